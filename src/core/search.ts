import { splice } from './splice.ts';
import { pathOf, sweep, workspace } from './sweep.ts';

/** A path that is cheapest at its price per step: a corner of the convex curve K ↦ E*(K). */
interface Corner {
  readonly boundaries: Int32Array;
  readonly steps: number;
  readonly error: number;
  /** Not known for the two ends, one step and a step for every rise. */
  readonly price?: number;
}

export interface Found {
  readonly boundaries: Int32Array;
  /** No schedule with K steps has a smaller error. */
  readonly lowerBound: number;
}

/**
 * The cheapest path with exactly K steps. E*(K) is convex because w is Monge, so a price per step
 * reaches every corner of it, and a splice everything between two corners.
 *
 * @param g f − f(0), in units in which the largest value is about 1
 * @param everyRise boundaries at every rise and N; 1 < K < their number of steps
 * @param firstPrice where to look first
 */
export function search(
  g: Float64Array,
  everyRise: Int32Array,
  K: number,
  firstPrice: number,
): Found {
  const N = g.length;
  const room = workspace(N);
  const values = new Float64Array(N + 1);
  const total = g.reduce((sum, value) => sum + value, 0);
  let few: Corner = { boundaries: Int32Array.of(0, N), steps: 1, error: total };
  let many: Corner = { boundaries: everyRise, steps: everyRise.length - 1, error: 0 };
  let price = firstPrice;
  let alongChord = false;

  for (let round = 1; ; round++) {
    sweep(g, values, values, 0, price, room);
    const boundaries = pathOf(room);
    const steps = boundaries.length - 1;
    const lowerBound = values[N] - price * K;
    if (steps === K) return { boundaries, lowerBound };

    const advances = few.steps < steps && steps < many.steps;
    if (alongChord) {
      const chord = few.error + (few.steps - K) * price;
      const tied = chord - lowerBound <= 1e-13 * chord + 1e-18 * total;
      if (tied || !advances) {
        return { boundaries: splice(few.boundaries, many.boundaries, K), lowerBound };
      }
    }
    if (advances) {
      const corner = { boundaries, steps, error: values[N] - price * steps, price };
      if (steps < K) few = corner;
      else many = corner;
    }
    alongChord = round % 3 === 0 || !advances;
    price = alongChord
      ? Math.max(0, few.error - many.error) / (many.steps - few.steps)
      : between(few, many, K);
  }
}

/** Steps go like price^(−1/2) on smooth profiles: a straight line between logarithms. */
function between(few: Corner, many: Corner, K: number): number {
  if (few.price === undefined) return (many.price as number) * (many.steps / K) ** 2;
  if (many.price === undefined) return few.price * (few.steps / K) ** 2;
  const part = Math.log(K / few.steps) / Math.log(many.steps / few.steps);
  return few.price * (many.price / few.price) ** part;
}
