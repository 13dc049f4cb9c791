import { analyse } from '../analysis.ts';
import { sizesOf } from '../boundaries.ts';
import { binomialMean } from '../bounds/randomSizes.ts';
import { sum } from '../numbers/numerics.ts';
import { planners } from '../planners/index.ts';
import type { Planner } from '../planners/planner.ts';
import { type AlphaId, alphaSteps } from '../schedules/alpha.ts';
import { schedules } from '../schedules/index.ts';
import type { Setup } from '../setup.ts';
import { learningError, learningErrorInParts } from './learningError.ts';
import { qualityOf } from './quality.ts';
import { shortfallOf } from './shortfall.ts';
import { isReadable, writtenOut } from './writtenOut.ts';

/**
 * E_learn where every token draws its own step, P(step ≤ k) = α_k, in nats: a token of step k+1 finds
 * each of the N−1 others known with probability α_k, so it is
 * N Σ_k (α_{k+1} − α_k) E s(Bin(N−1, α_k)), s(a) = f(a) − f_θ(a).
 */
function inOwnSteps(shortfall: Float64Array, alpha: Float64Array): number {
  const N = shortfall.length;
  const terms = alpha
    .subarray(1)
    .map((next, k) => (next - alpha[k]) * binomialMean(shortfall, N - 1, alpha[k]));
  return N * sum(terms);
}

/**
 * E_learn of a setup's sampler, in nats: what it loses because its denoiser is not exact; null where
 * there is no exact way.
 */
export function learningErrorOf(setup: Setup, quality = qualityOf(setup)): number | null {
  if (quality === 0) return 0;
  const { N, profile, rises } = analyse(setup);
  if (setup.randomness === 'binomial') {
    const shortfall = shortfallOf(setup);
    const { schedule, K, p } = setup;
    return shortfall && inOwnSteps(shortfall, alphaSteps(schedule as AlphaId, K, p));
  }
  const planner: Planner = planners[setup.order];
  if (planner.next) return null;
  const boundaries = schedules[setup.schedule].boundaries({ ...setup, N, profile, rises });
  if (planner.parts) {
    if (!isReadable(setup, quality)) return null;
    const parts = planner.parts({ N, sizes: sizesOf(boundaries) });
    return learningErrorInParts(writtenOut(setup), parts, quality);
  }
  const shortfall = shortfallOf(setup);
  return shortfall && learningError(shortfall, boundaries);
}
