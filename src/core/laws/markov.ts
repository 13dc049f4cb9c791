import { bennett } from '../numbers/bennett.ts';
import { real } from '../parameter.ts';
import { chainOrderError, chainProfile, chainRises } from './chain.ts';
import { chainModel } from './chainModel.ts';
import { defineLaw } from './law.ts';
import { letters } from './letters.ts';
import { positions } from './positions.ts';

export interface Markov {
  N: number;
  q: number;
  stay: number;
}

/** I(a) = [b((q−1)λ^a) + (q−1) b(−λ^a)]/q, b Bennett's function, λ the second eigenvalue. */
function information({ N, q, stay }: Markov): Float64Array {
  const lambda = (q * stay - 1) / (q - 1);
  // stay = 1/q is not a double for most q; the letters are meant to be independent there.
  const exact = Math.abs(lambda) < 1e-15 ? 0 : lambda;
  return Float64Array.from({ length: N }, (_, a) => {
    const x = exact ** a;
    return (bennett((q - 1) * x) + (q - 1) * bennett(-x)) / q;
  });
}

/**
 * P^a(x, x) and P^a(x, y), y ≠ x, for a = 0..N−1: by recursion, in which nothing cancels, rather
 * than from 1 − λ^a, so that rare transitions keep their digits and impossible ones are 0.
 */
function transitions({ N, q, stay }: Markov): { same: Float64Array; other: Float64Array } {
  const same = new Float64Array(N).fill(1);
  const other = new Float64Array(N);
  const jump = (1 - stay) / (q - 1);
  for (let a = 1; a < N; a++) {
    same[a] = same[a - 1] * stay + other[a - 1] * (1 - stay);
    other[a] = same[a - 1] * jump + other[a - 1] * (stay + (q - 2) * jump);
  }
  return { same, other };
}

/** A symmetric chain on q letters, started from its uniform stationary law. */
export const markov = defineLaw<Markov>({
  id: 'markov',
  name: 'Markov chain',
  sentence: 'Each letter repeats the one before it or jumps to any other, so only near ones tell.',
  formula:
    '$f(i) = −E[h(A) + h(B) − h(A+B)]$, $A$ and $B$ the distances to the nearest known letters on either side, $h(a)$ the entropy of a letter $a$ places after a known one; where a side has none, its distance counts as infinite, $h(∞) = log q$.',
  parameters: {
    N: positions<Markov>({ max: 4096 }),
    q: letters<Markov>(),
    stay: real<Markov>({
      label: 'Repeat',
      help: 'Probability that a letter repeats the one before it; 1/q makes them independent.',
      initial: 0.9,
      min: 0,
      max: 1,
      step: 0.01,
      describe: () => 'a probability from 0 to 1',
    }),
  },
  profile: (params) => chainProfile(Math.log(params.q), information(params)),
  rises: (params) => chainRises(information(params)),
  logAlphabet: ({ q }) => Math.log(q),
  model(params) {
    const { N, q } = params;
    const { same, other } = transitions(params);
    return chainModel({
      N,
      stationary: new Float64Array(q).fill(1 / q),
      transition: (a, from, to) => (from === to ? same[a] : other[a]),
    });
  },
  support: ({ stay }) => (stay > 0 && stay < 1 ? 'all' : 'some'),
  orderError: (params, parts) => chainOrderError(information(params), parts),
});
