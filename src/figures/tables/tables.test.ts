import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySetup } from '../../core/fixtures/setups.ts';
import { sum } from '../../core/numbers/numerics.ts';
import { study } from '../../core/study.ts';
import { curveRows } from './curvesTable.ts';
import { profileLines } from './profileTable.ts';

describe('the table of the profile', () => {
  it('has the points that are drawn, and its strips add up to the area', () => {
    fc.assert(
      fc.property(anySetup(60), (setup) => {
        const studied = study(setup);
        const lines = profileLines(studied);
        expect(lines.map(({ i }) => i)).toEqual(Array.from(studied.curve.i));
        expect(lines.map(({ g }) => g)).toEqual(Array.from(studied.curve.g));
        const { TC, D } = studied.functionals;
        const digits = 10 - Math.ceil(Math.log10(Math.max(1, TC)));
        const total = (key: 'strip' | 'rise') => sum(lines.map((line) => line[key] ?? 0));
        expect(total('strip')).toEqual(expect.closeTo(studied.area, digits));
        expect(total('rise')).toEqual(expect.closeTo(D, digits));
      }),
      { numRuns: 100 },
    );
  });

  it('says of every i which step comes next, and how long it waits', () => {
    const cuts = { schedule: 'custom', cuts: [2, 3], K: 3 } as const;
    const lines = profileLines(study({ law: 'permutation', N: 6, ...cuts }));
    expect(lines.map(({ step }) => step)).toEqual([1, 1, 2, 3, 3, 3]);
    expect(lines.map(({ next }) => next)).toEqual([0, 2, 2, 3, 6, 6]);
    expect(lines.map(({ wait }) => wait)).toEqual([0, 1, 0, 0, 2, 1]);
  });

  it('leaves out what a thinned curve does not say', () => {
    const long = profileLines(study({ law: 'permutation', N: 5000, K: 7 }));
    expect(long).toHaveLength(2048);
    expect(long.at(-1)).toMatchObject({ i: 4999, rise: null, step: 7, wait: 1, strip: null });
    const many = profileLines(study({ law: 'permutation', N: 5000, K: 3000 }));
    expect(many.at(-1)).toMatchObject({ i: 4999, rise: null, step: null, wait: null });
  });
});

describe('the table of the errors', () => {
  it('has a row for every number of steps at which a line is drawn', () => {
    const lines = [
      { K: [1, 2, 8], nats: [3, 2, 1] },
      { K: [1, 4], nats: [9, 5] },
    ];
    expect(curveRows(lines)).toEqual([
      [1, 3, 9],
      [2, 2, null],
      [4, null, 5],
      [8, 1, null],
    ]);
  });

  it('has none where nothing is drawn', () => expect(curveRows([])).toEqual([]));
});
