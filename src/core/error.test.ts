import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf } from './boundaries.ts';
import { errorOfRises, factorizationError } from './error.ts';
import { agrees, cases } from './fixtures/cases.ts';
import { cumulative } from './numbers/numerics.ts';
import { functionals, increments } from './profile.ts';

/** The definition, Eq. 7 of [A]: Σ f(i) − Σ_k (a_{k+1} − a_k) f(a_k). */
function errorByDefinition(f: Float64Array, a: ArrayLike<number>): number {
  let error = f.reduce((total, value) => total + value, 0);
  for (let k = 0; k + 1 < a.length; k++) error -= (a[k + 1] - a[k]) * f[a[k]];
  return error;
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
const seed = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), {
  minLength: 108,
  maxLength: 108,
});

describe('the factorization error', () => {
  it.each(cases.profiles)('agrees with the reference for $law $params', ({ f, schedules }) => {
    const profile = Float64Array.from(f);
    for (const { boundaries, efact } of schedules) {
      expect(agrees(factorizationError(profile, boundaries), efact)).toBe(true);
      expect(agrees(errorOfRises(increments(profile), boundaries), efact)).toBe(true);
    }
  });

  it('is the left-Riemann error of the profile, whichever way the area is cut', () => {
    fc.assert(
      fc.property(sizes, seed, (s, steps) => {
        const boundaries = boundariesOf(s);
        const rises = Float64Array.from(steps.slice(0, boundaries[s.length]));
        rises[0] = 0;
        const profile = cumulative(rises, -7);
        const slow = errorByDefinition(profile, boundaries);
        expect(factorizationError(profile, boundaries)).toBeCloseTo(slow, 10);
        expect(errorOfRises(rises, boundaries)).toBeCloseTo(slow, 10);
      }),
    );
  });

  it('is the total correlation in one step and nothing one token at a time', () => {
    const profile = Float64Array.of(-3, -1, -1, 0.5);
    expect(factorizationError(profile, [0, 4])).toBeCloseTo(functionals(profile).TC, 14);
    expect(factorizationError(profile, [0, 1, 2, 3, 4])).toBe(0);
    expect(factorizationError(Float64Array.of(-1), [0, 1])).toBe(0);
  });

  it('keeps its digits over a million tokens', () => {
    const N = 1_000_000;
    const rises = new Float64Array(N).fill(0.1);
    rises[0] = 0;
    // Σ_{i=1}^{N−1} (N−i)/10 = N(N−1)/20.
    expect(errorOfRises(rises, [0, N]) / ((N * (N - 1)) / 20)).toBeCloseTo(1, 15);
  });

  it('sees a rise as small as doubles go', () => {
    expect(errorOfRises(Float64Array.of(0, 1e-300, 0, 0), [0, 4])).toBeCloseTo(3e-300, 310);
  });

  it('keeps what a large sum would swallow, before it and after it', () => {
    const large = 2 ** 53;
    // Beside 3 · 2^53 a 2 is half of the last digit, and would be lost twice.
    const f = [0, large, large, large, large, large + 2, large + 2, large + 4];
    expect(factorizationError(Float64Array.from(f), [0, 4, 6, 8])).toBe(3 * large + 4);
    // A 1 that is there first is lost beside 2^53, and rounds the sum up with the next 2.
    const g = [0, 1, 2, large + 2, large + 2, large + 4];
    expect(factorizationError(Float64Array.from(g), [0, 2, 4, 6])).toBe(large + 4);
    // In steps of two each odd i waits once.
    const twos = Array.from({ length: 66 }, (_, k) => 2 * k);
    const rises = Float64Array.from({ length: 130 }, (_, i) => (i === 1 ? large : i % 2));
    expect(errorOfRises(rises, twos)).toBe(large + 64);
    expect(errorOfRises(Float64Array.of(0, 1, 0, large, 0, 1), [0, 2, 4, 6])).toBe(large + 2);
    // Three quarters of a last digit: what came first counts though it was the smaller.
    const t = 2 ** -54;
    const tiny = Float64Array.of(0, t, 0, 1, 0, t, 0, t);
    expect(errorOfRises(tiny, [0, 2, 4, 6, 8])).toBe(1 + 2 ** -52);
  });

  it('refuses what is not a profile or a schedule', () => {
    const f = Float64Array.of(-2, -1);
    expect(() => factorizationError(Float64Array.of(0, -1), [0, 2])).toThrow(/f\(1\) = -1/);
    expect(() => factorizationError(f, [0, 3])).toThrow(/to 3; they must go from 0 to N = 2/);
    expect(() => errorOfRises(f, [0, 0, 2])).toThrow(/a_1 = 0/);
  });
});
