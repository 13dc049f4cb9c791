import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allWords, conditionalOf, type Enumeration } from '../../laws/enumeration.twin.ts';
import { laws } from '../../laws/index.ts';
import { wrongConditionals } from '../../laws/model.twin.ts';
import { type LetterModel, MASK } from '../../sampling/model.ts';
import type { Training } from '../denoiser.ts';
import { type LearnerId, learners, trainingSet } from './index.ts';

const ids = Object.keys(learners) as LearnerId[];

/** P(y | the last letters), shorter context by shorter context, counted anew each time. */
function counted(
  { sequences, q, pseudo }: Training,
  context: readonly number[],
  y: number,
): number {
  let [after, both] = [0, 0];
  for (const x of sequences) {
    for (let i = context.length; i < x.length; i++) {
      if (!context.every((letter, j) => x[i - context.length + j] === letter)) continue;
      after++;
      if (x[i] === y) both++;
    }
  }
  const prior =
    context.length === 0
      ? 1 / q
      : counted({ sequences, q, pseudo } as Training, context.slice(1), y);
  return (both + q * pseudo * prior) / (after + q * pseudo);
}

/** The fitted chain's law, word by word; the first letter by iterating one letter's transitions. */
function chainLaw(training: Training): Enumeration {
  const { N, q, memory } = training;
  let start: number[] = new Array(q).fill(1 / q);
  for (let t = 0; t < 20_000; t++) {
    start = start.map((_, y) =>
      start.reduce((sum, p, x) => sum + p * pairCounted(training, x, y), 0),
    );
  }
  const words = allWords(N, q);
  const probabilities = words.map((word) =>
    word.reduce(
      (p, y, i) =>
        p * (i === 0 ? start[y] : counted(training, word.slice(Math.max(0, i - memory), i), y)),
      1,
    ),
  );
  return { words, probabilities };
}

const kept = new WeakMap<Training, Map<string, number>>();
function pairCounted(training: Training, x: number, y: number): number {
  const known = kept.get(training) ?? new Map<string, number>();
  kept.set(training, known);
  const key = `${x} ${y}`;
  if (!known.has(key)) known.set(key, counted(training, [x], y));
  return known.get(key) as number;
}

const anyTraining = fc
  .record({ N: fc.integer({ min: 1, max: 4 }), q: fc.integer({ min: 2, max: 3 }) })
  .chain(({ N, q }) =>
    fc.record({
      N: fc.constant(N),
      q: fc.constant(q),
      sequences: fc.array(
        fc.array(fc.integer({ min: 0, max: q - 1 }), { minLength: N, maxLength: N }),
        { maxLength: 8 },
      ),
      pseudo: fc.constantFrom(0.1, 0.5, 2),
      memory: fc.integer({ min: 1, max: 3 }),
    }),
  );

describe('the registry of learners', () => {
  it('holds one a file, under its own id', () => {
    const parts = [
      'index',
      'bothWays.twin',
      'contexts',
      'messages',
      'messages.test',
      'stationary',
      'training',
      'denoisers.test',
    ];
    const files = readdirSync(new URL('.', import.meta.url))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((file) => !parts.includes(file));
    expect([...ids].sort()).toEqual(files.sort());
    for (const id of ids) expect(learners[id].id).toBe(id);
  });

  it.each(ids)('%s answers with a law in which nothing is impossible', (id) => {
    fc.assert(
      fc.property(anyTraining, (training) => {
        const { N, q } = training;
        const denoiser = learners[id].train(training);
        const out = new Float64Array(q);
        for (const shifted of allWords(N, q + 1)) {
          const x = Int32Array.from(shifted, (letter) => letter - 1);
          x.forEach((letter, i) => {
            if (letter !== MASK) return;
            expect(denoiser.conditional(x, i, out)).toBe(true);
            expect(out.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
            expect(Math.min(...out)).toBeGreaterThan(0);
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each(ids)('%s that has seen nothing says that all letters are equally likely', (id) => {
    const training = { sequences: [], N: 3, q: 4, pseudo: 0.5, memory: 2 };
    const out = new Float64Array(4);
    learners[id].train(training).conditional(Int32Array.of(2, MASK, MASK), 1, out);
    for (const p of out) expect(p).toBeCloseTo(0.25, 14);
  });

  it.each(ids)('%s refuses what it cannot learn from', (id) => {
    const good = { sequences: [[0, 1, 1]], N: 3, q: 2, pseudo: 0.5, memory: 1 };
    const refuse = (bad: Partial<Training>, why: RegExp) => {
      expect(() => learners[id].train({ ...good, ...bad })).toThrow(RangeError);
      expect(() => learners[id].train({ ...good, ...bad })).toThrow(why);
    };
    refuse({ pseudo: 0 }, /pseudo = 0; it must be above 0/);
    refuse({ pseudo: Number.NaN }, /pseudo = NaN/);
    refuse({ N: 0 }, /N = 0/);
    refuse({ q: 0.5 }, /q = 0\.5/);
    refuse(
      {
        sequences: [
          [0, 1, 1],
          [0, 2, 1],
        ],
      },
      /letter 2 in sequence 1; they go from 0 to 1/,
    );
  });
});

describe('a fitted chain', () => {
  it('has the conditionals of its own law, whatever is known', () => {
    fc.assert(
      fc.property(anyTraining, (training) => {
        const denoiser = learners.chain.train(training);
        const law = chainLaw(training);
        expect(wrongConditionals(denoiser as LetterModel, law)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('learns from sequences of any length', () => {
    const training = { sequences: [[0, 1, 1, 0, 1, 2, 0], [2], [1, 0]], N: 4, q: 3, pseudo: 0.3 };
    for (const memory of [1, 2, 3]) {
      const given = { ...training, memory };
      const denoiser = learners.chain.train(given);
      expect(wrongConditionals(denoiser as LetterModel, chainLaw(given))).toEqual([]);
    }
  });

  it('that looks one letter back is stationary, and knows its powers', () => {
    const { chain } = learners.chain.train({
      sequences: [[0, 1, 1, 0, 1, 2, 0, 0]],
      N: 6,
      q: 3,
      pseudo: 0.3,
      memory: 1,
    });
    if (!chain) throw new Error('no chain');
    const { stationary, transition } = chain;
    for (const a of [1, 2, 5]) {
      for (let y = 0; y < 3; y++) {
        const after = stationary.reduce((sum, p, x) => sum + p * transition(a, x, y), 0);
        expect(after).toBeCloseTo(stationary[y], 13);
      }
    }
  });

  it('finds the chain it was trained with', () => {
    const law = laws.markov.model?.({ N: 32, q: 2, stay: 0.9 }) as LetterModel;
    const training = { N: 32, q: 2, pseudo: 0.5, memory: 1 };
    const { chain } = learners.chain.train({ ...training, sequences: trainingSet(law, 3000, 1) });
    // 46 500 transitions from each letter: five deviations, a false alarm for 1 seed in 10^6.
    const deviation = Math.sqrt((0.9 * 0.1) / 46_500);
    for (const x of [0, 1]) {
      expect(Math.abs((chain?.transition(1, x, x) ?? 0) - 0.9)).toBeLessThan(5 * deviation);
    }
  });

  it('looks one to three letters back', () => {
    for (const memory of [0, 4, 1.5]) {
      const training = { sequences: [[0, 1]], N: 2, q: 2, pseudo: 1, memory };
      expect(() => learners.chain.train(training)).toThrow(`memory = ${memory}`);
    }
  });
});

describe('a table known by heart', () => {
  it('counts the sequences that agree with what is known', () => {
    const sequences = [
      [0, 0, 1],
      [0, 1, 1],
      [0, 1, 2],
      [0, 0, 1],
    ];
    const denoiser = learners.table.train({ sequences, N: 3, q: 3, pseudo: 0.5, memory: 1 });
    const out = new Float64Array(3);
    denoiser.conditional(Int32Array.of(0, MASK, 1), 1, out);
    expect([...out]).toEqual([2.5 / 4.5, 1.5 / 4.5, 0.5 / 4.5]);
    denoiser.conditional(Int32Array.of(2, MASK, MASK), 2, out);
    for (const p of out) expect(p).toBeCloseTo(1 / 3, 15);
  });

  it('is nearly the law of what it has often seen', () => {
    const words = [
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ];
    const law = { words, probabilities: [0.5, 0.25, 0.25] };
    const sequences = [0, 0, 1, 2].flatMap((w) => Array.from({ length: 1e5 }, () => words[w]));
    const denoiser = learners.table.train({ sequences, N: 3, q: 2, pseudo: 1e-3, memory: 1 });
    const out = new Float64Array(2);
    for (const known of [
      [MASK, MASK, MASK],
      [1, MASK, MASK],
      [MASK, MASK, 1],
    ]) {
      denoiser.conditional(Int32Array.from(known), 1, out);
      const truth = conditionalOf(law, known, 1, 2) ?? [];
      out.forEach((p, y) => {
        expect(p).toBeCloseTo(truth[y], 7);
      });
    }
  });

  it('needs sequences of the length that it fills', () => {
    const training = { sequences: [[0, 1], [1]], N: 2, q: 2, pseudo: 1, memory: 1 };
    expect(() => learners.table.train(training)).toThrow('sequence 1 has 1 letters; it must have');
  });
});

describe('a training set', () => {
  const law = laws.markov.model?.({ N: 8, q: 3, stay: 0.5 }) as LetterModel;

  it('of more sequences begins with the smaller one, and another seed gives another', () => {
    const small = trainingSet(law, 5, 1);
    expect(trainingSet(law, 9, 1).slice(0, 5)).toEqual(small);
    expect(trainingSet(law, 5, 2)).not.toEqual(small);
    expect(trainingSet(law, 0, 1)).toEqual([]);
  });
});
