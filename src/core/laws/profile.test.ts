import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../parameter.ts';
import { functionals, functionalsOfRises, requireProfile } from '../profile.ts';
import { profile } from './profile.ts';

const settled = (f: readonly number[]) => settle(profile.parameters, { f });

describe('a profile of your own', () => {
  it('is taken as it is when it never falls', () => {
    const f = [-2, -1.5, -1.5, 0.3];
    expect(Array.from(profile.profile({ f }))).toEqual(f);
    expect(profile.length({ f })).toBe(4);
    expect(settled(f).changes).toEqual([]);
  });

  it('is made non-decreasing by isotonic regression, which is told', () => {
    const { values, changes } = settled([-3, -1, -2, 0]);
    expect(values.f).toEqual([-3, -1.5, -1.5, 0]);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ key: 'f', from: '-3,-1,-2,0', to: '-3,-1.5,-1.5,0' });
    expect(changes[0].valid).toMatch(/never fall.*isotonic regression/);
  });

  it('holds no number too large to be added up, and no −0', () => {
    expect(settled([-1e308, -0, 1e308]).values.f).toEqual([-1e9, 0, 1e9]);
    expect(settled([1e308, -1e308]).values.f).toEqual([0, 0]);
  });

  it('is refused by the core when it falls or is empty', () => {
    expect(() => profile.profile({ f: [0, -1] })).toThrow(/profile: f = 0,-1 is not valid/);
    expect(() => profile.profile({ f: [] })).toThrow(/profile: f = \(empty\) is not valid/);
    expect(() => profile.profile({ f: [0, Number.NaN] })).toThrow(/NaN is not valid/);
  });

  it('has rises that are its differences', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1 }),
        (f) => {
          const { values } = settled(f);
          const own = functionals(profile.profile(values));
          expect(functionalsOfRises(profile.rises(values))).toEqual(own);
        },
      ),
    );
  });

  it('starts from an example with most of its rise in the middle', () => {
    const f = profile.profile({});
    requireProfile(f);
    expect(f.length).toBe(32);
    expect(f[16] - f[8]).toBeGreaterThan((f[31] - f[0]) / 2);
    const { parse, format, initial } = profile.parameters.f;
    expect(parse(format(initial))).toEqual(initial);
    expect(initial.some((x) => Object.is(x, -0))).toBe(false);
  });

  it('knows no alphabet, no model and no fixed order', () => {
    expect(profile.logAlphabet({})).toBeNull();
    expect(profile.model).toBeUndefined();
    expect(profile.orderError).toBeUndefined();
  });

  it('may be a million values long', () => {
    const f = Array.from({ length: 1_000_000 }, (_, i) => i / 1e6);
    expect(profile.profile({ f })[999_999]).toBe(0.999999);
    expect(settled([...f, 2]).values.f).toHaveLength(1_000_000);
  });
});
