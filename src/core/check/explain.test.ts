import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionalIds, waitingFactors } from '../bounds/bounds.ts';
import { anySetup } from '../fixtures/setups.ts';
import { requireSetup } from '../setup.ts';
import { study } from '../study.ts';
import { explain } from './explain.ts';
import { type Terms, termsOf } from './terms.ts';

const total = ({ shown, rest }: Terms<{ readonly term: number }>): number =>
  shown.reduce((sum, { term }) => sum + term, rest);

/** Relative to what is added up: 12 digits. */
const near = (value: number, scale: number) =>
  expect.closeTo(value, Math.max(0, 11 - Math.ceil(Math.log10(Math.max(1, scale)))));

describe('the terms of the error', () => {
  it('add up to it, in both ways of cutting the area', () => {
    fc.assert(
      fc.property(anySetup(50), (setup) => {
        const { efact, functionals } = study(setup);
        const { steps, strips } = explain(setup);
        expect(total(strips)).toEqual(near(efact, functionals.TC));
        const used = total(steps);
        const error = setup.randomness === 'binomial' ? functionals.TC - used : used;
        expect(error).toEqual(near(efact, functionals.TC));
      }),
      { numRuns: 100 },
    );
  });

  it('are those of the example: eight steps of eight tokens', () => {
    const { steps, strips } = explain({ law: 'blocks', N: 64, m: 4, k: 1, q: 2, K: 8 });
    expect(steps.shown.map(({ k, start, size }) => [k, start, size])).toEqual(
      Array.from({ length: 8 }, (_, k) => [k + 1, 8 * k, 8]),
    );
    expect(steps).toMatchObject({ others: 0, rest: 0 });
    expect(steps.shown[0].level).toBe(0);
    expect(strips.shown).toHaveLength(12);
    expect(strips.shown[0]).toMatchObject({ i: 1, wait: 7 });
    // The profile rises up to i = 61, and 7 boundaries below do not wait.
    expect(strips.others).toBe(61 - 7 - 12);
  });

  it('are the largest where there are many', () => {
    const terms = Float64Array.from({ length: 100 }, (_, j) => (37 * j) % 100);
    const { shown, others, rest } = termsOf(terms, (j) => terms[j]);
    expect([...shown].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, j) => 88 + j));
    expect([others, rest]).toEqual([87, (87 * 88) / 2]);
    const places = termsOf(terms, (j) => j).shown;
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('are none where nothing is lost', () => {
    expect(explain({ law: 'gaussian', N: 1, K: 1 })).toMatchObject({
      steps: { shown: [{ k: 1, start: 0, size: 1, level: 0, term: 0 }], others: 0, rest: 0 },
      strips: { shown: [], others: 0, rest: 0 },
      worst: { D: null, TC: null, DTC: null, M: null },
      lowerBound: 0,
    });
  });
});

describe('the longest wait for its weight', () => {
  it('is κ, and its wait and weight are those of its i', () => {
    fc.assert(
      fc.property(anySetup(50), (setup) => {
        const { kappas, boundaries, N } = study(setup);
        const { worst } = explain(setup);
        for (const id of functionalIds) {
          const at = worst[id];
          expect(at ? at.wait / at.weight : 0).toBeCloseTo(kappas[id], 12);
          if (!at || setup.randomness === 'binomial') continue;
          const next = boundaries?.find((a) => a >= at.i) ?? Number.NaN;
          expect(at.wait).toBe(next - at.i);
          expect(at.weight).toBe({ D: 1, TC: N - at.i, DTC: at.i, M: (at.i * (N - at.i)) / N }[id]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is attained by the threshold code with its whole rise there', () => {
    const schedule = {
      N: 31,
      m: 31,
      q: 31,
      schedule: 'custom',
      cuts: [3, 4, 12, 20],
      K: 5,
    } as const;
    const { worst } = explain(requireSetup({ ...schedule, k: 5 }));
    for (const id of functionalIds) {
      const k = worst[id]?.i ?? 0;
      const { efact, functionals, boundaries } = study({ ...schedule, k });
      const kappa = waitingFactors(boundaries as Int32Array)[id];
      expect(efact).toBeCloseTo(kappa * functionals[id], 12);
    }
  });
});

describe('the certificate', () => {
  it('lies below the optimum by rounding at most', () => {
    fc.assert(
      fc.property(anySetup(50), (setup) => {
        const { lowerBound, optimum } = explain(setup);
        expect(optimum).toBe(study(setup).best?.error);
        expect(lowerBound).toBeLessThanOrEqual(optimum);
        expect(lowerBound).toEqual(near(optimum, study(setup).functionals.TC));
      }),
      { numRuns: 100 },
    );
  });
});
