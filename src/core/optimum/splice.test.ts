import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireBoundaries } from '../boundaries.ts';
import { errorOfRises } from '../error.ts';
import { splice } from './splice.ts';

const schedules = fc.integer({ min: 3, max: 40 }).chain((N) => {
  const inside = fc.uniqueArray(fc.integer({ min: 1, max: N - 1 }), { maxLength: N - 1 });
  const schedule = inside.map((cuts) => Int32Array.from([0, ...cuts.sort((a, b) => a - b), N]));
  return fc.record({
    N: fc.constant(N),
    one: schedule,
    other: schedule,
    rises: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: N, maxLength: N }),
  });
});

describe('a splice', () => {
  it('and its mirror image, the two other halves, together cost no more than the two paths', () => {
    fc.assert(
      fc.property(schedules, ({ N, one, other, rises: all }) => {
        const [few, many] = one.length <= other.length ? [one, other] : [other, one];
        const rises = Float64Array.from([0, ...all.slice(1)]);
        for (let K = few.length; K < many.length - 1; K++) {
          const spliced = splice(few, many, K);
          requireBoundaries(spliced, N);
          expect(spliced.length - 1).toBe(K);

          const joint = spliced.findIndex((boundary, k) => boundary !== many[k]);
          const left = few.length - (spliced.length - joint);
          const mirror = Int32Array.from([...few.subarray(0, left), ...many.subarray(joint)]);
          requireBoundaries(mirror, N);
          const cost = (boundaries: Int32Array) => errorOfRises(rises, boundaries);
          expect(cost(spliced) + cost(mirror)).toBeLessThanOrEqual(
            (cost(few) + cost(many)) * (1 + 1e-12) + 1e-300,
          );
        }
      }),
    );
  });

  it('joins where a step of the longer path first lies inside one of the shorter', () => {
    const few = Int32Array.of(0, 4, 8);
    const many = Int32Array.of(0, 1, 2, 5, 6, 8);
    expect(splice(few, many, 3)).toEqual(Int32Array.of(0, 1, 4, 8));
    expect(splice(few, many, 4)).toEqual(Int32Array.of(0, 1, 2, 5, 8));
  });
});
