import { increments, requireProfile } from '../profile.ts';
import { requireSteps } from '../schedules/steps.ts';
import { staircaseOf } from './staircase.ts';
import { sweep, workspace } from './sweep.ts';

/**
 * The smallest E_fact for every number of steps up to Kmax: [K−1] = the minimum with K steps, in
 * nats; convex and non-increasing in K.
 *
 * E_k(b) = min_a E_{k−1}(a) + Σ_{a≤i<b} (f(i) − f(a)), one sweep a step: O(N·Kmax).
 *
 * @param profile f(0..N−1) in nats
 * @throws RangeError unless the profile is finite and non-decreasing and 1 ≤ Kmax ≤ N is whole
 */
export function optimalErrors(profile: Float64Array, Kmax: number): Float64Array {
  requireProfile(profile);
  return optimalErrorsOfRises(increments(profile), Kmax);
}

/**
 * The same from rises[i] = Δf(i) ≥ 0 (rises[0] = 0), which a law may know better than f.
 *
 * @throws RangeError unless 1 ≤ Kmax ≤ N = rises.length is whole
 */
export function optimalErrorsOfRises(rises: Float64Array, Kmax: number): Float64Array {
  const N = rises.length;
  requireSteps(N, Kmax);
  const stairs = staircaseOf(rises);
  const { position, level } = stairs;
  const n = level.length;
  const room = workspace(stairs);
  let errors = new Float64Array(n + 1);
  for (let j = 0; j < n; j++) {
    errors[j + 1] = errors[j] + (position[j + 1] - position[j]) * level[j];
  }
  let next = new Float64Array(n + 1);
  const optima = new Float64Array(Kmax);
  optima[0] = errors[n];
  // From n steps on every rise has its boundary, and nothing is lost.
  for (let k = 2; k <= Math.min(Kmax, n - 1); k++) {
    sweep(stairs, errors, next, k - 1, 0, room);
    [errors, next] = [next, errors];
    optima[k - 1] = Math.min(Math.max(errors[n], 0), optima[k - 2]);
  }
  return optima;
}
