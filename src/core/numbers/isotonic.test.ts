import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isotonic } from './isotonic.ts';

/** out_i = max_{a ≤ i} min_{b ≥ i} of the weighted mean of values a..b: the minimax formula. */
function twin(values: readonly number[], weights: readonly number[]): number[] {
  const mean = (a: number, b: number): number => {
    let total = 0;
    let weight = 0;
    for (let i = a; i <= b; i++) {
      total += weights[i] * values[i];
      weight += weights[i];
    }
    return total / weight;
  };
  return values.map((_, i) => {
    let best = Number.NEGATIVE_INFINITY;
    for (let a = 0; a <= i; a++) {
      let least = Number.POSITIVE_INFINITY;
      for (let b = i; b < values.length; b++) least = Math.min(least, mean(a, b));
      best = Math.max(best, least);
    }
    return best;
  });
}

const value = fc.integer({ min: -50, max: 50 }).map((x) => x / 10);
const weight = fc.constantFrom(1, 2, 0.5, 100);
const pairs = fc.array(fc.tuple(value, weight), { maxLength: 25 });

describe('isotonic regression', () => {
  it('is the maximum of minimal means', () => {
    fc.assert(
      fc.property(pairs, (pairs) => {
        const [values, weights] = [pairs.map(([v]) => v), pairs.map(([, w]) => w)];
        const out = isotonic(values, weights);
        twin(values, weights).forEach((expected, i) => {
          expect(out[i]).toBeCloseTo(expected, 10);
        });
      }),
    );
  });

  it('never falls, and changes nothing when done again', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 })), (values) => {
        const out = isotonic(values);
        expect(out.every((x, i) => i === 0 || x >= out[i - 1])).toBe(true);
        expect(isotonic(out)).toEqual(out);
      }),
    );
  });

  it('keeps what does not fall, to the last bit', () => {
    const rising = [-0.1, -0.1, 0.1 + 0.2, 7];
    expect(Array.from(isotonic(rising))).toEqual(rising);
    expect(Array.from(isotonic([1, 4, 2, 9]))).toEqual([1, 3, 3, 9]);
  });

  it('believes heavier values more', () => {
    expect(Array.from(isotonic([4, 1], [1, 3]))).toEqual([1.75, 1.75]);
  });

  it('takes a million falling values', () => {
    const out = isotonic(new Float64Array(1_000_000).map((_, i) => -i));
    expect(out[0]).toBe(out[999_999]);
    expect(out[0]).toBeCloseTo(-499_999.5, 4);
  });

  it('refuses what has no mean', () => {
    expect(() => isotonic([1, Number.NaN])).toThrow(
      new RangeError('values: value 1 = NaN; it must be finite'),
    );
    expect(() => isotonic([1, 2], [1])).toThrow(/weights: 1 of them for 2 values/);
    expect(() => isotonic([1, 2], [1, 0])).toThrow(/weights: weight 1 = 0/);
    expect(isotonic([])).toEqual(new Float64Array());
  });
});
