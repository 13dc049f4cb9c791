import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulative, sum, xlogx } from './numerics.ts';

/** Σ of whole multiples of 2^−20, exactly. */
const exactly = (units: readonly bigint[]): number =>
  Number(units.reduce((total, unit) => total + unit, 0n)) / 2 ** 20;

const units = fc.array(fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n }), { maxLength: 60 });

describe('the compensated sum', () => {
  it('is the nearest double to the sum, whatever cancels', () => {
    fc.assert(
      fc.property(units, (all) => {
        const terms = all.map((unit) => Number(unit) / 2 ** 20);
        // Both ends of every term: a large one, and the same taken away again.
        const cancelling = [...terms.map((x) => x * 2 ** 40), ...terms];
        const opposite = terms.map((x) => -x * 2 ** 40);
        expect(sum([...cancelling, ...opposite])).toBeCloseTo(exactly(all), 5);
        expect(sum(terms)).toBe(exactly(all));
      }),
    );
  });

  it('keeps the 1 that an ordinary sum loses', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([1e100, 1, -1e100])).toBe(1);
    expect(1 + 1e100 + 1 - 1e100).toBe(0);
  });

  it('of nothing is 0', () => {
    expect(sum([])).toBe(0);
    expect(sum(new Float64Array(0))).toBe(0);
  });

  it('of a million tenths is 100000 to the last digit', () => {
    expect(sum(new Float64Array(1_000_000).fill(0.1))).toBe(100_000);
  });
});

describe('the running sum', () => {
  it('ends where the sum does, and begins at its start', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: -9, max: 9 }), (all, start) => {
        const terms = all.map((unit) => Number(unit) / 2 ** 20);
        const running = cumulative(terms, start);
        expect(running).toHaveLength(terms.length);
        running.forEach((value, i) => {
          expect(value).toBe(sum([start, ...terms.slice(0, i + 1)]));
        });
      }),
    );
  });

  it('does not drift over a million terms', () => {
    const running = cumulative(new Float64Array(1_000_000).fill(0.1));
    expect(running[999_999]).toBe(100_000);
    expect(running[499_999]).toBe(50_000);
  });

  it('leaves its argument as it is', () => {
    const terms = Float64Array.of(1, 2, 3);
    expect([...cumulative(terms)]).toEqual([1, 3, 6]);
    expect([...terms]).toEqual([1, 2, 3]);
  });
});

describe('x log x', () => {
  it('is 0 at 0 and at 1, and −1/e at 1/e', () => {
    expect(xlogx(0)).toBe(0);
    expect(xlogx(1)).toBe(0);
    expect(xlogx(1 / Math.E)).toBeCloseTo(-1 / Math.E, 15);
  });
});
