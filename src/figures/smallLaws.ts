import type { LawOption } from './LawChoice.tsx';

const words = 'banter,barter,butter,button,mutton,canter,carton,cotton'.split(',');

/** Laws of which every word can be written down. */
export const eightWords: LawOption = {
  value: 'words',
  name: 'eight words',
  sentence: 'The eight words: banter, barter, butter, button, mutton, canter, carton, cotton.',
  setup: { law: 'table', words, weights: [] },
};

export const copiedPairs: LawOption = {
  value: 'pairs',
  name: 'two copied pairs',
  sentence: 'Four bits, the first two equal and the last two equal.',
  setup: { law: 'blocks', N: 4, m: 2, k: 1, q: 2 },
};
