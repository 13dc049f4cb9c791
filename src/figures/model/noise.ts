import type { Plan } from '../../core/estimation/plan.ts';
import { likely, quantile, type Resampled } from '../../core/estimation/resample.ts';

/** What the standard errors of a measurement mean for the schedule made from it; in nats and tokens. */
export interface Noise {
  readonly count: number;
  /** Where the true error most likely lies. */
  readonly error: readonly [number, number];
  /** Where the true saving against equal steps most likely lies. */
  readonly saving: readonly [number, number];
  /** Of the regrets, in parts of the best error: the middle one, and one that few exceed. */
  readonly regret: readonly [number, number] | null;
  /** By how much a boundary moves in the middle case. */
  readonly shift: number;
}

/** Fewer repetitions say too little. */
const ENOUGH = 20;

/** The repeated measurements in a few numbers; null while there are too few. */
export function noiseOf(plan: Plan, repeated: Resampled): Noise | null {
  if (repeated.count < ENOUGH) return null;
  const [low, high] = likely(plan.error, repeated.excess);
  const regrets = repeated.regret.toSorted();
  const part = (p: number) => quantile(regrets, p) / plan.error;
  return {
    count: repeated.count,
    // No area is negative.
    error: [Math.max(0, low), Math.max(0, high)],
    saving: likely(plan.uniform.error - plan.error, repeated.surplus),
    regret: plan.error > 0 ? [part(0.5), part(0.95)] : null,
    shift: quantile(repeated.shift.toSorted(), 0.5),
  };
}

/** Where 9 of 10 repeated measurements end a step. */
export interface Span {
  readonly k: number;
  readonly low: number;
  readonly high: number;
}

export function spansOf({ count, steps, ends }: Resampled): Span[] {
  return Array.from(steps, (k, j) => {
    const all = Int32Array.from({ length: count }, (_, m) => ends[m * steps.length + j] as number);
    const sorted = all.sort();
    return { k, low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) };
  });
}
