import { repair } from '../boundaries.ts';
import { requireSteps } from './steps.ts';

/** The share α(t) of tokens known after a share t of the steps; α(0) = 0, α(1) = 1. */
export type Alpha = (t: number, p: number) => number;

/** The four families of [A] arXiv 2510.25544, §5. Only `power` reads its exponent p > 0. */
export const alphas = {
  uniform: (t) => t,
  // 1 − cos(πt/2), without the cancellation at small t.
  cosine: (t) => 2 * Math.sin((Math.PI * t) / 4) ** 2,
  sine: (t) => Math.sin((Math.PI * t) / 2),
  power: (t, p) => t ** p,
} as const satisfies Record<string, Alpha>;

export type AlphaId = keyof typeof alphas;

/** The t with α(t) = share, for shares from 0 to 1. */
export const alphaTimes: Readonly<Record<AlphaId, (share: number, p: number) => number>> = {
  uniform: (share) => share,
  cosine: (share) => (4 / Math.PI) * Math.asin(Math.sqrt(share / 2)),
  sine: (share) => (2 / Math.PI) * Math.asin(share),
  power: (share, p) => share ** (1 / p),
};

/** The exponent of `power` where none is given. */
const DEFAULT_POWER = 2;

/**
 * α(k/K) for k = 0..K, with both ends forced.
 *
 * @throws RangeError unless the family is known and p > 0 is finite
 */
export function alphaSteps(family: AlphaId, K: number, p = DEFAULT_POWER): Float64Array {
  if (!Object.hasOwn(alphas, family)) {
    throw new RangeError(`family = ${family}; it must be one of ${Object.keys(alphas).join(', ')}`);
  }
  if (!(p > 0 && p < Infinity)) throw new RangeError(`p = ${p}; it must be a positive number`);
  const steps = Float64Array.from({ length: K + 1 }, (_, k) => alphas[family](k / K, p));
  steps[0] = 0;
  steps[K] = 1;
  return steps;
}

/**
 * a_k = ⌈N α(k/K)⌉, repaired to strictly increasing. The ceiling leaves room for rounding, so that a
 * whole number stays one.
 *
 * @throws RangeError unless 1 ≤ K ≤ N are whole numbers, the family is known and p > 0 is finite
 */
export function familyBoundaries(N: number, K: number, family: AlphaId, p?: number): Int32Array {
  requireSteps(N, K);
  const room = Math.max(1e-12, 8 * 2 ** -52 * N);
  const boundaries = Int32Array.from(alphaSteps(family, K, p), (a) => Math.ceil(N * a - room));
  return repair(boundaries, N);
}
