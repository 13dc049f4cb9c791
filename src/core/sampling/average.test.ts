import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averager } from './average.ts';

const averageOf = (draws: readonly number[]) => {
  const draw = averager();
  for (const x of draws) draw.add(x);
  return draw.average();
};

describe('an average', () => {
  it('is the textbook mean and standard error in two passes', () => {
    const draws = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(draws, (x) => {
        const n = x.length;
        const mean = x.reduce((a, b) => a + b) / n;
        const variance = x.reduce((v, y) => v + (y - mean) ** 2, 0) / (n - 1);
        const { count, mean: m, standardError } = averageOf(x);
        expect(count).toBe(n);
        expect(m).toBeCloseTo(mean, 9);
        expect(standardError).toBeCloseTo(Math.sqrt(variance / n), 9);
      }),
    );
  });

  it('keeps a small spread around a large mean', () => {
    // Deviations −1, 0, 1: variance 1, so the standard error is 1/√3.
    expect(averageOf([1e9 - 1, 1e9, 1e9 + 1]).standardError).toBeCloseTo(1 / Math.sqrt(3), 12);
  });

  it('knows no error after one draw, and no spread among equal ones', () => {
    expect(averageOf([2])).toEqual({ count: 1, mean: 2, standardError: Number.POSITIVE_INFINITY });
    expect(averageOf([0.1, 0.1, 0.1]).standardError).toBe(0);
  });
});
