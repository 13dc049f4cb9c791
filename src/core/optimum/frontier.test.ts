import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, cases } from '../fixtures/cases.ts';
import { cumulative } from '../numbers/numerics.ts';
import { optimalErrors, optimalErrorsOfRises } from './frontier.ts';
import { optimalScheduleOfRises } from './optimum.ts';
import { plainOptima } from './optimum.twin.ts';

describe('the frontier of error and steps', () => {
  it.each(cases.profiles)('agrees with the reference for $law $params', ({ f, optimum }) => {
    const errors = optimalErrors(Float64Array.from(f), f.length);
    for (const [K, reference] of Object.entries(optimum)) {
      expect(agrees(errors[Number(K) - 1], reference)).toBe(true);
    }
  });

  it('is the textbook recursion’s and the single optimum’s at every K', () => {
    const rise = fc.oneof(
      fc.constant(0),
      fc.constant(0.5),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(rise, { minLength: 1, maxLength: 50 }), (all) => {
        const rises = Float64Array.from([0, ...all.slice(1)]);
        const N = rises.length;
        const plain = plainOptima(cumulative(rises), N);
        const errors = optimalErrorsOfRises(rises, N);
        for (let K = 1; K <= N; K++) {
          const one = optimalScheduleOfRises(rises, K).error;
          expect(Math.abs(errors[K - 1] - plain[K - 1])).toBeLessThanOrEqual(1e-14 * plain[0]);
          expect(Math.abs(errors[K - 1] - one)).toBeLessThanOrEqual(1e-14 * plain[0]);
        }
      }),
    );
  });

  it('falls to exactly 0 once every rise has its boundary, and never rises', () => {
    const rises = Float64Array.from({ length: 300 }, (_, i) => (i % 5 === 1 ? 1 / (i + 1) : 0));
    const errors = optimalErrorsOfRises(rises, 300);
    expect(errors[59]).toBeGreaterThan(0);
    expect(errors.subarray(60).every((error) => error === 0)).toBe(true);
    for (let k = 1; k < 300; k++) expect(errors[k]).toBeLessThanOrEqual(errors[k - 1]);
  });

  it('stops at Kmax, and is 0 for one token', () => {
    expect(optimalErrors(Float64Array.of(0, 1, 2, 3), 2)).toEqual(Float64Array.of(6, 2));
    expect(optimalErrors(Float64Array.of(-1), 1)).toEqual(Float64Array.of(0));
  });

  it('refuses what is not a profile or a number of steps', () => {
    expect(() => optimalErrors(Float64Array.of(0, 1), 3)).toThrow(/K = 3/);
    expect(() => optimalErrors(Float64Array.of(1, 0), 1)).toThrow(/f\(1\) = 0/);
  });
});
