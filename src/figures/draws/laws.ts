import type { LawOption } from '../LawChoice.tsx';
import { learnt } from '../ModelChoice.tsx';
import { copiedPairs, eightWords } from '../smallLaws.ts';

/** Small laws, where every word can be counted, and longer ones, where only numbers are left. */
export const laws: readonly LawOption[] = [
  { ...eightWords, also: learnt('table') },
  { ...copiedPairs, also: learnt('chain') },
  {
    value: 'chain',
    name: 'a chain',
    sentence: 'Sixty-four letters of three, each equal to the one before it nine times out of ten.',
    setup: { law: 'markov', N: 64, q: 3, stay: 0.9 },
    also: learnt('chain'),
  },
  {
    value: 'copies',
    name: 'copies',
    sentence: 'Sixty-four bits in blocks of four equal ones.',
    setup: { law: 'blocks', N: 64, m: 4, k: 1, q: 2 },
    also: learnt('chain'),
  },
  {
    value: 'gaussians',
    name: 'Gaussians',
    sentence: 'Thirty-two real numbers, every two with the correlation one half.',
    setup: { law: 'gaussian', N: 32, rho: 0.5 },
  },
];
