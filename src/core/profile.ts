import { cumulative, sum } from './numbers/numerics.ts';

/** The four functionals of a profile, in nats. */
export interface Functionals {
  /** Total rise f(N−1) − f(0). */
  readonly D: number;
  /** Total correlation Σ (N−i) Δf(i). */
  readonly TC: number;
  /** Dual total correlation Σ i Δf(i). */
  readonly DTC: number;
  /** Balanced functional Σ i(N−i)/N · Δf(i) ≤ min(TC, DTC). */
  readonly M: number;
}

/** Running maximum in place: rounding may not make a non-decreasing profile fall. */
export function monotone(profile: Float64Array): Float64Array {
  for (let i = 1; i < profile.length; i++) {
    if (profile[i]! < profile[i - 1]!) profile[i] = profile[i - 1]!;
  }
  return profile;
}

/** Δf of a stored profile: [0, f(1)−f(0), …]. Loses what the subtraction loses. */
export function increments(profile: Float64Array): Float64Array {
  const rises = new Float64Array(profile.length);
  for (let i = 1; i < profile.length; i++) rises[i] = profile[i]! - profile[i - 1]!;
  return rises;
}

/**
 * f(i) = last − Σ_{j>i} Δf(j). Summed from the end, so that f keeps its relative accuracy where
 * it comes close to f(N−1) = 0.
 */
export function profileUpTo(last: number, rises: Float64Array): Float64Array {
  const profile = new Float64Array(rises.length).fill(last);
  const falls = cumulative(rises.slice(1).reverse());
  for (let i = 0; i < falls.length; i++) profile[falls.length - 1 - i] = last - falls[i]!;
  return profile;
}

/**
 * Checks what every function of a profile assumes.
 * @throws RangeError unless the profile is non-empty, finite and non-decreasing.
 */
export function requireProfile(profile: Float64Array): void {
  if (profile.length === 0) throw new RangeError('profile: length 0; it needs at least one value');
  for (let i = 0; i < profile.length; i++) {
    if (!Number.isFinite(profile[i])) {
      throw new RangeError(`profile: f(${i}) = ${profile[i]}; every value must be finite`);
    }
    if (i > 0 && profile[i]! < profile[i - 1]!) {
      throw new RangeError(
        `profile: f(${i}) = ${profile[i]} is below f(${i - 1}) = ${profile[i - 1]}; ` +
          'an information profile never decreases',
      );
    }
  }
}

/**
 * D, TC, DTC and M of a profile f(0..N−1) (MATH.md §1; N·D = TC + DTC).
 * @throws RangeError unless the profile is non-empty, finite and non-decreasing.
 */
export function functionals(profile: Float64Array): Functionals {
  requireProfile(profile);
  return functionalsOfRises(increments(profile));
}

/** The same from rises[i] = Δf(i), rises[0] = 0: sums of non-negative terms, so nothing cancels. */
export function functionalsOfRises(rises: Float64Array): Functionals {
  const N = rises.length;
  return {
    D: sum(rises),
    TC: sum(rises.map((rise, i) => (N - i) * rise)),
    DTC: sum(rises.map((rise, i) => i * rise)),
    M: sum(rises.map((rise, i) => ((i * (N - i)) / N) * rise)),
  };
}
