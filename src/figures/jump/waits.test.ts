import { describe, expect, it } from 'vitest';
import { waitingFactors } from '../../core/bounds/bounds.ts';
import { factorizationError } from '../../core/error.ts';
import { laws } from '../../core/laws/index.ts';
import type { LetterModel } from '../../core/sampling/model.ts';
import { schedules } from '../../core/schedules/index.ts';
import { answerTo, longestWait, teeth, waitAt } from './waits.ts';

const N = 24;
const all = (['uniform', 'tc', 'dtc', 'balanced'] as const).flatMap((id) =>
  [1, 2, 5, 8, 23, 24].map((K) => schedules[id].boundaries({ N, K })),
);

describe('the wait of a jump', () => {
  it('times its height is the error of the threshold code', () => {
    for (const boundaries of all) {
      for (let i = 1; i < N; i++) {
        const code = laws.blocks.profile({ N, m: N, k: i, q: 29 });
        const error = Math.log(29) * waitAt(boundaries, i);
        expect(factorizationError(code, boundaries)).toBeCloseTo(error, 9);
      }
    }
  });

  it('is at worst what bounds every law by its rise', () => {
    for (const boundaries of all) {
      expect(longestWait(boundaries)).toBe(waitingFactors(boundaries).D);
    }
  });

  it('falls by one a token between the corners of its curve', () => {
    for (const boundaries of all) {
      const corners = teeth(boundaries);
      for (let i = 1; i < N; i++) {
        const before = corners.findLast((corner) => corner.i <= i);
        expect(waitAt(boundaries, i)).toBe((before?.wait ?? 0) - (i - (before?.i ?? 0)));
      }
    }
  });
});

describe('a question with letters of one’s own choosing', () => {
  const model = laws.blocks.model?.({ N: 7, m: 7, k: 3, q: 7 }) as LetterModel;
  /** Answers of the code itself, given letters that come from none of its words. */
  function asked(letters: number[]) {
    const known = Int32Array.from({ length: 7 }, (_, i) => letters[i] ?? -1);
    const out = new Float64Array(7);
    if (!model.conditional(known, 6, out)) return 'impossible';
    return out.includes(1) ? 'seen' : 'uniform';
  }

  it('is answered as the code answers it', () => {
    // 0, 1, 4, 2 are the squares of 0, 1, 2, 3 modulo 7, but 0, 1, 3, … are no quadratic's values.
    for (const letters of [[], [0], [0, 1], [0, 1, 3], [0, 1, 3, 0], [0, 1, 3, 0, 0]]) {
      expect(asked(letters)).toBe(answerTo(letters.length, 3));
    }
  });
});
