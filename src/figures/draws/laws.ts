import type { LawOption } from '../LawChoice.tsx';

const words = 'banter,barter,butter,button,mutton,canter,carton,cotton'.split(',');

/** Small laws, where every word can be counted, and longer ones, where only numbers are left. */
export const laws: readonly LawOption[] = [
  {
    value: 'words',
    name: 'eight words',
    sentence: 'The eight words: banter, barter, butter, button, mutton, canter, carton, cotton.',
    setup: { law: 'table', words, weights: [] },
  },
  {
    value: 'pairs',
    name: 'two copied pairs',
    sentence: 'Four bits, the first two equal and the last two equal.',
    setup: { law: 'blocks', N: 4, m: 2, k: 1, q: 2 },
  },
  {
    value: 'chain',
    name: 'a chain',
    sentence: 'Sixty-four letters of three, each equal to the one before it nine times out of ten.',
    setup: { law: 'markov', N: 64, q: 3, stay: 0.9 },
  },
  {
    value: 'copies',
    name: 'copies',
    sentence: 'Sixty-four bits in blocks of four equal ones.',
    setup: { law: 'blocks', N: 64, m: 4, k: 1, q: 2 },
  },
  {
    value: 'gaussians',
    name: 'Gaussians',
    sentence: 'Thirty-two real numbers, every two with the correlation one half.',
    setup: { law: 'gaussian', N: 32, rho: 0.5 },
  },
];
