import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, cases } from './fixtures/cases.ts';
import { cumulative } from './numbers/numerics.ts';
import {
  functionals,
  functionalsOfRises,
  increments,
  monotone,
  profileUpTo,
  requireProfile,
} from './profile.ts';

const rises = fc
  .array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map(([_, ...rest]) => Float64Array.of(0, ...rest));

describe('the four functionals', () => {
  it.each(cases.profiles)('agree with the reference for $law $params', ({ f, D, TC, DTC, M }) => {
    const found = functionals(Float64Array.from(f));
    expect(agrees(found.D, D)).toBe(true);
    expect(agrees(found.TC, TC)).toBe(true);
    expect(agrees(found.DTC, DTC)).toBe(true);
    expect(agrees(found.M, M)).toBe(true);
  });

  it('are the areas of [A]: TC above f(0), DTC below f(N−1), together N·D', () => {
    fc.assert(
      fc.property(rises, fc.double({ min: -9, max: 9, noNaN: true }), (all, start) => {
        const f = cumulative(all, start);
        const { D, TC, DTC, M } = functionals(f);
        const N = f.length;
        expect(D).toBeCloseTo(f[N - 1] - f[0], 9);
        expect(TC).toBeCloseTo(
          f.reduce((area, value) => area + value - f[0], 0),
          9,
        );
        expect(DTC).toBeCloseTo(
          f.reduce((area, value) => area + f[N - 1] - value, 0),
          9,
        );
        expect(TC + DTC).toBeCloseTo(N * D, 9);
        expect(M).toBeLessThanOrEqual(Math.min(TC, DTC) + 1e-9);
        expect(M).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('are the same from the rises, which lose nothing to a large f(0)', () => {
    const small = Float64Array.of(0, 1e-12, 2e-12);
    const { D, TC, DTC, M } = functionalsOfRises(small);
    expect(D / 3e-12).toBeCloseTo(1, 14);
    expect(TC / 4e-12).toBeCloseTo(1, 14);
    expect(DTC / 5e-12).toBeCloseTo(1, 14);
    expect(M / 2e-12).toBeCloseTo(1, 14);
  });

  it('are all 0 for one token', () => {
    expect(functionals(Float64Array.of(-3))).toEqual({ D: 0, TC: 0, DTC: 0, M: 0 });
  });
});

describe('a profile', () => {
  it('is refused when empty, not finite or falling, with the place and the value', () => {
    const check =
      (...f: number[]) =>
      () =>
        requireProfile(Float64Array.from(f));
    expect(check()).toThrow(new RangeError('profile: length 0; it needs at least one value'));
    expect(check(-1, Number.NaN)).toThrow(
      new RangeError('profile: f(1) = NaN; every value must be finite'),
    );
    expect(check(-Infinity, 0)).toThrow(/f\(0\) = -Infinity/);
    expect(check(-2, -1, -1.5)).toThrow(
      /^profile: f\(2\) = -1.5 is below f\(1\) = -1; an information profile never decreases$/,
    );
    expect(check(-2, -2, 0.5)).not.toThrow();
    expect(() => functionals(Float64Array.of(1, 0))).toThrow(RangeError);
  });

  it('is what its increments add up to', () => {
    fc.assert(
      fc.property(rises, (all) => {
        const f = cumulative(all, -2);
        const back = increments(f);
        expect(back[0]).toBe(0);
        back.forEach((rise, i) => {
          expect(rise).toBeCloseTo(all[i], 12);
        });
      }),
    );
  });

  it('built from its end keeps its digits where it is near 0', () => {
    const f = profileUpTo(0, Float64Array.of(0, 1, 1e-17, 1e-20));
    expect(f[2]).toBe(-1e-20);
    expect(f[1]).toBe(-(1e-17 + 1e-20));
    expect(f[0]).toBeCloseTo(-1, 15);
    expect(f[3]).toBe(0);
    expect([...profileUpTo(-2, Float64Array.of(0))]).toEqual([-2]);
  });

  it('built from its end is the profile with those rises', () => {
    fc.assert(
      fc.property(rises, (all) => {
        const f = profileUpTo(-1, all);
        increments(f).forEach((rise, i) => {
          expect(rise).toBeCloseTo(all[i], 11);
        });
        expect(f[f.length - 1]).toBe(-1);
      }),
    );
  });

  it('made monotone is its running maximum, and one that never falls stays as it is', () => {
    expect([...monotone(Float64Array.of(-3, -1, -2, -1, 0, -5))]).toEqual([-3, -1, -1, -1, 0, 0]);
    fc.assert(
      fc.property(rises, (all) => {
        const f = cumulative(all, -2);
        expect(monotone(f.slice())).toEqual(f);
      }),
    );
  });
});
