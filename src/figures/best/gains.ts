import type { ErrorCurve } from '../../core/curves/curves.ts';

/** What the last step gained and what one more would gain, in nats; null: not known, or none. */
export interface Gains {
  readonly last: number | null;
  readonly next: number | null;
}

/** E*(K−1) − E*(K) and E*(K) − E*(K+1), where the curve has these K. */
export function gainsAt({ K, error }: ErrorCurve, steps: number): Gains {
  const at = K.indexOf(steps);
  const fall = (from: number): number | null =>
    K[from] !== undefined && K[from + 1] === K[from] + 1
      ? (error[from] as number) - (error[from + 1] as number)
      : null;
  return at < 0
    ? { last: null, next: null }
    : { last: at > 0 ? fall(at - 1) : null, next: fall(at) };
}
