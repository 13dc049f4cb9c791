import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf } from '../boundaries.ts';
import { errorOfRises } from '../error.ts';
import { agrees, cases } from '../fixtures/cases.ts';
import { functionalsOfRises } from '../profile.ts';
import { adversaries, functionalIds, guarantees, waitingFactors, weights } from './bounds.ts';

/** By definition: every i, its next boundary looked for from the start. */
function factorByDefinition(a: Int32Array, weight: (i: number, N: number) => number): number {
  const N = a[a.length - 1];
  let kappa = 0;
  for (let i = 1; i < N; i++) {
    const next = a.find((boundary) => boundary >= i) as number;
    kappa = Math.max(kappa, (next - i) / weight(i, N));
  }
  return kappa;
}

const schedule = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 })
  .map(boundariesOf);

describe('waiting factors', () => {
  it.each(cases.profiles)('agree with the reference for $law $params', ({ schedules }) => {
    for (const { boundaries, kappa } of schedules) {
      const kappas = waitingFactors(boundaries);
      for (const id of functionalIds) expect(agrees(kappas[id], kappa[id])).toBe(true);
    }
  });

  it('are the longest waits over every i, though only the first i of a step is looked at', () => {
    fc.assert(
      fc.property(schedule, (a) => {
        const kappas = waitingFactors(a);
        for (const id of functionalIds) {
          expect(kappas[id]).toBe(factorByDefinition(a, weights[id]));
        }
      }),
    );
  });

  it('are zero when tokens come one at a time, also when there is only one', () => {
    const none = { D: 0, TC: 0, DTC: 0, M: 0 };
    expect(waitingFactors([0, 1])).toEqual(none);
    expect(waitingFactors([0, 1, 2, 3])).toEqual(none);
    expect(adversaries([0, 1, 2, 3])).toEqual({ D: null, TC: null, DTC: null, M: null });
  });

  it('refuse boundaries that do not rise from 0', () => {
    expect(() => waitingFactors([1, 3])).toThrow(/from 1 to 3/);
    expect(() => waitingFactors([0])).toThrow(RangeError);
    expect(() => adversaries([0, 2, 2, 4])).toThrow(/a_2 = 2/);
  });
});

describe('guarantees', () => {
  it('hold for every profile and every schedule', () => {
    fc.assert(
      fc.property(
        schedule,
        fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 5, noNaN: true })), {
          minLength: 108,
          maxLength: 108,
        }),
        (a, steps) => {
          const rises = Float64Array.from(steps.slice(0, a[a.length - 1]));
          rises[0] = 0;
          const error = errorOfRises(rises, a);
          expect(error).toBeGreaterThanOrEqual(0);
          const { bounds, tightest } = guarantees(functionalsOfRises(rises), waitingFactors(a));
          for (const id of functionalIds) {
            expect(error).toBeLessThanOrEqual(bounds[id] * (1 + 1e-12) + 1e-300);
            expect(bounds[tightest]).toBeLessThanOrEqual(bounds[id]);
          }
        },
      ),
    );
  });

  it('are attained by the law whose whole rise is at i*', () => {
    fc.assert(
      fc.property(schedule, (a) => {
        const kappas = waitingFactors(a);
        for (const id of functionalIds) {
          const i = adversaries(a)[id];
          if (i === null) {
            expect(kappas[id]).toBe(0);
            continue;
          }
          const rises = new Float64Array(a[a.length - 1]);
          rises[i] = Math.log(2);
          const { bounds } = guarantees(functionalsOfRises(rises), kappas);
          expect(errorOfRises(rises, a) / bounds[id]).toBeCloseTo(1, 13);
        }
      }),
    );
  });

  it('name the first of D, TC, DTC, M on a tie', () => {
    const one = { D: 1, TC: 1, DTC: 1, M: 1 };
    expect(guarantees(one, one).tightest).toBe('D');
    expect(guarantees({ ...one, DTC: 0.5, M: 0.5 }, one).tightest).toBe('DTC');
  });
});
