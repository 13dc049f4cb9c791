import type { Random } from './random.ts';

/*
 * Masking as a film: every token has its own clock, which rings at a time E ~ Exp(1) and masks it.
 * Whatever the pace of the film, as long as a share v of the tokens is expected to be visible the
 * clocks have run for −log v. So a token vanishes when v has fallen to e^(−E), which is uniform on
 * [0, 1], and backwards it appears when the expected share of known tokens has grown to that.
 */

/** For each of N tokens the share e^(−E) at which its clock rings. */
export const ringingShares = (N: number, source: Pick<Random, 'uniform'>): Float64Array =>
  new Float64Array(N).map(() => source.uniform());

/**
 * In which step, from 1, a sampler that looks K times at the reversed film draws each token: the k
 * with α_{k−1} ≤ share < α_k (tau-leaping). Steps may be empty.
 *
 * @param alpha α_0 = 0 ≤ α_1 ≤ … ≤ α_K = 1
 */
export const windowsOf = (shares: Float64Array, alpha: Float64Array): Int32Array =>
  Int32Array.from(shares, (share) => alpha.findIndex((next) => share < next));

/** How many of the K steps reveal nothing, on average: Σ_k (1 − (α_k − α_{k−1}))^N. */
export const expectedEmptySteps = (N: number, alpha: Float64Array): number =>
  alpha.subarray(1).reduce((total, next, k) => total + (1 - (next - alpha[k])) ** N, 0);
