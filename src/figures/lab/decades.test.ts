import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decades, floorOf } from './decades.ts';

describe('ticks of a logarithmic axis', () => {
  it('are powers of ten where there are three of them', () => {
    expect(decades(0.5, 500)).toEqual([1, 10, 100]);
    expect(decades(1, 1000)).toEqual([1, 10, 100, 1000]);
  });

  it('are 1, 2, 5 where there would be fewer', () => {
    expect(decades(1, 100)).toEqual([1, 10, 100]);
    expect(decades(2, 90)).toEqual([2, 5, 10, 20, 50]);
    expect(decades(3, 9)).toEqual([5]);
  });

  it('rise, lie on the axis, and have one digit', () => {
    const exponent = fc.double({ min: -200, max: 200, noNaN: true });
    fc.assert(
      fc.property(exponent, fc.double({ min: 0.01, max: 9, noNaN: true }), (from, span) => {
        const [low, high] = [10 ** from, 10 ** (from + span)];
        const ticks = decades(low, high);
        if (span >= 0.5) expect(ticks.length).toBeGreaterThan(0);
        ticks.forEach((value, j) => {
          if (j > 0) expect(value).toBeGreaterThan(ticks[j - 1]);
          expect(value).toBeGreaterThanOrEqual(low * (1 - 1e-9));
          expect(value).toBeLessThanOrEqual(high * (1 + 1e-9));
          expect(Number(value.toPrecision(1)) / value).toBeCloseTo(1, 14);
        });
      }),
    );
  });

  it('include an end that rounding moved a little', () => {
    expect(decades(1.0000000000000002, 1000)).toContain(1);
    expect(decades(1, 999.9999999999999)).toContain(1000);
  });
});

describe('the smallest positive value', () => {
  it('is 0 where there is none', () => {
    expect(floorOf(Float64Array.of(3, 0, 0.5, 2))).toBe(0.5);
    expect(floorOf(Float64Array.of(0, -1))).toBe(0);
    expect(floorOf(new Float64Array(0))).toBe(0);
  });
});
