import { describe, expect, it } from 'vitest';
import { randomSizesError } from '../bounds/randomSizes.ts';
import { lawOf } from '../laws/index.ts';
import { optimalErrors } from '../optimum/frontier.ts';
import { requireSetup, scheduleIds } from '../setup.ts';
import { study } from '../study.ts';
import { errorCurve, joinCurves, stepGrid } from './curves.ts';
import { chosenFamily, type Family, furthest, optimally, uniformly } from './family.ts';

const law = { law: 'blocks', N: 48, m: 4, k: 2, q: 5 } as const;
const setup = requireSetup(law);
const all = stepGrid(48);

describe('the grid of steps', () => {
  it.each([1, 2, 95, 96, 97, 1000, 4096, 4097, 1_000_000])('rises from 1 to N = %d', (N) => {
    const grid = stepGrid(N);
    expect(grid[0]).toBe(1);
    expect(grid[grid.length - 1]).toBe(N);
    expect(grid.every((K, j) => j === 0 || K > grid[j - 1])).toBe(true);
    expect(grid.length).toBeLessThan(170);
  });

  it('leaves no K out where sequences are short', () => {
    expect(Array.from(stepGrid(60))).toEqual(Array.from({ length: 60 }, (_, k) => k + 1));
  });
});

describe('a curve of errors', () => {
  it.each(scheduleIds.filter((id) => id !== 'custom'))(
    'says of %s what the study of each K says',
    (schedule) => {
      const curve = errorCurve(setup, { schedule, p: 3, randomness: 'fixed' }, all);
      all.forEach((K, j) => {
        const power = schedule === 'power' ? { p: 3 } : {};
        const { efact, bounds } = study({ ...law, schedule, K, ...power });
        expect(curve.error[j]).toBeCloseTo(efact, 12);
        for (const id of ['D', 'TC', 'DTC', 'M'] as const) {
          expect(curve.bounds[id][j]).toBeCloseTo(bounds[id], 12);
        }
      });
    },
  );

  it('is the frontier for the best schedules, and has their limit', () => {
    const { error, limit } = errorCurve(setup, optimally, all);
    const profile = lawOf('blocks').profile(law);
    const frontier = optimalErrors(profile, 48);
    error.forEach((value, j) => {
      expect(value).toBeCloseTo(frontier[j], 12);
    });
    const roots = profile.slice(1).map((f, i) => Math.sqrt(f - profile[i]));
    expect(limit).toBeCloseTo(roots.reduce((a, b) => a + b) ** 2 / 2, 10);
    expect(errorCurve(setup, uniformly, all).limit).toBeNull();
  });

  it('averages over random sizes', () => {
    const family: Family = { schedule: 'cosine', p: 2, randomness: 'binomial' };
    const { error, bounds } = errorCurve(setup, family, all);
    const profile = lawOf('blocks').profile(law);
    all.forEach((K, j) => {
      expect(error[j]).toBeCloseTo(randomSizesError(profile, K, 'cosine'), 11);
      expect(error[j]).toBeLessThanOrEqual(bounds.D[j] + 1e-12);
    });
  });

  it('does not follow the setup’s own schedule and steps, except against an adversary', () => {
    const other = requireSetup({ ...law, schedule: 'tc', K: 5 });
    expect(errorCurve(other, uniformly, all)).toEqual(errorCurve(setup, uniformly, all));
    const copies = (K: number) => requireSetup({ law: 'copies', N: 48, K });
    const lossOf = (K: number) => errorCurve(copies(K), uniformly, Int32Array.of(4)).error[0];
    expect(lossOf(4)).not.toBeCloseTo(lossOf(12), 3);
  });

  it('is the same in pieces', () => {
    const whole = errorCurve(setup, optimally, all);
    const pieces = [all.slice(0, 7), all.slice(7, 8), all.slice(8)].map((K) =>
      errorCurve(setup, optimally, K),
    );
    expect(pieces.reduce(joinCurves)).toEqual(whole);
  });
});

describe('the family of a setup', () => {
  it('is none where it is drawn anyway, or where there is one schedule only', () => {
    const family = (patch: object) => chosenFamily(requireSetup({ ...law, ...patch }));
    expect(family({ schedule: 'uniform' })).toBeNull();
    expect(family({ schedule: 'optimal' })).toBeNull();
    expect(family({ schedule: 'custom', cuts: [3], K: 2 })).toBeNull();
    expect(family({ schedule: 'sine' })?.schedule).toBe('sine');
    expect(family({ schedule: 'uniform', randomness: 'binomial' })?.randomness).toBe('binomial');
  });

  it('goes as far as one can wait for', () => {
    expect(furthest(1_000_000, uniformly)).toBe(1_000_000);
    expect(furthest(4096, { ...uniformly, randomness: 'binomial' })).toBe(4096);
    expect(furthest(1_000_000, { ...uniformly, randomness: 'binomial' })).toBe(2000);
  });
});
