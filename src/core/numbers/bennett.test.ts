import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bennett } from './bennett.ts';

describe('bennett', () => {
  it('is 0 at 0 and 1 at −1', () => {
    expect(bennett(0)).toBe(0);
    expect(bennett(-1)).toBe(1);
  });

  // mpmath, 40 digits.
  it.each([
    [-0.999, 0.9920922447210179],
    [-0.5, 0.15342640972002736],
    [-0.2001, 0.02150747955402405],
    [-0.1999, 0.021462850843240372],
    [-0.03, 0.0004545687398327104],
    [-0.00001, 5.0000166667500013e-11],
    [1e-12, 4.999999999998333e-25],
    [0.1, 0.004841197784757347],
    [0.1999, 0.01876764016384857],
    [0.2001, 0.018804104474975877],
    [3, 2.5451774444795623],
    [1e6, 12815525.373475332],
  ])('is right to the last digits at %s', (y, value) => {
    expect(Math.abs(bennett(y) / value - 1)).toBeLessThan(1e-14);
  });

  it('scales', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -8, max: 100 }),
        fc.integer({ min: 8, max: 99 }),
        (y, scale) => {
          expect(bennett(y, scale)).toBeCloseTo(scale * bennett(y / scale), 12);
        },
      ),
    );
  });

  it('is never negative', () => {
    fc.assert(fc.property(fc.double({ min: -1, max: 1e9, noNaN: true }), (y) => bennett(y) >= 0));
  });

  it('adds up to the relative entropy of two distributions', () => {
    const positive = fc.double({ min: 1e-3, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 9 }),
        (pairs) => {
          const total = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0);
          const [p, r] = [total(0), total(1)];
          const terms = pairs.map(([a, b]) => [a / p, b / r]);
          const plain = terms.reduce((sum, [a, b]) => sum + a * Math.log(a / b), 0);
          const sum = terms.reduce((sum, [a, b]) => sum + bennett(a - b, b), 0);
          expect(Math.abs(sum - plain)).toBeLessThan(1e-13 * (1 + plain));
        },
      ),
    );
  });
});
