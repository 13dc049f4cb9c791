import { describe, expect, it } from 'vitest';
import type { ErrorMap } from '../../core/learning/errorMap.ts';
import { bestTrade, levelsOf, sumAt, traded, tradeRange } from './reading.ts';
import { mapRows } from './table.ts';

/** E_learn = c/n, E_fact = 16/K − 1: the sum along n K = const is least where n/K is c/16. */
function mapWith(c: number): ErrorMap {
  const quality = Float64Array.from({ length: 11 }, (_, j) => 2 ** j);
  const K = Int32Array.of(1, 2, 4, 8, 16);
  return {
    quality,
    K,
    fact: Float64Array.from(K, (k) => 16 / k - 1),
    learn: Float64Array.from(Array.from(quality).flatMap((n) => Array.from(K, () => c / n))),
  };
}

describe('reading a map', () => {
  it('is exact at its nodes, in between on the logarithmic chord, and stops at its edges', () => {
    const map = mapWith(8);
    expect(sumAt(map, 4, 2)).toBeCloseTo(2 + 7, 12);
    expect(sumAt(map, Math.sqrt(32), 2)).toBeCloseTo(1.5 + 7, 12);
    expect(sumAt(map, 4, Math.sqrt(32))).toBeCloseTo(2 + 2, 12);
    expect(sumAt(map, 1e9, 99)).toBeCloseTo(8 / 1024, 12);
    expect(sumAt(map, 0.1, 1)).toBeCloseTo(8 + 15, 12);
  });

  it('goes the other way where the quality is noise', () => {
    const noisy = { ...mapWith(1), quality: Float64Array.of(1, 0.1, 0.01) };
    expect(traded(noisy, { quality: 0.1, K: 4 }, 2)).toEqual({ quality: 0.05, K: 2 });
    expect(sumAt(noisy, 0.1, 1)).toBeCloseTo(0.5 + 15, 12);
    expect(tradeRange(noisy, { quality: 0.1, K: 4 })).toEqual([0.25, 4]);
  });

  it('finds the best place that costs as much', () => {
    const best = bestTrade(mapWith(1), { quality: 4, K: 4 });
    expect(best.quality * best.K).toBeCloseTo(16, 9);
    // 1/n + 16/K with n K = 16 is least at K = 16, n = 1.
    expect(best.K).toBeCloseTo(16, 9);
    const other = bestTrade(mapWith(256), { quality: 4, K: 4 });
    expect(other.quality).toBeCloseTo(16, 0);
    expect(bestTrade(mapWith(256), { quality: 16, K: 1 })).toEqual({ quality: 16, K: 1 });
  });

  it('has round levels between the least and the greatest', () => {
    expect(levelsOf(0.03, 7)).toEqual([0.05, 0.1, 0.2, 0.5, 1, 2, 5]);
    expect(levelsOf(0, 3)).toHaveLength(9);
    expect(levelsOf(0, 0)).toEqual([]);
    expect(levelsOf(1, 1)).toEqual([]);
  });

  it('is a table of every fourth quality', () => {
    const { columns, rows } = mapRows(mapWith(8), 2);
    expect(columns.map(({ name }) => name)).toEqual([
      'K',
      'n = 1',
      'n = 16',
      'n = 256',
      'fact alone',
    ]);
    expect(rows[1]).toEqual([2, 2 * (8 + 7), 2 * (0.5 + 7), 2 * (1 / 32 + 7), 14]);
  });
});
