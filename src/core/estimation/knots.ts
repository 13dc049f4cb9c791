import { isotonic } from '../numbers/isotonic.ts';

/** Where a profile was measured, and how well; `se` is empty where that is not known. */
export interface Knots {
  /** Rising numbers of known tokens. */
  readonly at: ArrayLike<number>;
  /** Standard errors of the values there, in nats. */
  readonly se: ArrayLike<number>;
}

/** Weights 1/se² of an isotonic regression, the largest 1; an error of 0 counts as the least other. */
export function precisions(se: ArrayLike<number>): Float64Array | undefined {
  let least = Number.POSITIVE_INFINITY;
  for (let j = 0; j < se.length; j++) if (se[j] > 0 && se[j] < least) least = se[j];
  if (least === Number.POSITIVE_INFINITY) return undefined;
  return Float64Array.from(se, (own) => Math.max((least / Math.max(own, least)) ** 2, 1e-12));
}

/**
 * N values from those at some places: on straight lines between them, level before the first and
 * behind the last. Of values that never fall it makes a curve that never falls.
 */
export function between(at: ArrayLike<number>, values: ArrayLike<number>, N: number): Float64Array {
  const last = at.length - 1;
  const out = new Float64Array(N);
  out.fill(values[0], 0, at[0]);
  out.fill(values[last], at[last]);
  for (let j = 0; j < last; j++) {
    const [from, low, high] = [at[j], values[j], values[j + 1]];
    const slope = (high - low) / (at[j + 1] - from);
    // Rounding must not lift the line above its end.
    for (let i = from; i < at[j + 1]; i++) out[i] = Math.min(low + slope * (i - from), high);
  }
  return out;
}

/**
 * The non-decreasing profile from what was measured at some places: isotonic regression there,
 * by the standard errors where they are known, and straight lines between.
 *
 * @param weights those of the standard errors, where they are at hand
 */
export function profileThrough(
  { at, se }: Knots,
  measured: ArrayLike<number>,
  N: number,
  weights: Float64Array | undefined = precisions(se),
): Float64Array {
  const fit = isotonic(measured, weights);
  // Where every i was measured there is nothing between.
  return fit.length === N ? fit : between(at, fit, N);
}
