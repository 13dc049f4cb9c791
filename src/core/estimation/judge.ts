import { errorOfRises } from '../error.ts';
import { isotonic } from '../numbers/isotonic.ts';
import { optimalSchedule } from '../optimum/optimum.ts';
import { smoothed } from './smooth.ts';

/** The never falling profile that a schedule is made from, given what was measured. */
export const fitted = (measured: Float64Array, smoothing: boolean): Float64Array =>
  isotonic(smoothing ? smoothed(measured) : measured);

/** A schedule that is the best for one profile, and its error for another, in nats. */
export interface Judged {
  readonly boundaries: Int32Array;
  readonly error: number;
}

/**
 * The best schedule for a fitted profile, judged by the true rises: E(f, s_f̂).
 *
 * @throws RangeError unless the fit is finite and never falls, and 1 ≤ K ≤ N is whole
 */
export function judged(fit: Float64Array, rises: Float64Array, K: number): Judged {
  const { boundaries } = optimalSchedule(fit, K);
  return { boundaries, error: errorOfRises(rises, boundaries) };
}
