import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LetterContext, MASK } from '../../sampling/model.ts';
import { type Random, random, shuffle } from '../../sampling/random.ts';
import { bothWays } from './bothWays.twin.ts';
import { type Contexts, contextsOf } from './contexts.ts';
import { messages } from './messages.ts';

interface Case {
  readonly N: number;
  readonly contexts: Contexts;
  readonly start: Float64Array;
  readonly source: Random;
}

/** Training in which letters stay, so that what is far away tells something; the last letter is never seen. */
const cases = fc
  .record({
    seed: fc.nat(),
    N: fc.integer({ min: 1, max: 30 }),
    q: fc.integer({ min: 2, max: 5 }),
    memory: fc.integer({ min: 1, max: 3 }),
    pseudo: fc.constantFrom(0.01, 0.5),
  })
  .map(({ seed, N, q, memory, pseudo }): Case => {
    const source = random(seed);
    let [letter, before] = [0, 0];
    const sequences = Array.from({ length: 20 }, () =>
      Array.from({ length: 15 }, () => {
        const y = source.uniform() < 0.8 ? (letter + before) % (q - 1) : source.below(q - 1);
        [before, letter] = [letter, y];
        return y;
      }),
    );
    const start = Float64Array.from({ length: q }, () => 0.1 + source.uniform());
    const total = start.reduce((a, b) => a + b);
    return {
      N,
      contexts: contextsOf({ sequences, N, q, pseudo, memory }),
      start: start.map((p) => p / total),
      source,
    };
  });

/** Reveals letter after letter in random order, twice; `look` comes before each. */
function along(
  { N, contexts, source }: Case,
  context: LetterContext,
  look: (known: Int32Array) => void,
): void {
  const known = new Int32Array(N);
  for (let sequence = 0; sequence < 2; sequence++) {
    known.fill(MASK);
    context.clear();
    for (const i of shuffle(Int32Array.from(known.keys()), source)) {
      look(known);
      known[i] = source.below(contexts.q);
      context.reveal(i, known[i]);
    }
  }
}

describe('what a chain says of the letters of one sequence', () => {
  it('is what the recursion over all of it says, whatever is known and however it came to be', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { N, contexts, start, source } = one;
        const { q } = contexts;
        const context = messages(contexts, start, N);
        const whole = bothWays(contexts, start);
        const rows = new Float64Array(N * q);
        const said = new Float64Array(q);
        along(one, context, (known) => {
          whole(known, rows);
          known.forEach((letter, i) => {
            // Some are not asked, so that others are found from farther away.
            if (letter !== MASK || source.uniform() < 0.6) return;
            const row = rows.subarray(i * q, i * q + q);
            context.given(i, said);
            expect(Math.max(...said.map((p, y) => Math.abs(Math.log(p / row[y]))))).toBeLessThan(
              1e-10,
            );
            const noise = source.uniform();
            let y = 0;
            for (let sum = row[0]; sum <= noise && y < q - 1; sum += row[y]) y++;
            expect(context.draw(i, noise)).toBe(y);
            expect(context.log(i, y)).toBeCloseTo(Math.log(row[y]), 10);
          });
        });
      }),
      { numRuns: 120 },
    );
  });

  it('is of one kind only where it is the same', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const context = messages(one.contexts, one.start, one.N);
        const said = new Float64Array(one.contexts.q);
        const kinds = new Map<number, string>();
        let [asked, again] = [0, 0];
        along(one, context, (known) => {
          known.forEach((letter, i) => {
            if (letter !== MASK) return;
            context.given(i, said);
            const kind = context.kind(i);
            asked++;
            if (kinds.has(kind)) again++;
            expect(kinds.get(kind) ?? said.join()).toBe(said.join());
            kinds.set(kind, said.join());
          });
        });
        // Where nothing is known it is what it was in the first sequence.
        expect(again).toBeGreaterThanOrEqual(one.N);
        expect(asked).toBe(one.N * (one.N + 1));
      }),
      { numRuns: 100 },
    );
  });

  it('does not underflow in long sequences', () => {
    const N = 4096;
    const contexts = contextsOf({ sequences: [[0, 1, 2, 0]], N, q: 3, pseudo: 0.01, memory: 3 });
    const context = messages(contexts, new Float64Array(3).fill(1 / 3), N);
    context.clear();
    const source = random(1);
    for (let i = 0; i < N; i++) if (i % 4 < 2) context.reveal(i, source.below(3));
    const said = new Float64Array(3);
    for (const i of [2, N / 2 + 3, N - 1]) {
      context.given(i, said);
      expect(said.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }
  });
});
