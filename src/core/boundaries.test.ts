import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf, requireSizes, sizesOf } from './boundaries.ts';

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
