import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf, requireBoundaries, sizesOf } from '../boundaries.ts';
import { splitLargest } from './split.ts';

/** One split at a time, the largest looked for each time. */
function splitOneByOne(boundaries: Int32Array, K: number): Int32Array {
  const sizes = [...sizesOf(boundaries)];
  while (sizes.length < K) {
    const size = Math.max(...sizes);
    sizes.splice(sizes.indexOf(size), 1, Math.ceil(size / 2), Math.floor(size / 2));
  }
  return boundariesOf(sizes);
}

const schedule = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 })
  .map(boundariesOf);

describe('splitting the largest steps', () => {
  it('does what splitting them one by one does, up to one token a step', () => {
    fc.assert(
      fc.property(schedule, fc.double({ min: 0, max: 1, noNaN: true }), (boundaries, part) => {
        const N = boundaries[boundaries.length - 1];
        const fewest = boundaries.length - 1;
        const K = fewest + Math.round(part * (N - fewest));
        const split = splitLargest(boundaries, K);
        requireBoundaries(split, N);
        expect(split).toEqual(splitOneByOne(boundaries, K));
      }),
    );
  });

  it('takes the leftmost of equally large steps, and gives the odd token to the left part', () => {
    expect(splitLargest(Int32Array.of(0, 5, 10), 3)).toEqual(Int32Array.of(0, 3, 5, 10));
    expect(splitLargest(Int32Array.of(0, 2, 7, 9, 14), 5)).toEqual(
      Int32Array.of(0, 2, 5, 7, 9, 14),
    );
  });

  it('leaves a schedule with enough steps alone', () => {
    expect(splitLargest(Int32Array.of(0, 4, 5), 2)).toEqual(Int32Array.of(0, 4, 5));
  });
});
