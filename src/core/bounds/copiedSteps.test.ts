import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf } from '../boundaries.ts';
import { against, copies } from '../laws/copies.ts';
import { contiguous } from '../planners/contiguous.ts';
import { cut } from '../planners/partition.ts';
import { copiedSteps } from './copiedSteps.ts';

/** By definition: the mean over all orders of the cost of each. */
function overAllOrders(sizes: readonly number[], q: number): number {
  const boundaries = boundariesOf(sizes);
  const law = against({ q }, boundaries);
  let [total, orders] = [0, 0];
  const visit = (order: number[], rest: readonly number[]) => {
    if (rest.length === 0) {
      total += copies.orderError?.(law, cut(Int32Array.from(order), sizes)) ?? Number.NaN;
      orders++;
    }
    for (const i of rest)
      visit(
        [...order, i],
        rest.filter((j) => j !== i),
      );
  };
  visit(
    [],
    Array.from({ length: boundaries[sizes.length] as number }, (_, i) => i),
  );
  return total / orders;
}

const someSizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });

describe('copies of the steps of a schedule', () => {
  it.each([
    [[2, 2], 2],
    [[3, 2], 3],
    [[1, 4], 2],
    [[4, 1, 1], 2],
    [[2, 2, 2], 5],
    [[6], 2],
  ])('of sizes %j, %i letters, cost in random order the mean over all orders', (sizes, q) => {
    const { shuffled } = copiedSteps(boundariesOf(sizes), q);
    expect(shuffled).toBeCloseTo(overAllOrders(sizes, q), 12);
  });

  it('cost (N−K) log q when each block has its own step', () => {
    fc.assert(
      fc.property(someSizes, fc.integer({ min: 2, max: 9 }), (sizes, q) => {
        const boundaries = boundariesOf(sizes);
        const N = boundaries[sizes.length] as number;
        const { aligned } = copiedSteps(boundaries, q);
        expect(aligned).toBeCloseTo((N - sizes.length) * Math.log(q), 12);
        const parts = contiguous.parts?.({ N, sizes }) ?? [];
        expect(copies.orderError?.(against({ q }, boundaries), parts)).toBeCloseTo(aligned, 12);
      }),
    );
  });

  it('cost a factor K less in random order when the steps are equal', () => {
    for (let size = 2; size <= 16; size++) {
      for (let K = 1; K <= 16; K++) {
        const { aligned, shuffled } = copiedSteps(boundariesOf(new Int32Array(K).fill(size)));
        expect(aligned / shuffled).toBeGreaterThanOrEqual(K * (1 - 1e-12));
      }
    }
  });

  it('cost nearly as much in random order when one step holds nearly everything', () => {
    const { aligned, shuffled } = copiedSteps(boundariesOf([31, 1]));
    expect(aligned / shuffled).toBeLessThan(1.05);
  });

  it('cost nothing when every step reveals one token', () => {
    expect(copiedSteps([0, 1, 2, 3])).toEqual({ aligned: 0, shuffled: 0 });
    expect(copiedSteps([0, 1])).toEqual({ aligned: 0, shuffled: 0 });
  });
});
