import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySetup } from '../../core/fixtures/setups.ts';
import { study } from '../../core/study.ts';
import { pricePlace } from './pricePlace.ts';

const x = (i: number): number => 50 + 8 * i;
const y = (g: number): number => 300 - 20 * g;

describe('the place where the error is named', () => {
  it('is beside the step with the tallest part of the area, which its leader meets', () => {
    fc.assert(
      fc.property(anySetup(), (setup) => {
        const result = study({ ...setup, randomness: 'fixed', order: 'random' });
        const { N, stairs, curve, levels } = result;
        const place = pricePlace(result, x, y);
        if (!place) {
          expect(result.efact).toBe(0);
          return;
        }
        const i = Math.floor((place.to.x - 50) / 8);
        const k = stairs.start.findLastIndex((start) => start <= i);
        const [floor, ceiling] = [y(levels[k]), y(curve.g[i])];
        expect(place.to.y).toBeGreaterThanOrEqual(ceiling);
        expect(place.to.y).toBeLessThanOrEqual(floor);
        // No other place of the area is taller.
        const heights = Array.from({ length: N }, (_, j) => {
          const step = stairs.start.findLastIndex((start) => start <= j);
          return curve.g[j] - levels[step];
        });
        expect(curve.g[i] - levels[k]).toBe(Math.max(...heights));
        const [start, end] = [x(stairs.start[k]), x(stairs.start[k + 1] ?? N)];
        expect(place.at.y).toBe(Math.min(place.to.y, y(0) - 24));
        if (start === x(0) && end === x(N)) return;
        if (place.at.anchor === 'start') expect(place.at.x).toBeGreaterThan(end);
        else expect(place.at.x).toBeLessThan(start);
      }),
      { numRuns: 60 },
    );
  }, 20_000);

  it('keeps the text in the plot and off the axis', () => {
    fc.assert(
      fc.property(anySetup(), fc.integer({ min: 150, max: 400 }), (setup, size) => {
        const result = study({ ...setup, randomness: 'fixed', order: 'random' });
        const wide = 140;
        const across = (i: number): number => 44 + (i * size) / result.N;
        const place = pricePlace(result, across, y, wide);
        if (!place) return;
        const { at } = place;
        const from = at.anchor === 'start' ? at.x : at.x - wide;
        expect(from).toBeGreaterThanOrEqual(44 - 1e-9);
        expect(from + wide).toBeLessThanOrEqual(44 + size + 1e-9);
        expect(at.y).toBeLessThanOrEqual(y(0) - 20);
      }),
      { numRuns: 60 },
    );
  }, 20_000);

  it('is on the side with more room', () => {
    const law = { law: 'blocks', N: 8, m: 8, schedule: 'custom' } as const;
    const early = study({ ...law, k: 1, q: 2, cuts: [3], K: 2 });
    expect(pricePlace(early, x, y)?.at.anchor).toBe('start');
    const late = study({ ...law, k: 6, q: 11, cuts: [5], K: 2 });
    expect(pricePlace(late, x, y)?.at.anchor).toBe('end');
  });

  it('is nowhere when nothing is lost', () => {
    expect(pricePlace(study({ N: 8, m: 2, K: 8 }), x, y)).toBeNull();
    expect(pricePlace(study({ N: 8, m: 2, k: 2, K: 2 }), x, y)).toBeNull();
  });
});
