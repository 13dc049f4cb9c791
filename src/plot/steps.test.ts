import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf } from '../core/boundaries.ts';
import { errorOfRises } from '../core/error.ts';
import { cumulative } from '../core/numbers/numerics.ts';
import { gapPath, stepPath } from './steps.ts';

const same = (value: number): number => value;

/** The corners of a path of straight lines. */
function corners(path: string): [number, number][] {
  expect(path).toMatch(/^M[-0-9.,HLVZe]*$/);
  let at: [number, number] = [0, 0];
  return Array.from(path.matchAll(/([MLHV])([^A-Z]+)/g), ([, command, numbers]) => {
    const [first, second] = numbers.split(',').map(Number);
    if (command === 'H') at = [first, at[1]];
    else if (command === 'V') at = [at[0], first];
    else at = [first, second];
    return at;
  });
}

/** The area inside a closed path (shoelace formula). */
function areaOf(path: string): number {
  expect(path.endsWith('Z')).toBe(true);
  const points = corners(path);
  const twice = points.reduce((total, [x, y], j) => {
    const [nextX, nextY] = points[(j + 1) % points.length];
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

describe('the path of a step function', () => {
  it('is level up to the next step, and ends at N', () => {
    const path = stepPath({ i: [0, 2, 3], g: [0, 1, 5] }, 6, same, same);
    expect(corners(path)).toEqual([
      [0, 0],
      [2, 0],
      [2, 1],
      [3, 1],
      [3, 5],
      [6, 5],
    ]);
  });

  it('is drawn in the given scales', () => {
    const path = stepPath(
      { i: [0], g: [1] },
      2,
      (i) => 10 + 100 * i,
      (g) => 50 - 10 * g,
    );
    expect(corners(path)).toEqual([
      [10, 40],
      [210, 40],
    ]);
  });

  it('never slopes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 }), (g) => {
        const points = corners(stepPath({ i: g.map((_, i) => i), g }, g.length, same, same));
        points.slice(1).forEach(([x, y], j) => {
          expect(x === points[j][0] || y === points[j][1]).toBe(true);
        });
      }),
    );
  });
});

describe('the region between profile and staircase', () => {
  it('has the factorization error as its area', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 });
    // Quarters, because a path is written to two decimals.
    const rises = fc.array(fc.integer({ min: 0, max: 64 }), { minLength: 63, maxLength: 63 });
    fc.assert(
      fc.property(sizes, rises, (s, all) => {
        const boundaries = boundariesOf(s);
        const N = boundaries[s.length];
        const rise = Float64Array.from([0, ...all].slice(0, N), (value) => value / 4);
        const g = cumulative(rise);
        const start = boundaries.slice(0, -1);
        const levels = Float64Array.from(start, (a) => g[a]);
        const path = gapPath({ i: g.map((_, i) => i), g }, { i: start, g: levels }, N, same, same);
        expect(areaOf(path)).toBeCloseTo(errorOfRises(rise, boundaries), 9);
      }),
    );
  });

  it('is empty where every token is a step of its own', () => {
    const steps = { i: [0, 1, 2], g: [0, 2, 3] };
    expect(areaOf(gapPath(steps, steps, 3, same, same))).toBe(0);
  });
});
