import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireBoundaries } from '../boundaries.ts';
import { everySchedule } from '../check/everySchedule.ts';
import { errorOfRises, factorizationError } from '../error.ts';
import { agrees, cases } from '../fixtures/cases.ts';
import { cumulative } from '../numbers/numerics.ts';
import { random } from '../sampling/random.ts';
import { optimalSchedule, optimalScheduleOfRises } from './optimum.ts';
import { plainOptima } from './optimum.twin.ts';

/** Rises of every temper: none, equal ones, ordinary ones, and over twelve orders of magnitude. */
const rise = fc.oneof(
  fc.constant(0),
  fc.constant(Math.log(2)),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: -12, max: 0 }).map((exponent) => 10 ** exponent),
);
const rises = (maxLength: number) =>
  fc.array(rise, { minLength: 1, maxLength }).map((all) => Float64Array.from([0, ...all.slice(1)]));

const close = (value: number, reference: number, total: number): boolean =>
  Math.abs(value - reference) <= 1e-12 * reference + 1e-14 * total;

/** The error is that of the boundaries, and nothing can be much below the certificate. */
function check(rises: Float64Array, K: number): number {
  const { boundaries, error, lowerBound } = optimalScheduleOfRises(rises, K);
  requireBoundaries(boundaries, rises.length);
  expect(boundaries.length - 1).toBe(K);
  expect(error).toBe(errorOfRises(rises, boundaries));
  expect(lowerBound).toBeLessThanOrEqual(error);
  expect(error - lowerBound).toBeLessThanOrEqual(1e-10 * error + 1e-300);
  return error;
}

describe('the optimal schedule', () => {
  it.each(cases.profiles)('agrees with the reference for $law $params', ({ f, optimum }) => {
    const profile = Float64Array.from(f);
    for (const [K, reference] of Object.entries(optimum)) {
      const { boundaries, error } = optimalSchedule(profile, Number(K));
      expect(agrees(error, reference)).toBe(true);
      expect(agrees(factorizationError(profile, boundaries), reference)).toBe(true);
    }
  });

  it.each(cases.profiles)(
    'is the textbook recursion’s at every K for $law $params',
    ({ f, TC }) => {
      const profile = Float64Array.from(f);
      plainOptima(f, f.length).forEach((reference, k) => {
        const { error, lowerBound } = optimalSchedule(profile, k + 1);
        expect(close(error, reference, TC)).toBe(true);
        expect(error - lowerBound).toBeLessThanOrEqual(1e-10 * error + 1e-300);
      });
    },
  );

  it('is the best of all schedules, tried one by one', () => {
    fc.assert(
      fc.property(rises(11), (rises) => {
        for (let K = 1; K <= rises.length; K++) {
          let best = Infinity;
          for (const boundaries of everySchedule(rises.length, K)) {
            best = Math.min(best, errorOfRises(rises, boundaries));
          }
          expect(check(rises, K)).toBeLessThanOrEqual(best * (1 + 1e-12));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the textbook recursion’s on profiles of every temper, and convex in K', () => {
    fc.assert(
      fc.property(rises(60), (rises) => {
        const N = rises.length;
        const plain = plainOptima(cumulative(rises), N);
        const errors = plain.map((_, k) => check(rises, k + 1));
        for (let k = 0; k < N; k++) {
          expect(close(errors[k], plain[k], plain[0])).toBe(true);
          if (k > 0) expect(errors[k]).toBeLessThanOrEqual(errors[k - 1]);
          if (k > 1) {
            const chord = (errors[k - 2] + errors[k]) / 2;
            expect(errors[k - 1]).toBeLessThanOrEqual(chord * (1 + 1e-12));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('resolves small rises beside one that is 10^20 times larger', () => {
    const rises = Float64Array.from({ length: 40 }, (_, i) => (i % 7 === 3 ? 1 : i * 1e-20));
    rises[0] = 0;
    const small = rises.map((rise) => Math.min(rise, 1e-15));
    for (let K = 8; K < 40; K++) {
      const reference = plainOptima(cumulative(small), K)[K - 1];
      expect(check(rises, K) / reference).toBeCloseTo(1, 4);
    }
  });

  it('does not mind the unit, down to the smallest doubles', () => {
    const rises = Float64Array.of(0, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8);
    for (const unit of [2 ** -1070, 2 ** -1000, 2 ** 900]) {
      const scaled = rises.map((rise) => rise * unit);
      for (let K = 1; K <= rises.length; K++) {
        const { error } = optimalScheduleOfRises(rises, K);
        expect(optimalScheduleOfRises(scaled, K).error).toBe(error * unit);
      }
    }
  });

  it('waits for nothing as soon as every rise can have its boundary', () => {
    const rises = Float64Array.of(0, 0, 1, 0, 0, 2, 0, 0, 0);
    expect(check(rises, 2)).toBeGreaterThan(0);
    for (let K = 3; K <= 9; K++) expect(check(rises, K)).toBe(0);
    for (let K = 1; K <= 5; K++) expect(check(new Float64Array(5), K)).toBe(0);
    expect(optimalSchedule(Float64Array.of(-1), 1)).toEqual({
      boundaries: Int32Array.of(0, 1),
      error: 0,
      lowerBound: 0,
    });
  });

  it('certifies itself for a million tokens, smooth, tied and spiky', () => {
    const N = 1_000_000;
    const source = random(5);
    const kinds = [
      (i: number) => 1 / (i * i),
      () => Math.log(2),
      () => (source.uniform() < 1e-4 ? source.uniform() ** 8 : 0),
    ];
    for (const kind of kinds) {
      const rises = Float64Array.from({ length: N }, (_, i) => (i === 0 ? 0 : kind(i)));
      check(rises, 64);
    }
  });

  it('refuses what is not a profile or a number of steps', () => {
    const f = Float64Array.of(0, 1, 2);
    expect(() => optimalSchedule(f, 0)).toThrow(/^K = 0/);
    expect(() => optimalSchedule(f, 4)).toThrow(/^K = 4/);
    expect(() => optimalSchedule(f, 1.5)).toThrow(RangeError);
    expect(() => optimalSchedule(Float64Array.of(0, NaN), 1)).toThrow(/f\(1\) = NaN/);
  });
});
