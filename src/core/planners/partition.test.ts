import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, requirePartition } from './partition.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });

describe('an ordered partition', () => {
  it('may list the positions of a part in any order', () => {
    expect(() => requirePartition([[3, 1], [0], [2]], 4)).not.toThrow();
    expect(() => requirePartition([Int32Array.of(0)], 1)).not.toThrow();
  });

  it('is refused with what is wrong with it', () => {
    const refuse = (parts: number[][], N: number, why: RegExp) => {
      expect(() => requirePartition(parts, N)).toThrow(RangeError);
      expect(() => requirePartition(parts, N)).toThrow(why);
    };
    refuse([[0, 1], [3]], 4, /position 2 is missing/);
    refuse([], 1, /position 0 is missing/);
    refuse([[0, 1], [], [2]], 3, /part 1 is empty/);
    refuse(
      [
        [0, 1],
        [1, 2],
      ],
      3,
      /position 1 is in parts 0 and 1/,
    );
    refuse([[0], [1, 2, 1]], 3, /position 1 is in part 1 twice/);
    refuse([[0, 3], [1]], 3, /3 in part 0 is not a position; they go from 0 to 2/);
    refuse([[0], [-1]], 2, /-1 in part 1/);
    refuse([[0.5], [1]], 2, /0\.5 in part 0/);
    refuse([[Number.NaN], [1]], 2, /NaN in part 0/);
  });

  it('is what an order cut by sizes gives', () => {
    fc.assert(
      fc.property(sizes, (s) => {
        const N = s.reduce((a, b) => a + b);
        const order = Int32Array.from({ length: N }, (_, i) => N - 1 - i);
        const parts = cut(order, s);
        expect(parts.map((part) => part.length)).toEqual(s);
        expect(parts.flatMap((part) => [...part])).toEqual([...order]);
        requirePartition(parts, N);
      }),
    );
  });
});
