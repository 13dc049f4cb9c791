import type { LetterModel } from '../../sampling/model.ts';
import { random } from '../../sampling/random.ts';
import { chain } from './chain.ts';
import { table } from './table.ts';

/** Every way to learn a denoiser. To add one: one file here, one line below. */
export const learners = { chain, table } as const;

export type LearnerId = keyof typeof learners;

/** Far from the streams of simulations, so that nobody is tested on what it was trained with. */
const APART = 2 ** 20;

/**
 * n training sequences of a law, each from a stream of its own of the seed: a larger set begins
 * with the smaller one.
 *
 * @param n up to 2^20
 */
export function trainingSet(law: LetterModel, n: number, seed: number): Int32Array[] {
  return Array.from({ length: n }, (_, j) => {
    const x = new Int32Array(law.N);
    law.sample(random(seed + 2 ** 32 * (APART + j)), x);
    return x;
  });
}
