import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf, requireBoundaries, sizesOf } from '../core/boundaries.ts';
import { addBoundary, moveBoundary, removeBoundary, resizeStep, withSteps } from './cuts.ts';

const anyBoundaries = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 })
  .map((sizes) => Array.from(boundariesOf(sizes)));

const whole = (cuts: readonly number[], boundaries: readonly number[]): number[] => [
  0,
  ...cuts,
  boundaries[boundaries.length - 1],
];

/** The boundaries and an interior one of them. */
const withOne = anyBoundaries
  .filter((boundaries) => boundaries.length > 2)
  .chain((boundaries) =>
    fc.tuple(fc.constant(boundaries), fc.integer({ min: 1, max: boundaries.length - 2 })),
  );

describe('moving a boundary', () => {
  it('keeps it between its neighbours and the others where they are', () => {
    fc.assert(
      fc.property(withOne, fc.double({ min: -200, max: 200, noNaN: true }), ([a, k], to) => {
        const moved = whole(moveBoundary(a, k, to), a);
        requireBoundaries(moved, a[a.length - 1]);
        expect(moved.filter((_, j) => j !== k)).toEqual(a.filter((_, j) => j !== k));
        const low = a[k - 1] + 1;
        const high = a[k + 1] - 1;
        expect(moved[k]).toBe(Math.min(Math.max(Math.round(to), low), high) + 0);
      }),
    );
  });

  it('leaves the given boundaries as they are', () => {
    const boundaries = Int32Array.of(0, 3, 6, 9);
    expect(moveBoundary(boundaries, 2, 4)).toEqual([3, 4]);
    expect([...boundaries]).toEqual([0, 3, 6, 9]);
  });
});

describe('adding a boundary', () => {
  it('puts it in its place, unless it is there or outside', () => {
    fc.assert(
      fc.property(anyBoundaries, fc.integer({ min: -3, max: 110 }), (a, at) => {
        const N = a[a.length - 1];
        const added = whole(addBoundary(a, at), a);
        requireBoundaries(added, N);
        const isNew = at > 0 && at < N && !a.includes(at);
        expect(added).toEqual(isNew ? [...a, at].sort((x, y) => x - y) : a);
      }),
    );
  });
});

describe('removing a boundary', () => {
  it('undoes adding it, and leaves the ends', () => {
    fc.assert(
      fc.property(withOne, ([a, k]) => {
        const without = whole(removeBoundary(a, k), a);
        requireBoundaries(without, a[a.length - 1]);
        expect(without).toHaveLength(a.length - 1);
        expect(whole(addBoundary(without, a[k]), a)).toEqual(a);
      }),
    );
    expect(removeBoundary([0, 4, 9], 0)).toEqual([4]);
    expect(removeBoundary([0, 4, 9], 2)).toEqual([4]);
  });
});

describe('resizing a step', () => {
  const withStep = anyBoundaries.chain((a) =>
    fc.tuple(fc.constant(a), fc.integer({ min: 1, max: a.length - 1 })),
  );

  it('gives it that size as nearly as can be, and keeps every other at least 1', () => {
    fc.assert(
      fc.property(withStep, fc.double({ min: -20, max: 150, noNaN: true }), ([a, k], to) => {
        const N = a[a.length - 1];
        const resized = whole(resizeStep(a, k, to), a);
        requireBoundaries(resized, N);
        expect(resized).toHaveLength(a.length);
        const most = N - (a.length - 2);
        const size = a.length === 2 ? N : Math.min(Math.max(Math.round(to), 1), most);
        expect(sizesOf(resized)[k - 1]).toBe(size);
      }),
    );
  });

  it('shares what is left among the others in proportion to what they had', () => {
    expect(resizeStep([0, 10, 20, 40], 1, 4)).toEqual([4, 16]);
    expect(resizeStep([0, 5, 10], 2, 8)).toEqual([2]);
  });
});

it('a boundary or a step that is gone changes nothing', () => {
  expect(moveBoundary([0, 3, 6, 9], 3, 8)).toEqual([3, 6]);
  expect(resizeStep([0, 3, 6, 9], 4, 2)).toEqual([3, 6]);
});

describe('boundaries with another number of steps', () => {
  it('are valid, and as many as were asked for', () => {
    fc.assert(
      fc.property(anyBoundaries, fc.integer({ min: 1, max: 110 }), (a, K) => {
        const N = a[a.length - 1];
        const found = whole(withSteps(a, K), a);
        requireBoundaries(found, N);
        expect(found.length - 1).toBe(Math.min(K, N));
      }),
    );
  });

  it('contain the old ones or are contained in them', () => {
    fc.assert(
      fc.property(anyBoundaries, fc.integer({ min: 1, max: 110 }), (a, K) => {
        const found = whole(withSteps(a, K), a);
        const [few, many] = K < a.length - 1 ? [found, a] : [a, found];
        expect(many).toEqual(expect.arrayContaining(few));
      }),
    );
  });

  it('halve the largest steps, from left to right, and merge the smallest', () => {
    expect(withSteps([0, 2, 8, 14], 5)).toEqual([2, 5, 8, 11]);
    expect(withSteps([0, 5], 2)).toEqual([3]);
    expect(withSteps([0, 1, 2, 9, 14], 3)).toEqual([2, 9]);
    expect(withSteps([0, 3, 6, 9], 2)).toEqual([6]);
  });

  it('are the same for the same number', () => {
    expect(withSteps([0, 2, 8, 14], 3)).toEqual([2, 8]);
  });

  it('come at once even for a million tokens one by one', () => {
    expect(withSteps([0, 3, 1_000_000], 1_000_000)).toHaveLength(999_999);
  });

  it('have at least one step', () => {
    expect(withSteps([0, 2, 8, 14], 0)).toEqual([]);
    expect(withSteps([0, 1], 7)).toEqual([]);
  });

  it('are nearly even when split from one step: none more than twice another and one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (N, K) => {
        const sizes = sizesOf(whole(withSteps([0, N], K), [0, N]));
        expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * Math.min(...sizes) + 1);
      }),
    );
  });
});
