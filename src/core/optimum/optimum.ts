import { errorOfRises } from '../error.ts';
import { increments, requireProfile } from '../profile.ts';
import { requireSteps } from '../schedules/steps.ts';
import { search } from './search.ts';
import { splitLargest } from './split.ts';
import { coarse, keptStairs, type Staircase, staircaseOf } from './staircase.ts';

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
 * The same from rises[i] = Δf(i) ≥ 0 (rises[0] = 0), which a law may know better than f. What it
 * makes of them is kept for other K, so they must not change.
 *
 * @throws RangeError unless 1 ≤ K ≤ N = rises.length is whole
 */
export function optimalScheduleOfRises(rises: Float64Array, K: number): Optimum {
  const N = rises.length;
  requireSteps(N, K);
  const stairs = keptStairs(rises);
  const known = (boundaries: Int32Array): Optimum => {
    const error = errorOfRises(rises, boundaries);
    return { boundaries, error, lowerBound: error };
  };
  if (K >= stairs.level.length) return known(splitLargest(stairs.position.slice(), K));
  if (K === 1) return known(Int32Array.of(0, N));

  const total = stairs.level[stairs.level.length - 1];
  if (total < SMALLEST) {
    const larger = optimalScheduleOfRises(
      rises.map((rise) => rise / SMALLEST),
      K,
    );
    return { ...known(larger.boundaries), lowerBound: larger.lowerBound * SMALLEST };
  }
  let found = search(stairs, K, firstPrice(stairs, K));
  let error = errorOfRises(rises, found.boundaries);
  // A rise above the best known error lies inside no step of a better schedule. Lowering it to twice
  // that error changes no optimum, and gives the digits of the doubles back to the small rises.
  for (let improved = error < SMALL * total; improved; ) {
    const limit = 2 * error;
    const lowered = staircaseOf(rises.map((rise) => Math.min(rise, limit)));
    const next = search(lowered, K, Math.min(found.price, firstPrice(lowered, K)));
    const nextError = errorOfRises(rises, next.boundaries);
    improved = nextError < error / 2;
    if (nextError <= error) [found, error] = [next, nextError];
  }
  return { boundaries: found.boundaries, error, lowerBound: Math.min(found.lowerBound, error) };
}

/** A D below this is brought up first, away from where doubles lose their digits. */
const SMALLEST = 2 ** -600;

/** Below this part of D the rounding of f may matter to the tenth digit of the optimum. */
const SMALL = 1e-3;

/** Positions for each step in the coarse problem: at most and at least. */
const COARSE = 64;
const COARSEST = 8;
/** How much smaller it must be to be worth it. */
const WORTH = 8;

/**
 * Where to look first: S²/(2K²), S = Σ√Δf, which is right in the continuum; with very many
 * positions what a coarse problem pays for a step more and a step less.
 */
function firstPrice(stairs: Staircase, K: number): number {
  const { level, rootSum } = stairs;
  const smooth = rootSum ** 2 / (2 * K * K);
  const each = Math.min(COARSE, level.length / (WORTH * K));
  if (each < COARSEST) return smooth;
  const few = coarse(stairs, rootSum / (each * K));
  if (few.level.length <= K + 2) return smooth;
  return (search(few, K - 1, smooth).error - search(few, K + 1, smooth).error) / 2;
}
