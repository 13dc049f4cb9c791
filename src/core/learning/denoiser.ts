import type { LetterModel } from '../sampling/model.ts';

/**
 * A denoiser p_θ: what a model says of a masked letter when some are known. It has the conditionals
 * of a law, but need not be consistent: they may be those of no law at all.
 */
export type Denoiser = Pick<LetterModel, 'N' | 'q' | 'conditional' | 'chain' | 'context'>;

/** What a denoiser is made from. */
export interface Training {
  /** Sequences of the data, of any length. */
  readonly sequences: readonly ArrayLike<number>[];
  /** As how many each sequence counts; 1 where there is none. */
  readonly weights?: ArrayLike<number>;
  /** Length of the sequences that are to be denoised. */
  readonly N: number;
  /** Letters are 0..q−1. */
  readonly q: number;
  /** α > 0, how often each answer counts as seen before anything was. */
  readonly pseudo: number;
  /** How many letters back a chain looks, 1 to 3. */
  readonly memory: number;
}

/** How a denoiser learns: one entry of the registry. */
export interface Learner {
  readonly id: string;
  readonly name: string;
  /** What it does, in one plain sentence. */
  readonly sentence: string;
  /** @throws RangeError naming what it cannot learn from */
  train(training: Training): Denoiser;
}

/**
 * The denoiser of adjustable quality: with probability 1−λ it answers with the exact conditional,
 * else with any of the q letters, p_θ(· | x_S) = (1−λ) π(· | x_S) + λ/q. So λ = 0 is perfect and
 * λ = 1 has learnt nothing.
 *
 * @param noise λ, from 0 to 1
 * @returns p_θ(x_i | x_S) as a function of π(x_i | x_S)
 */
export const blurred =
  (noise: number, q: number) =>
  (truth: number): number =>
    (1 - noise) * truth + noise / q;

/** The blurred denoiser of a law, with noise λ from 0 to 1. */
export function blurredDenoiser(law: LetterModel, noise: number): Denoiser {
  const { N, q } = law;
  const answer = blurred(noise, q);
  return {
    N,
    q,
    conditional(x, i, out) {
      const defined = law.conditional(x, i, out);
      for (let y = 0; y < q; y++) out[y] = answer(out[y]);
      return defined;
    },
  };
}

/**
 * log(π/p_θ) at one letter, in nats; negative where the denoiser makes it likelier than it is.
 * As −log1p(λ(1/(qπ) − 1)) it keeps its digits where λ is small.
 */
export const logRatio =
  (noise: number, q: number) =>
  (truth: number): number =>
    -Math.log1p(noise * (1 / (q * truth) - 1));
