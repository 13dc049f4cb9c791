import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireBoundaries } from './boundaries.ts';
import { functionalIds } from './bounds/bounds.ts';
import { agrees, profilesOf } from './fixtures/cases.ts';
import { anySetup, oddNumbers } from './fixtures/setups.ts';
import type { Setup } from './setup.ts';
import { bestFor, ratioOf, study, studySchedule } from './study.ts';

/** Sizes as planned, in random order: what the staircase shows. */
const plain = anySetup().map(
  (setup): Setup => ({ ...setup, randomness: 'fixed', order: 'random' }),
);

describe('the study of a setup', () => {
  it.each(profilesOf('gaussian', 'blocks', 'markov', 'khot'))(
    'agrees with the reference for $law $params',
    ({ law, params, D, TC, DTC, M, schedules, optimum }) => {
      for (const { schedule, K, boundaries, efact } of schedules) {
        const [id, p] = schedule.split('-');
        const given = { law, ...params, schedule: id, K, ...(p ? { p: Number(p) } : {}) };
        const found = study(given as Partial<Setup>);
        expect([...(found.boundaries ?? [])]).toEqual(boundaries);
        expect(agrees(found.efact, efact)).toBe(true);
        expect(agrees(found.functionals.D, D)).toBe(true);
        expect(agrees(found.functionals.TC, TC)).toBe(true);
        expect(agrees(found.functionals.DTC, DTC)).toBe(true);
        expect(agrees(found.functionals.M, M)).toBe(true);
        if (optimum[K] !== undefined)
          expect(agrees(found.best?.error ?? -1, optimum[K])).toBe(true);
      }
    },
  );

  it('fits together, for every law and schedule', () => {
    fc.assert(
      fc.property(plain, (setup) => {
        const { setup: _, ...found } = study(setup);
        const { N, K, efact, best, bounds, tightest, stairs, levels, curve, worst } = found;
        if (!found.boundaries || !best?.boundaries) throw new Error('A short study lists all.');
        requireBoundaries(found.boundaries, N);
        requireBoundaries(best.boundaries, N);
        expect([found.boundaries.length, best.boundaries.length]).toEqual([K + 1, K + 1]);
        expect([...stairs.start]).toEqual([...found.boundaries.slice(0, -1)]);
        expect([...levels]).toEqual([...stairs.start].map((a) => curve.g[a]));
        const slack = 1e-12 * (1 + found.functionals.TC);
        expect(best.error).toBeLessThanOrEqual(efact + slack);
        for (const id of functionalIds) expect(efact).toBeLessThanOrEqual(bounds[id] + slack);
        expect(bounds[tightest]).toBe(Math.min(...functionalIds.map((id) => bounds[id])));
        if (worst !== null) expect(efact).toBeLessThanOrEqual(worst + slack);
        expect(oddNumbers(found)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  }, 20_000);

  it('is the same for the same setup', () => {
    fc.assert(
      fc.property(anySetup(), (setup) => {
        expect(study({ ...setup })).toEqual(study(setup));
      }),
      { numRuns: 30 },
    );
  }, 20_000);

  it('gives curves of the same law as the same object', () => {
    const first = study({ law: 'khot', N: 20, K: 3 });
    expect(study({ law: 'khot', N: 20, K: 4 }).curve).toBe(first.curve);
    expect(study({ law: 'khot', N: 21, K: 4 }).curve).not.toBe(first.curve);
  });

  it('of a long sequence is thinned to what a screen shows, with both ends', () => {
    const { curve, stairs, boundaries } = study({ law: 'permutation', N: 20_000, K: 5000 });
    expect([curve.i.length, curve.i[0], curve.i[2047]]).toEqual([2048, 0, 19_999]);
    expect([stairs.k.length, stairs.k[0], stairs.k[2047]]).toEqual([2048, 1, 5000]);
    expect(boundaries).toBeNull();
  });

  it('knows no worst case where tokens are continuous', () => {
    expect(study({ law: 'gaussian', N: 8, K: 2 }).worst).toBeNull();
    expect(study({ law: 'blocks', N: 8, q: 2, K: 2 }).worst).toBeCloseTo(6 * Math.LN2, 14);
  });

  it('comes in two parts where the optimum takes its time', () => {
    const setup = { law: 'blocks', N: 16, K: 3 } as const;
    expect(studySchedule(setup).best).toBeNull();
    expect({ ...studySchedule(setup), best: bestFor(setup) }).toEqual(study(setup));
  });

  it('refuses a setup that is not valid, by name', () => {
    expect(() => study({ N: 8, K: 9 })).toThrow(/^setup: K = 9 is not valid/);
    expect(() => bestFor({ N: 8, K: 0 })).toThrow(/^setup: K = 0 is not valid/);
  });
});

describe('the ratio to the optimum', () => {
  it('is 1 for the optimum and not less for any other', () => {
    fc.assert(
      fc.property(plain, (setup) => {
        const ratio = ratioOf(study(setup));
        expect(ratio === null || ratio >= 1 - 1e-12).toBe(true);
      }),
      { numRuns: 50 },
    );
    expect(ratioOf(study({ law: 'markov', N: 20, K: 3, schedule: 'optimal' }))).toBe(1);
  }, 20_000);

  it('is none where the optimum is 0 up to rounding, or not there yet', () => {
    expect(ratioOf(study({ N: 8, m: 8, k: 1, K: 2 }))).toBeNull();
    expect(ratioOf(study({ N: 8, m: 2, K: 8 }))).toBeNull();
    expect(ratioOf(studySchedule({ N: 8, K: 2 }))).toBeNull();
  });
});
