import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf } from '../../core/boundaries.ts';
import { copiedSteps } from '../../core/bounds/copiedSteps.ts';
import { against, copies } from '../../core/laws/copies.ts';
import { blockName, deal, lostIn } from './deal.ts';

const some = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
const total = (lost: readonly number[]) => lost.reduce((sum, n) => sum + n, 0);

describe('dealing the blocks to the steps', () => {
  it('in their own order loses all but one of each block', () => {
    fc.assert(
      fc.property(some, (sizes) => {
        const dealt = deal(boundariesOf(sizes), null);
        expect(dealt.every(({ block, step }) => block === step)).toBe(true);
        expect(lostIn(dealt, sizes.length)).toEqual(sizes.map((size) => size - 1));
      }),
    );
  });

  it('at random fills the steps and loses what the law says of that order', () => {
    fc.assert(
      fc.property(some, fc.nat(), (sizes, seed) => {
        const boundaries = boundariesOf(sizes);
        const dealt = deal(boundaries, seed);
        const parts = sizes.map((size, k) => {
          const tokens = [...dealt.keys()].filter((i) => dealt[i]?.step === k);
          expect(tokens.map((i) => dealt[i]?.place).sort()).toEqual([...Array(size).keys()].sort());
          return tokens;
        });
        const cost = copies.orderError?.(against({ q: 2 }, boundaries), parts) as number;
        expect(total(lostIn(dealt, sizes.length)) * Math.log(2)).toBeCloseTo(cost, 10);
      }),
    );
  });

  it('at random loses on average what the core says', () => {
    const boundaries = boundariesOf([4, 4, 4, 4]);
    const draws = 4000;
    let lost = 0;
    for (let seed = 0; seed < draws; seed++) lost += total(lostIn(deal(boundaries, seed), 4));
    const mean = copiedSteps(boundaries).shuffled / Math.log(2);
    // Standard error below 0.03 copies.
    expect(Math.abs(lost / draws - mean)).toBeLessThan(0.1);
  });

  it('is another one for another seed, and the same for the same', () => {
    const boundaries = boundariesOf([8, 8]);
    expect(deal(boundaries, 3)).toEqual(deal(boundaries, 3));
    expect(deal(boundaries, 3)).not.toEqual(deal(boundaries, 4));
  });
});

describe('names of blocks', () => {
  it('are letters, then numbers', () => {
    expect([0, 25, 26, 51, 52].map(blockName)).toEqual(['A', 'Z', 'a', 'z', '53']);
  });
});
