import { lawParameters } from '../analysis.ts';
import { wordsOf } from '../check/checkable.ts';
import { type WrittenOut, writeOut } from '../check/writeOut.ts';
import { lawOf } from '../laws/index.ts';
import { spell } from '../laws/spelling.ts';
import { sum } from '../numbers/numerics.ts';
import type { LetterModel } from '../sampling/model.ts';
import { lengthOf, type Setup } from '../setup.ts';
import type { Quality } from './along.ts';

/** Letters of a word: beyond, its sets of positions would take more than a moment. */
const LONGEST = 12;

/**
 * Possible words times sets of positions of a setup's law: what it takes to look at each. Infinite
 * where words are too long, numbers, or not known.
 */
function readingsOf(setup: Setup): number {
  const N = lengthOf(setup);
  if (N > LONGEST || lawOf(setup.law).model === undefined) return Number.POSITIVE_INFINITY;
  return wordsOf(setup) * 2 ** N || Number.POSITIVE_INFINITY;
}

/** So many readings take no more than a moment; the answers of a learnt denoiser take longer. */
const MOST = { blurred: 2 ** 20, learnt: 2 ** 14 };

/** Whether a setup's law can be read through, through a blurred or a learnt denoiser. */
export const isReadable = (setup: Setup, quality: Quality | 'learnt'): boolean =>
  readingsOf(setup) <= (typeof quality === 'number' ? MOST.blurred : MOST.learnt);

/** Every possible word of a setup's law with its probability. */
export function writtenOut(setup: Setup): WrittenOut {
  const params = lawParameters(setup);
  if (setup.law !== 'table') return writeOut(lawOf(setup.law).model?.(params) as LetterModel);
  const { words, weights } = params as { words: string[]; weights: number[] };
  const { letter, weight, alphabet } = spell(words, weights);
  const total = sum(weight);
  return { letter, probability: weight.map((w) => w / total), q: alphabet.length };
}
