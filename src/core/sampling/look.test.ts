import { describe, expect, it } from 'vitest';
import { confidence } from '../planners/confidence.ts';
import { entropy } from '../planners/entropy.ts';
import type { Doubter } from '../planners/planner.ts';
import { letterContext } from './context.ts';
import { looking } from './look.ts';
import { type LetterContext, MASK } from './model.ts';
import { random, shuffle } from './random.ts';

const doubters = [confidence.doubter as Doubter, entropy.doubter as Doubter];

const N = 40;
const left = Array.from({ length: N }, (_, i) => i);

/**
 * Coins that say at will how sure they are and which kind they are of.
 *
 * @param sure the probability of heads, by the position
 */
function coins(sure: (i: number) => number, kind: (i: number) => number) {
  const asked: number[] = [];
  const context: LetterContext = {
    clear() {},
    draw: () => 0,
    log: () => 0,
    reveal() {},
    kind,
    given(i, out) {
      asked.push(i);
      out.set([sure(i), 1 - sure(i)]);
    },
  };
  return { context, asked };
}

/** Gives, sample after sample, the order in which steps of one token reveal the positions. */
function ordering(doubter: Doubter, context: LetterContext, lambda = 0): () => number[] {
  const plan = { planner: confidence, sizes: left.map(() => 1), gamma: 0 };
  const deal = looking(doubter, plan, N, context, 2, lambda);
  return () => {
    deal.again(random(1));
    for (let k = 0; deal.from[k] < N; k++) deal.look?.(k);
    return [...deal.positions];
  };
}

/** The surest first, of equals the leftmost. */
const bySureness = (sure: ArrayLike<number>): number[] =>
  [...left].sort((i, j) => sure[j] - sure[i]);

/** Each different. */
const someSure = (seed: number): number[] =>
  shuffle(
    left.map((i) => 0.5 + i / (2 * N)),
    random(seed),
  );

describe('a planner that looks at letters', () => {
  it.each([
    ['lie apart', 1],
    ['fall on one another', 2 ** 32],
    ['are large', 2 ** 45 + 1],
  ])('tells conditionals apart by their kinds where these %s', (_, factor) => {
    for (const doubter of doubters) {
      const sure = someSure(1);
      const { context } = coins(
        (i) => sure[i],
        (i) => factor * i,
      );
      expect(ordering(doubter, context)()).toEqual(bySureness(sure));
    }
  });

  it('looks once at conditionals of one kind, also in the next sample', () => {
    for (const doubter of doubters) {
      const sure = left.map((i) => (i % 3 === 1 ? 0.9 : 0.6));
      const { context, asked } = coins(
        (i) => sure[i],
        (i) => (i % 3 === 1 ? 7 : 5),
      );
      const next = ordering(doubter, context);
      for (let sample = 0; sample < 3; sample++) expect(next()).toEqual(bySureness(sure));
      expect(asked).toEqual([0, 1]);
    }
  });

  it('looks again as soon as a kind is new, at the same position', () => {
    for (const doubter of doubters) {
      let [sure, version] = [someSure(0), 0];
      const { context } = coins(
        (i) => sure[i],
        (i) => version * N + i,
      );
      const next = ordering(doubter, context);
      for (; version < 5; version++) {
        sure = someSure(version);
        expect(next()).toEqual(bySureness(sure));
      }
    }
  });

  it('sees what the noise makes of a conditional', () => {
    const sure = someSure(3);
    const { context } = coins(
      (i) => sure[i],
      (i) => i,
    );
    for (const doubter of doubters) {
      // With nothing but noise everything is as doubtful.
      expect(ordering(doubter, context, 1)()).toEqual(left);
      expect(ordering(doubter, context, 0.5)()).toEqual(bySureness(sure));
    }
  });
});

describe('the context of anything with letters', () => {
  it('has a kind for each position and for all that is known', () => {
    /** Surer of the first letter with each letter and position that is known. */
    const conditional = (x: Int32Array, i: number, out: Float64Array): boolean => {
      const told = x.reduce((sum, y, j) => sum + (y === MASK ? 0 : (y + 1) * 3 ** j), 0);
      out[0] = 1 / (2 + told + i / 10);
      out[1] = 1 - out[0];
      return true;
    };
    const context = letterContext({ N: 5, q: 2, conditional });
    const said = new Float64Array(2);
    const kinds = new Map<number, number>();
    const source = random(3);
    for (let sample = 0; sample < 4; sample++) {
      context.clear();
      const order = shuffle(
        Int32Array.from({ length: 5 }, (_, i) => i),
        source,
      );
      order.forEach((next, k) => {
        for (const i of order.subarray(k)) {
          context.given(i, said);
          const kind = context.kind(i);
          expect(kinds.get(kind) ?? said[0]).toBe(said[0]);
          kinds.set(kind, said[0]);
        }
        // Some stay unknown at the end of each sample.
        if (k < 3) context.reveal(next, source.below(2));
      });
    }
  });
});
