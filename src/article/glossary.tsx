import type { ReactNode } from 'react';

interface Entry {
  readonly term: string;
  readonly meaning: ReactNode;
  /** The idea whose colour it has, and whose part of a figure it lights. */
  readonly idea?: 'profile' | 'schedule' | 'error' | 'optimum' | 'bound';
}

/** Every word and symbol that the article explains once. */
export const glossary: Readonly<Record<string, Entry>> = {
  token: {
    term: 'Token',
    meaning: (
      <>
        One place of a sequence with its letter. A sequence has <i>N</i> of them.
      </>
    ),
  },
  law: {
    term: 'Data law π',
    meaning: <>The distribution that sequences come from, and that a sampler should reproduce.</>,
  },
  mask: {
    term: 'Mask',
    meaning: <>A token that is not known yet. Unmasking draws its letter.</>,
  },
  profile: {
    term: 'Information profile f',
    idea: 'profile',
    meaning: (
      <>
        <i>f</i>(<i>i</i>) is the mean log-probability of one more random token when <i>i</i> random
        tokens are known. It never decreases.
      </>
    ),
  },
  schedule: {
    term: 'Schedule',
    idea: 'schedule',
    meaning: (
      <>
        How many tokens each of the <i>K</i> steps reveals: sizes <i>s</i>
        <sub>1</sub>, …, <i>s</i>
        <sub>K</sub>, or boundaries <i>a</i>
        <sub>k</sub> = <i>s</i>
        <sub>1</sub> + … + <i>s</i>
        <sub>k</sub>.
      </>
    ),
  },
  error: {
    term: 'Factorization error',
    idea: 'error',
    meaning: (
      <>
        <i>E</i>
        <sub>fact</sub>: what is lost, in nats, because the tokens of one step are drawn as if they
        were independent. In random order, the area between profile and staircase.
      </>
    ),
  },
  optimum: {
    term: 'Optimum',
    idea: 'optimum',
    meaning: (
      <>
        The schedule with the smallest error among all with <i>K</i> steps, and that error.
      </>
    ),
  },
  bound: {
    term: 'Guarantee',
    idea: 'bound',
    meaning: (
      <>An upper bound on the error that holds for every law with the same value of a functional.</>
    ),
  },
  wait: {
    term: 'Waiting time',
    meaning: (
      <>
        <i>r</i>(<i>i</i>) − <i>i</i>: how many tokens are revealed before the knowledge of <i>i</i>{' '}
        tokens is used, at the next boundary <i>r</i>(<i>i</i>).
      </>
    ),
  },
  rise: {
    term: 'Total rise D',
    meaning: (
      <>
        <i>f</i>(<i>N</i>−1) − <i>f</i>(0): what all other tokens together tell about one.
      </>
    ),
  },
  TC: {
    term: 'Total correlation TC',
    meaning: (
      <>
        What is lost if all tokens are drawn in a single step: the area between the profile and its
        start.
      </>
    ),
  },
  DTC: {
    term: 'Dual total correlation DTC',
    meaning: (
      <>
        The area between the profile and its end. TC and DTC add up to <i>N</i>·<i>D</i>.
      </>
    ),
  },
  KL: {
    term: 'Divergence KL',
    meaning: (
      <>
        The mean of log(π/<i>p</i>) over sequences from π: how far a law <i>p</i> is from π. It is 0
        exactly when they agree.
      </>
    ),
  },
  nat: {
    term: 'Nat',
    meaning: <>Unit of information with natural logarithms; a bit is 0.693 nats.</>,
  },
};
