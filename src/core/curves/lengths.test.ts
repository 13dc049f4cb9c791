import { describe, expect, it } from 'vitest';
import { requireSetup, type Setup } from '../setup.ts';
import { studySchedule } from '../study.ts';
import { lengthCurve, lengthGrid, lengthKey, lengthUnit } from './lengths.ts';

const setup = (given: Partial<Setup>): Setup => requireSetup(given);
const gaussian = setup({ law: 'gaussian', N: 64, rho: 0.5, K: 8 });
const copies = setup({ law: 'blocks', N: 64, m: 8, k: 1, q: 2, K: 8 });

describe('the lengths of a sequence', () => {
  it('rise, four an octave, in multiples of the step, up to the longest', () => {
    const grid = lengthGrid(gaussian);
    expect(Array.from(grid.subarray(0, 9))).toEqual([8, 16, 24, 32, 40, 48, 56, 64, 80]);
    expect(grid.at(-1)).toBe(1_000_000);
    grid.forEach((N, j) => {
      expect(N % 8).toBe(0);
      if (j > 0) expect(N).toBeGreaterThan(grid[j - 1]);
    });
  });

  it('are multiples of the blocks as well', () => {
    expect([1, 2, 8, 12].map((perStep) => lengthUnit(copies, perStep))).toEqual([8, 8, 8, 24]);
  });

  it('are none where the law has a length of its own', () => {
    expect(lengthGrid(setup({ law: 'table' }))).toHaveLength(0);
    expect(lengthCurve(setup({ law: 'table' })).N).toHaveLength(0);
  });
});

describe('the error against the length', () => {
  it.each([
    gaussian,
    copies,
    setup({ law: 'permutation', N: 40, K: 5 }),
    setup({ law: 'copies', N: 40, K: 5 }),
    setup({ law: 'markov', N: 40, q: 2, stay: 0.9, K: 5 }),
  ])('is that of a study of each length, with $law', (start) => {
    const { N, error, D } = lengthCurve(start);
    expect(N.length).toBeGreaterThan(20);
    N.forEach((length, j) => {
      if (length > 600) return;
      const found = studySchedule(setup({ ...start, N: length, K: length / 8 }));
      expect(error[j]).toBeCloseTo(found.efact, 12);
      expect(D[j]).toBeCloseTo(found.functionals.D, 12);
    });
  });

  it('stays below (s−1) D at every length, and tends to half of it for blocks', () => {
    for (const perStep of [2, 8]) {
      const { error, D } = lengthCurve({ ...copies, K: 64 / perStep });
      error.forEach((e, j) => {
        expect(e).toBeLessThanOrEqual((perStep - 1) * D[j] * (1 + 1e-12));
      });
      expect(error.at(-1)).toBeCloseTo(((perStep - 1) * Math.LN2) / 2, 3);
    }
  });

  it('leaves out lengths that the law does not have', () => {
    const negative = setup({ law: 'gaussian', N: 16, rho: -0.05, K: 2 });
    const { N } = lengthCurve(negative);
    expect(Array.from(N)).toEqual([8, 16]);
  });

  it('has the same key for every length and number of steps, and another for another law', () => {
    const key = lengthKey(gaussian);
    expect(lengthKey({ ...gaussian, N: 1000, K: 125 })).toBe(key);
    expect(lengthKey({ ...gaussian, K: 16 })).not.toBe(key);
    expect(lengthKey({ ...gaussian, rho: 0.4 })).not.toBe(key);
    expect(lengthKey(copies)).not.toBe(key);
  });
});
