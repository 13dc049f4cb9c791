import { errorOfRises } from './error.ts';
import { cumulative, sum } from './numerics.ts';
import { increments, requireProfile } from './profile.ts';
import { requireSteps } from './schedules/steps.ts';
import { type Found, search } from './search.ts';
import { splitLargest } from './split.ts';

export interface Optimum {
  /** a_0 = 0 < a_1 < … < a_K = N. */
  readonly boundaries: Int32Array;
  /** Their E_fact in nats, the minimum over all schedules with K steps. */
  readonly error: number;
  /** A certificate: no schedule with K steps has a smaller error than this. */
  readonly lowerBound: number;
}

/**
 * The schedule of exactly K steps with the smallest E_fact.
 *
 * A shortest path of K edges, edge (a, b) costing w(a, b) = Σ_{a≤i<b} (f(i) − f(a)) (the problem of
 * Theorem 8 of [A] arXiv 2510.25544); found by a price per step, in O(N) a sweep and few sweeps.
 *
 * @param profile f(0..N−1) in nats
 * @throws RangeError unless the profile is finite and non-decreasing and 1 ≤ K ≤ N is whole
 */
export function optimalSchedule(profile: Float64Array, K: number): Optimum {
  requireProfile(profile);
  return optimalScheduleOfRises(increments(profile), K);
}

/**
 * The same from rises[i] = Δf(i) ≥ 0 (rises[0] = 0), which a law may know better than f.
 *
 * @throws RangeError unless 1 ≤ K ≤ N = rises.length is whole
 */
export function optimalScheduleOfRises(rises: Float64Array, K: number): Optimum {
  const N = rises.length;
  requireSteps(N, K);
  const exact = (boundaries: Int32Array): Optimum => {
    const error = errorOfRises(rises, boundaries);
    return { boundaries, error, lowerBound: error };
  };
  const everyRise = boundariesAtRises(rises);
  if (K >= everyRise.length - 1) return exact(splitLargest(everyRise, K));
  if (K === 1) return exact(Int32Array.of(0, N));

  let found = solve(rises, everyRise, K);
  let error = errorOfRises(rises, found.boundaries);
  const total = sum(rises);
  // A rise above the best known error lies inside no step of a better schedule. Lowering it to twice
  // that error changes no optimum, and gives the digits of the doubles back to the small rises.
  for (let improved = error < SMALL * total; improved; ) {
    const limit = 2 * error;
    const next = solve(
      rises.map((rise) => Math.min(rise, limit)),
      everyRise,
      K,
    );
    const nextError = errorOfRises(rises, next.boundaries);
    improved = nextError < error / 2;
    if (nextError <= error) [found, error] = [next, nextError];
  }
  return { boundaries: found.boundaries, error, lowerBound: Math.min(found.lowerBound, error) };
}

/** Below this part of D the rounding of f may matter to the tenth digit of the optimum. */
const SMALL = 1e-3;

/** The search in units of D, from the price that the continuum would take: S²/(2K²), S = Σ√Δf. */
function solve(rises: Float64Array, everyRise: Int32Array, K: number): Found {
  const N = rises.length;
  const g = cumulative(rises);
  const D = g[N - 1];
  let S = 0;
  for (let i = 1; i < N; i++) {
    g[i] /= D;
    S += Math.sqrt(rises[i] / D);
  }
  const { boundaries, lowerBound } = search(g, everyRise, K, (S * S) / (2 * K * K));
  return { boundaries, lowerBound: lowerBound * D };
}

/** A step for every rise: with these boundaries no knowledge waits. */
function boundariesAtRises(rises: Float64Array): Int32Array {
  const N = rises.length;
  const boundaries = new Int32Array(N + 1);
  let steps = 0;
  for (let i = 1; i < N; i++) if (rises[i] > 0) boundaries[++steps] = i;
  boundaries[++steps] = N;
  return boundaries.slice(0, steps + 1);
}
