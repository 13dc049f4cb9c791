import { type AlphaId, alphaSteps } from '../schedules/alpha.ts';
import { requireSteps } from '../schedules/steps.ts';
import { functionalIds, type PerFunctional, weights } from './bounds.ts';
import { binomialWeights } from './randomSizes.ts';

/**
 * How long the knowledge of i tokens waits on average when every token draws its own step,
 * P(step ≤ k) = α(k/K): w_i = N − i − N Σ_k (α_{k+1} − α_k) P(Bin(N−1, α_k) ≥ i), w_0 = 0.
 * E_fact = Σ w_i Δf(i), so these are the waiting times r(i) − i of fixed sizes, averaged.
 * O(N + K√N).
 *
 * @throws RangeError unless 1 ≤ K ≤ N are whole, the family is known and p > 0 is finite
 */
export function expectedWaits(N: number, K: number, family: AlphaId, p?: number): Float64Array {
  requireSteps(N, K);
  const alpha = alphaSteps(family, K, p);
  // seen[i] becomes the probability that a random token finds at least i others known.
  const seen = new Float64Array(N);
  for (let k = 0; k < K; k++) {
    const step = alpha[k + 1] - alpha[k];
    binomialWeights(N - 1, alpha[k], (x, weight) => {
      seen[x] += step * weight;
    });
  }
  const waits = new Float64Array(N);
  let above = 0;
  for (let i = N - 1; i > 0; i--) {
    above += seen[i];
    waits[i] = Math.max(0, N - i - N * above);
  }
  return waits;
}

/** max_i w_i/weight(i) for the four functionals: guarantees as for fixed sizes, for every law. */
export function expectedWaitingFactors(waits: Float64Array): PerFunctional<number> {
  const N = waits.length;
  const kappas = { D: 0, TC: 0, DTC: 0, M: 0 };
  for (const id of functionalIds) {
    const weight = weights[id];
    for (let i = 1; i < N; i++) {
      const factor = waits[i] / weight(i, N);
      if (factor > kappas[id]) kappas[id] = factor;
    }
  }
  return kappas;
}
