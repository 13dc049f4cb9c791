import { analyse } from '../../core/analysis.ts';
import { errorOfRises } from '../../core/error.ts';
import { type Estimate, standardErrorOfSum } from '../../core/estimation/estimate.ts';
import { fitted, judged } from '../../core/estimation/judge.ts';
import { smoothed } from '../../core/estimation/smooth.ts';
import { sum } from '../../core/numbers/numerics.ts';
import { schedules } from '../../core/schedules/index.ts';
import { isNothing, type Study } from '../../core/study.ts';

/** A schedule made from an estimate, beside the best one and equal steps; errors in nats. */
export interface Verdict {
  /** f(0), from which profiles are drawn. */
  readonly zero: number;
  /** What the schedule was made from. */
  readonly fit: Float64Array;
  readonly boundaries: Int32Array;
  readonly error: number;
  /** Of the square-root rule, made from the same fit. */
  readonly rule: number;
  readonly equal: number;
  readonly cosine: number;
  readonly best: number | null;
  /** What smoothing makes of the true profile: no number of samples brings the estimate nearer. */
  readonly limit: Float64Array | null;
  /** Σ (f(i) − f̂(i)), with its standard error; null with a single sample. */
  readonly gap: number;
  readonly gapError: number | null;
}

/** Judges by the true profile; null where it is too long to be drawn in full. */
export function verdictOn(study: Study, estimate: Estimate, smoothing: boolean): Verdict | null {
  const { N, K, curve, best } = study;
  if (curve.g.length !== N || estimate.mean.length !== N) return null;
  const { profile, rises } = analyse(study.setup);
  const fit = fitted(estimate.mean, smoothing);
  const gapError = standardErrorOfSum(estimate);
  return {
    zero: profile[0] as number,
    fit,
    ...judged(fit, rises, K),
    rule: errorOfRises(rises, schedules.rule.boundaries({ N, K, profile: fit })),
    equal: errorOfRises(rises, schedules.uniform.boundaries({ N, K })),
    cosine: errorOfRises(rises, schedules.cosine.boundaries({ N, K })),
    best: best?.error ?? null,
    limit: smoothing ? smoothed(profile) : null,
    gap: sum(profile.map((f, i) => f - (estimate.mean[i] as number))),
    gapError: Number.isFinite(gapError) ? gapError : null,
  };
}

/** By which part of the optimum an error is above it; null where the optimum is 0 or not known. */
export const regretOf = (error: number, best: number | null, TC: number): number | null =>
  best === null || isNothing(best, TC) ? null : Math.max(0, error / best - 1);
