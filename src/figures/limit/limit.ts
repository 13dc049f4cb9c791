import {
  bestCurve,
  densityOf,
  limitError,
  predictedOptimum,
} from '../../core/continuum/continuum.ts';
import { type Ideal, ideals } from '../../core/continuum/ideal.ts';
import { hasScalingLimit } from '../../core/continuum/scaling.ts';
import { cumulative, sum } from '../../core/numbers/numerics.ts';
import { increments } from '../../core/profile.ts';
import { type AlphaId, alphaSteps } from '../../core/schedules/alpha.ts';
import { schedules } from '../../core/schedules/index.ts';
import type { Study } from '../../core/study.ts';

/** How many pieces a smooth curve is drawn in. */
export const PIECES = 128;

/** What is left of a profile when N/K grows without end. */
export interface Limit {
  /** √g(u), of cells around u = i/n, i = 1..n−1; [0] = 0. */
  readonly root: Float64Array;
  /** The best α(j/PIECES), j = 0..PIECES. */
  readonly best: Float64Array;
}

/** A curve of more points than a screen can show was thinned, evenly. */
const risesOf = ({ curve }: Study): Float64Array => increments(curve.g);

export function limitOf(study: Study): Limit {
  const rises = risesOf(study);
  return { root: densityOf(rises).map(Math.sqrt), best: bestCurve(rises, PIECES) };
}

/** The smooth α of the setup's schedule; null where it does not follow one. */
export function smoothAlpha({ setup }: Study): Float64Array | null {
  const { alpha } = schedules[setup.schedule];
  return alpha ? alphaSteps(alpha, PIECES, setup.p) : null;
}

/**
 * The error of the best schedule over that of the setup's for N/K → ∞; with equal steps (∫√g)². Null
 * without any rise, for schedules that follow no α, and where the law's profile tends to no smooth
 * one: a list of numbers tends to nothing, and a Gaussian law counts as one of ρ = c/N.
 */
export function limitRatio(study: Study): number | null {
  const { setup } = study;
  const alpha = smoothAlpha(study);
  const rises = risesOf(study);
  const smooth = setup.law === 'gaussian' || (setup.law !== 'profile' && hasScalingLimit(setup));
  if (!alpha || !smooth || !(sum(rises) > 0)) return null;
  // n points have n − 1 rises, which here make up all of [0, 1].
  const n = rises.length;
  return ((n / (n - 1)) * predictedOptimum(rises, 1).limit) / limitError(rises, 1, alpha);
}

/**
 * f(0..N−1), from 0 to about 1, of N tokens for which a family of schedules is best in the limit:
 * Δf(i) ∝ g(i/N), g ∝ α̇^(−2). Where g has no finite integral, the first or last token cuts it off.
 */
export function madeFor(family: AlphaId, N: number, p: number): number[] {
  const { density }: Ideal = ideals[family];
  const f = cumulative(Float64Array.from({ length: N }, (_, i) => (i ? density(i / N, p) : 0)));
  // Six decimals, so that an address holds it.
  return Array.from(f, (value) => Math.round((value / (f[N - 1] as number)) * 1e6) / 1e6);
}

/** What the setup's schedule is called in a sentence. */
export const scheduleName = ({ setup }: Study): string =>
  setup.schedule === 'uniform' ? 'equal steps' : schedules[setup.schedule].name.toLowerCase();
