import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf, repair, requireBoundaries, requireSizes, sizesOf } from './boundaries.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });

describe('sizes', () => {
  it('and boundaries say the same', () => {
    fc.assert(
      fc.property(sizes, (s) => {
        const boundaries = boundariesOf(s);
        expect([...sizesOf(boundaries)]).toEqual(s);
        expect(() => requireSizes(s, boundaries[s.length])).not.toThrow();
      }),
    );
  });

  it('are whole numbers from 1 that add up to N', () => {
    expect(() => requireSizes([2, 0, 1], 3)).toThrow(
      new RangeError('sizes: s_2 = 0; it must be a whole number from 1'),
    );
    expect(() => requireSizes([1.5, 1.5], 3)).toThrow('s_1 = 1.5');
    expect(() => requireSizes([1, Number.NaN], 3)).toThrow('s_2 = NaN');
    expect(() => requireSizes([1, 1], 3)).toThrow(
      new RangeError('sizes: they add up to 2, not to N = 3'),
    );
    expect(() => requireSizes([], 1)).toThrow('add up to 0');
  });
});

const wild = fc.array(fc.integer({ min: -20, max: 60 }), { minLength: 2, maxLength: 12 });

describe('boundaries', () => {
  it('go from 0 to N in strictly rising whole numbers, else the first fault is named', () => {
    const check = (boundaries: number[], N: number) => () => requireBoundaries(boundaries, N);
    expect(check([0, 2, 5], 5)).not.toThrow();
    expect(check([0, 1], 1)).not.toThrow();
    expect(check([0, 2, 4], 5)).toThrow(
      new RangeError('boundaries: from 0 to 4; they must go from 0 to N = 5'),
    );
    expect(check([1, 5], 5)).toThrow(/from 1 to 5/);
    expect(check([0], 0)).toThrow(/from 0 to 0/);
    expect(check([], 5)).toThrow(/from undefined/);
    expect(check([0, 3, 3, 5], 5)).toThrow(/a_2 = 3 after a_1 = 3/);
    expect(check([0, 5, 5], 5)).toThrow(
      /a_2 = 5 after a_1 = 5; they must be whole .* rising order$/,
    );
    expect(check([0, 2.5, 5], 5)).toThrow(/a_1 = 2\.5/);
    expect(check([0, Number.NaN, 5], 5)).toThrow(/a_1 = NaN/);
  });

  it('are repaired from anything to valid ones, with K kept', () => {
    fc.assert(
      fc.property(wild, fc.nat(20), (values, more) => {
        const N = values.length - 1 + more;
        const repaired = repair(Int32Array.from(values), N);
        requireBoundaries(repaired, N);
        expect(repaired).toHaveLength(values.length);
        expect(repair(repaired.slice(), N)).toEqual(repaired);
      }),
    );
  });

  it('that are valid are not repaired', () => {
    fc.assert(
      fc.property(sizes, (s) => {
        const boundaries = boundariesOf(s);
        expect(repair(boundaries.slice(), boundaries[s.length])).toEqual(boundaries);
      }),
    );
  });

  it('are repaired from left to right, by one at a time', () => {
    expect([...repair(Int32Array.of(0, 3, 3, 3, 9), 9)]).toEqual([0, 3, 4, 5, 9]);
    expect([...repair(Int32Array.of(0, 9, 9, 9), 9)]).toEqual([0, 7, 8, 9]);
    expect([...repair(Int32Array.of(5, -1, 4), 4)]).toEqual([0, 1, 4]);
  });
});
