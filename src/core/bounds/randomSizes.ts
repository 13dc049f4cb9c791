import { cumulative, sum } from '../numbers/numerics.ts';
import { increments, requireProfile } from '../profile.ts';
import { type AlphaId, alphaSteps } from '../schedules/alpha.ts';
import { requireSteps } from '../schedules/steps.ts';

/** Weights below this part of the largest no longer count. */
const NEGLIGIBLE = 1e-22;

/**
 * Visits the probabilities of Bin(n, α) from the mode outwards, by ratios of neighbours so that
 * nothing under- or overflows, up to a common factor; returns their sum. O(√n) terms.
 */
function fromTheMode(n: number, alpha: number, visit: (x: number, mass: number) => void): number {
  const mode = Math.min(n, Math.floor((n + 1) * alpha));
  visit(mode, 1);
  if (alpha <= 0 || alpha >= 1) return 1;
  const odds = alpha / (1 - alpha);
  let total = 1;
  for (let x = mode, mass = 1; x < n && mass > NEGLIGIBLE; x++) {
    mass *= ((n - x) / (x + 1)) * odds;
    total += mass;
    visit(x + 1, mass);
  }
  for (let x = mode, mass = 1; x > 0 && mass > NEGLIGIBLE; x--) {
    mass *= x / ((n - x + 1) * odds);
    total += mass;
    visit(x - 1, mass);
  }
  return total;
}

/** Visits x and P(Bin(n, α) = x) wherever it counts. */
export function binomialWeights(
  n: number,
  alpha: number,
  visit: (x: number, weight: number) => void,
): void {
  const total = fromTheMode(n, alpha, () => {});
  fromTheMode(n, alpha, (x, mass) => visit(x, mass / total));
}

/** E g(X) for X ~ Bin(n, α). O(√n). */
export function binomialMean(g: Float64Array, n: number, alpha: number): number {
  let mean = 0;
  const total = fromTheMode(n, alpha, (x, mass) => {
    mean += mass * g[x];
  });
  return mean / total;
}

/**
 * E_fact when every token draws its own step, P(step ≤ k) = α(k/K), in nats: sizes are random, steps
 * may be empty.
 *
 * E_fact = Σ_i g(i) − N Σ_k (α_{k+1} − α_k) E g(Bin(N−1, α_k)), g = f − f(0): a token that is
 * revealed in step k+1 finds each of the N−1 others known with probability α_k. O(N + K√N).
 *
 * @param profile f(0..N−1) in nats
 * @param p exponent of `power`, 2 where it is not given
 * @throws RangeError unless the profile is finite and non-decreasing, 1 ≤ K ≤ N is whole, the family
 *   is known and p > 0 is finite
 */
export function randomSizesError(
  profile: Float64Array,
  K: number,
  family: AlphaId,
  p?: number,
): number {
  requireProfile(profile);
  return randomSizesErrorOfRises(increments(profile), K, family, p);
}

/**
 * The same from rises[i] = Δf(i) ≥ 0 (rises[0] = 0), which a law may know better than f.
 *
 * @throws RangeError unless 1 ≤ K ≤ N = rises.length is whole, the family is known and p > 0 is finite
 */
export function randomSizesErrorOfRises(
  rises: Float64Array,
  K: number,
  family: AlphaId,
  p?: number,
): number {
  const N = rises.length;
  requireSteps(N, K);
  const alpha = alphaSteps(family, K, p);
  const g = cumulative(rises);
  const seen = alpha.subarray(1).map((next, k) => {
    return (next - alpha[k]) * binomialMean(g, N - 1, alpha[k]);
  });
  return Math.max(0, sum(g) - N * sum(seen));
}
