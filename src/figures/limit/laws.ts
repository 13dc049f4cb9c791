import type { LawOption } from '../LawChoice.tsx';
import { madeFor } from './limit.ts';

const N = 256;

/** To be compared with equal steps. */
const equal = { schedule: 'uniform' } as const;

export const laws: readonly LawOption[] = [
  {
    value: 'gaussian',
    name: 'Gaussians',
    sentence:
      'Exchangeable Gaussians of correlation $ρ = c/N$, here with $c = 15$: $g(u) = (1 + c)/(1 + c·u)^2$. The best schedule is the exponential.',
    setup: { ...equal, law: 'gaussian', N, rho: 15 / N },
  },
  {
    value: 'copies',
    name: 'copies',
    sentence: 'Blocks of eight copies of one bit: $g(u) = 7(1 − u)^6$. The profile rises early.',
    setup: { ...equal, law: 'blocks', N, m: 8, k: 1, q: 2 },
  },
  {
    value: 'parities',
    name: 'parities',
    sentence: 'Blocks of eight bits with an even sum: $g(u) = 7u^6$. The profile rises late.',
    setup: { ...equal, law: 'blocks', N, m: 8, k: 7, q: 2 },
  },
  {
    value: 'code',
    name: 'a block code',
    sentence:
      'Blocks of eight letters, of which any four give the rest: $g(u) = 140 u^3(1 − u)^3$.',
    setup: { ...equal, law: 'blocks', N, m: 8, k: 4, q: 11 },
  },
  {
    value: 'random-code',
    name: 'a random code',
    sentence:
      'A random binary code of dimension 128, on average over codes: the rise is in one place, and no smooth $g$ describes it. Only the exact optimum helps.',
    setup: { ...equal, law: 'random-code', N, k: 128, q: 2 },
  },
];

/** Laws for which a given schedule is best. */
export const made = {
  label: 'Or the law that suits',
  options: [
    {
      value: 'uniform',
      name: 'equal steps',
      sentence: 'The profile is a straight line, $g(u) = 1$, as of independent copied pairs.',
      setup: { ...equal, law: 'blocks', N, m: 2, k: 1, q: 2 },
    },
    {
      value: 'cosine',
      name: 'cosine',
      sentence:
        '$α = 1 − cos(πt/2)$ asks for $g(u)$ in proportion to $1/(u(2 − u))$, infinite at 0; here the first token cuts it off.',
      setup: { schedule: 'cosine', law: 'profile', f: madeFor('cosine', N, 1) },
    },
    {
      value: 'sine',
      name: 'sine',
      sentence:
        '$α = sin(πt/2)$ asks for $g(u)$ in proportion to $1/(1 − u^2)$, infinite at 1; here the last token cuts it off.',
      setup: { schedule: 'sine', law: 'profile', f: madeFor('sine', N, 1) },
    },
    {
      value: 'square',
      name: 't²',
      sentence:
        '$α = t^2$ asks for $g(u)$ in proportion to $1/u$, infinite at 0; here the first token cuts it off.',
      setup: { schedule: 'power', p: 2, law: 'profile', f: madeFor('power', N, 2) },
    },
  ],
} satisfies { label: string; options: readonly LawOption[] };
