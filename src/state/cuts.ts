import { splitLargest } from '../core/optimum/split.ts';

/**
 * Editing boundaries 0 = a_0 < … < a_K = N by hand. Each returns new interior boundaries. What is drawn
 * may be gone already: a boundary or a step that there is not changes nothing.
 */

const interior = (boundaries: ArrayLike<number>): number[] => Array.from(boundaries).slice(1, -1);

/** Boundary k to `to`, kept between its neighbours. */
export function moveBoundary(boundaries: ArrayLike<number>, k: number, to: number): number[] {
  const cuts = interior(boundaries);
  if (k > cuts.length) return cuts;
  const low = (boundaries[k - 1] as number) + 1;
  const high = (boundaries[k + 1] as number) - 1;
  cuts[k - 1] = Math.min(Math.max(Math.round(to), low), high);
  return cuts;
}

/** A new boundary at `at`, if there is none yet. */
export function addBoundary(boundaries: ArrayLike<number>, at: number): number[] {
  const cuts = interior(boundaries);
  const N = boundaries[boundaries.length - 1] as number;
  if (at <= 0 || at >= N || cuts.includes(at)) return cuts;
  return [...cuts, at].sort((a, b) => a - b);
}

export const removeBoundary = (boundaries: ArrayLike<number>, k: number): number[] =>
  interior(boundaries).filter((_, j) => j !== k - 1);

/** The boundary whose removal makes the smallest step. */
function leastBoundary(boundaries: readonly number[]): number {
  let least = 1;
  const merged = (k: number) => (boundaries[k + 1] as number) - (boundaries[k - 1] as number);
  for (let k = 2; k < boundaries.length - 1; k++) if (merged(k) < merged(least)) least = k;
  return least;
}

/** As near as possible with K steps: the largest steps are halved, or the smallest are merged. */
export function withSteps(given: ArrayLike<number>, K: number): number[] {
  if (given.length - 1 < K) {
    const N = given[given.length - 1] as number;
    return interior(splitLargest(Int32Array.from(given), Math.min(K, N)));
  }
  const boundaries = Array.from(given);
  while (boundaries.length - 1 > K && boundaries.length > 2) {
    boundaries.splice(leastBoundary(boundaries), 1);
  }
  return interior(boundaries);
}

/**
 * Step k with `to` tokens, the others in proportion to what they had, at least one each; the sum
 * is kept.
 */
export function resizeStep(boundaries: ArrayLike<number>, k: number, to: number): number[] {
  const sizes = Array.from(boundaries)
    .slice(1)
    .map((b, j) => b - (boundaries[j] as number));
  const N = boundaries[boundaries.length - 1] as number;
  const others = sizes.length - 1;
  if (others === 0 || k > sizes.length) return interior(boundaries);
  const size = Math.min(Math.max(Math.round(to), 1), N - others);
  const spare = N - size - others;
  // Cumulative rounding: every boundary is as near to its exact place as whole numbers allow.
  const total = N - (sizes[k - 1] as number);
  let exact = 0;
  let given = 0;
  const resized = sizes.map((before, j) => {
    if (j === k - 1) return size;
    exact += (spare * before) / total;
    const share = Math.round(exact) - given;
    given += share;
    return 1 + share;
  });
  let at = 0;
  return resized.slice(0, -1).map((s) => {
    at += s;
    return at;
  });
}
