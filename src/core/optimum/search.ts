import { splice } from './splice.ts';
import type { Staircase } from './staircase.ts';
import { pathOf, sweep, workspace } from './sweep.ts';

/** A path that is cheapest at its price per step: a corner of the convex curve K ↦ E*(K). */
interface Corner {
  readonly boundaries: Int32Array;
  readonly steps: number;
  readonly error: number;
  /** Not known for the two ends: one step, and a step for every rise. */
  readonly price?: number;
}

export interface Found {
  readonly boundaries: Int32Array;
  readonly error: number;
  /** No schedule with K steps has a smaller error. */
  readonly lowerBound: number;
  /** What a step costs where the path is cheapest. */
  readonly price: number;
}

/**
 * The cheapest path with exactly K steps, 1 < K < number of positions after 0. E*(K) is convex
 * because w is Monge, so a price per step reaches every corner of it, and a splice everything
 * between two corners.
 */
export function search(stairs: Staircase, K: number, firstPrice: number): Found {
  const { position, level, area } = stairs;
  const n = level.length;
  const room = workspace(stairs);
  const values = new Float64Array(n + 1);
  let few: Corner = { boundaries: Int32Array.of(0, position[n]), steps: 1, error: area };
  let many: Corner = { boundaries: position, steps: n, error: 0 };
  let price = firstPrice;
  let alongChord = false;
  let stuck = 0;
  let lastGap = n;
  let reach = 2;

  for (;;) {
    sweep(stairs, values, values, 0, price, room);
    const boundaries = pathOf(stairs, room);
    const steps = boundaries.length - 1;
    const error = values[n] - price * steps;
    const lowerBound = values[n] - price * K;
    if (steps === K) return { boundaries, error, lowerBound, price };

    const advances = few.steps < steps && steps < many.steps;
    if (alongChord) {
      const chord = few.error + (few.steps - K) * price;
      const tied = chord - lowerBound <= 1e-13 * chord + 1e-18 * area;
      if (tied || !advances) {
        const spliced = splice(few.boundaries, many.boundaries, K);
        return { boundaries: spliced, error: chord, lowerBound, price };
      }
    }
    const corner = { boundaries, steps, error, price };
    if (few.steps <= steps && steps < K) few = corner;
    if (K < steps && steps <= many.steps) many = corner;
    stuck = advances ? 0 : stuck + 1;
    // Far from K the logarithms lead there fast; near K, or stuck, the chord decides. Where it closes
    // in slowly they take turns.
    const gap = many.steps - few.steps;
    const slow: boolean = alongChord && gap > 2 && gap > lastGap / 4;
    alongChord = stuck > 1 || (gap <= 2 + K / 8 && !slow);
    lastGap = gap;
    price = alongChord
      ? Math.max(0, few.error - many.error) / (many.steps - few.steps)
      : between(few, many, K, reach);
    reach *= 2;
  }
}

/**
 * Steps go like price^(−1/2) on smooth profiles: a straight line between logarithms. With a price on
 * one side only it reaches further each time, as elsewhere steps may hardly depend on the price. The
 * half steps lead on from a corner that came up before.
 */
function between(few: Corner, many: Corner, K: number, reach: number): number {
  const [least, most] = [few.steps + 0.5, many.steps - 0.5];
  if (few.price === undefined) return (many.price as number) * (most / K) ** reach;
  if (many.price === undefined) return few.price * (least / K) ** reach;
  const part = Math.log(K / least) / Math.log(most / least);
  return few.price * (many.price / few.price) ** part;
}
