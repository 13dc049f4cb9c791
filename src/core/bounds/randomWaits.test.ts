import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, cases } from '../fixtures/cases.ts';
import { functionals, increments } from '../profile.ts';
import type { AlphaId } from '../schedules/alpha.ts';
import { functionalIds, guarantees } from './bounds.ts';
import { randomSizesError } from './randomSizes.ts';
import { expectedWaitingFactors, expectedWaits } from './randomWaits.ts';

const family = fc.constantFrom<AlphaId>('uniform', 'cosine', 'sine', 'power');
const shape = fc
  .integer({ min: 1, max: 60 })
  .chain((N) => fc.tuple(fc.constant(N), fc.integer({ min: 1, max: N }), family));

/** E_fact of a profile that rises by 1 at i only: by definition the average wait of i. */
function waitByDefinition(N: number, K: number, alpha: AlphaId, i: number): number {
  return randomSizesError(
    Float64Array.from({ length: N }, (_, j) => (j >= i ? 1 : 0)),
    K,
    alpha,
  );
}

describe('average waits of random sizes', () => {
  it('are what a profile with a single rise loses', () => {
    fc.assert(
      fc.property(shape, ([N, K, alpha]) => {
        const waits = expectedWaits(N, K, alpha);
        for (let i = 1; i < N; i++) {
          expect(waits[i]).toBeCloseTo(waitByDefinition(N, K, alpha, i), 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give the reference errors', () => {
    for (const { f, randomSizes } of cases.profiles) {
      const rises = increments(Float64Array.from(f));
      for (const { alpha, K, efact } of randomSizes) {
        const [name, p] = alpha.split('-') as [AlphaId, string | undefined];
        const waits = expectedWaits(f.length, K, name, p === undefined ? undefined : Number(p));
        const error = waits.reduce((total, wait, i) => total + wait * rises[i], 0);
        expect(agrees(error, efact)).toBe(true);
      }
    }
  });

  it('never exceed what is left, and all tokens wait for the end of a single step', () => {
    expect(Array.from(expectedWaits(4, 1, 'uniform'))).toEqual([0, 3, 2, 1]);
  });

  it('give guarantees that hold for every profile', () => {
    fc.assert(
      fc.property(shape, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (known, jumps) => {
        const [N, K, alpha] = known;
        let level = 0;
        const profile = Float64Array.from({ length: N }, (_, i) => {
          if (i > 0) level += jumps[i % Math.max(1, jumps.length)] ?? 0;
          return level;
        });
        const kappas = expectedWaitingFactors(expectedWaits(N, K, alpha));
        const { bounds } = guarantees(functionals(profile), kappas);
        const error = randomSizesError(profile, K, alpha);
        for (const id of functionalIds) expect(error).toBeLessThanOrEqual(bounds[id] + 1e-9);
      }),
      { numRuns: 100 },
    );
  });
});
