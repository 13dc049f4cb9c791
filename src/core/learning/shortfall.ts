import type { WrittenOut } from '../check/writeOut.ts';
import { requireSetup, type Setup } from '../setup.ts';
import type { Quality } from './along.ts';
import { trainingSet } from './denoisers/index.ts';
import { blurredChainLearningProfile, chainLearningProfile } from './gaps.ts';
import { learningProfile } from './learningError.ts';
import { learnFrom, lettersOf } from './quality.ts';
import { isReadable, writtenOut } from './writtenOut.ts';

/** Pairs of gaps times triples of letters. */
const MOST_TRIPLES = 2 ** 23;

/** How a setup's denoisers fall short, exactly; null where that is not known. */
export interface Shortfalls {
  /** f(a) − f_θ(a) of the blurred denoiser with the given λ. */
  blurred(noise: number): Float64Array;
  /** The same of the setup's learner, trained with the first n sequences. */
  learnt(n: number): Float64Array;
}

/** What measures how denoisers fall short of a setup's law; null where there is no exact way. */
export function shortfalls(setup: Setup): Shortfalls | null {
  const law = lettersOf(setup);
  if (!law) return null;
  const { N, q, chain } = law;
  const { denoiser, memory, seed, training } = setup;
  const gaps = chain !== undefined && (N * N * q ** 3) / 2 <= MOST_TRIPLES;
  const fits =
    denoiser === 'blurred'
      ? gaps || isReadable(setup, 0)
      : isReadable(setup, 'learnt') ||
        (chain !== undefined && denoiser === 'chain' && memory === 1);
  if (!fits) return null;

  let written: WrittenOut | null = null;
  const wordByWord = (quality: Quality): Float64Array => {
    written ??= writtenOut(setup);
    return learningProfile(written, quality);
  };
  let sequences: Int32Array[] = [];
  return {
    blurred: (noise) =>
      chain && gaps ? blurredChainLearningProfile(N, chain, noise) : wordByWord(noise),
    learnt(n) {
      if (sequences.length < n) sequences = trainingSet(law, Math.max(n, training), seed);
      const learnt = learnFrom(setup, law, sequences.slice(0, n));
      return chain && learnt.chain
        ? chainLearningProfile(N, chain, learnt.chain)
        : wordByWord(learnt);
    },
  };
}

/**
 * f(a) − f_θ(a) of the setup's denoiser, a = 0..N−1, in nats; null where there is no exact way.
 *
 * @throws RangeError naming the first key of the setup that is not valid and its value
 */
export function shortfallOf(given: Partial<Setup>): Float64Array | null {
  const setup = requireSetup(given);
  const measured = shortfalls(setup);
  if (!measured) return null;
  return setup.denoiser === 'blurred'
    ? measured.blurred(setup.noise)
    : measured.learnt(setup.training);
}
