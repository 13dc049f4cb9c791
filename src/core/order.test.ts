import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, cases } from './fixtures/cases.ts';
import { allWords, type Enumeration, orderErrorOf } from './laws/enumeration.twin.ts';
import type { LawId } from './laws/index.ts';
import { defineLaw } from './laws/law.ts';
import { positions } from './laws/positions.ts';
import { fixedOrderError } from './order.ts';
import { planners } from './planners/index.ts';
import { chain, divergence, spelled, written } from './sampling/sampler.twin.ts';

const strings = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 5 });
const tables = fc
  .array(fc.tuple(strings, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 })
  .map((entries) =>
    spelled(
      entries.map(([word]) => word),
      entries.map(([, weight]) => weight),
    ),
  );

/** Partitions of 0..4: a step for every position. */
const fiveSteps = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 });
const partsOf = (steps: readonly number[]) =>
  [0, 1, 2, 3, 4]
    .map((step) => [0, 1, 2, 3, 4].filter((i) => steps[i] === step))
    .filter((part) => part.length > 0);

const valid = (law: Enumeration, parts: number[][]) =>
  law.words.reduce((p, x) => p + written(law, parts, x), 0);

describe('the error of a fixed order', () => {
  it.each(cases.fixedOrder)('agrees with the reference for $law $params, $parts', (c) => {
    expect(agrees(fixedOrderError(c.law as LawId, c.params, c.parts), c.efact)).toBe(true);
  });

  it('is nothing one token at a time, and TC in a single step', () => {
    const params = { N: 8, q: 3, stay: 0.7 };
    const ones = [3, 0, 7, 1, 2, 6, 4, 5].map((i) => [i]);
    expect(fixedOrderError('markov', params, ones)).toBeCloseTo(0, 14);
    const law = chain(8, 3, 0.7);
    const all = [[0, 1, 2, 3, 4, 5, 6, 7]];
    expect(fixedOrderError('markov', params, all)).toBeCloseTo(orderErrorOf(law, all), 11);
  });

  it('is nothing for bisection on a Markov chain', () => {
    for (const N of [1, 2, 7, 64, 100]) {
      const parts = planners.bisect.parts?.({ N, sizes: [] }) ?? [];
      expect(fixedOrderError('markov', { N, q: 2, stay: 0.9 }, parts)).toBeCloseTo(0, 12);
    }
  });

  it('is (N−K) log q for a block copy made from the very parts, and nothing across them', () => {
    const N = 24;
    const sizes = new Int32Array(6).fill(4);
    const params = { N, m: 4, k: 1, q: 3 };
    const aligned = planners.contiguous.parts?.({ N, sizes }) ?? [];
    expect(fixedOrderError('blocks', params, aligned)).toBeCloseTo((N - 6) * Math.log(3), 12);
    const across = planners.strided.parts?.({ N, sizes: new Int32Array(4).fill(6) }) ?? [];
    expect(fixedOrderError('blocks', params, across)).toBe(0);
  });

  it('is the divergence of the sampler, and P(valid) is at least exp(−E_fact)', () => {
    fc.assert(
      fc.property(tables, fiveSteps, (law, steps) => {
        const parts = partsOf(steps);
        const error = divergence(law, (x) => written(law, parts, x));
        expect(orderErrorOf(law, parts)).toBeCloseTo(error, 12);
        expect(valid(law, parts)).toBeGreaterThanOrEqual(Math.exp(-error) - 1e-12);
      }),
    );
  });

  it('is −log P(valid) for uniform words of a code', () => {
    // Two parity checks: x_0+x_1+x_2 = 0 and x_2+x_3+x_4 = 1.
    const words = allWords(5, 2).filter(
      ([a, b, c, d, e]) => (a + b + c) % 2 === 0 && (c + d + e) % 2 === 1,
    );
    const law = { words, probabilities: words.map(() => 1 / words.length) };
    fc.assert(
      fc.property(fiveSteps, (steps) => {
        const parts = partsOf(steps);
        expect(-Math.log(valid(law, parts))).toBeCloseTo(orderErrorOf(law, parts), 12);
      }),
    );
  });
});

describe('what has no error of a fixed order', () => {
  const local = {
    id: 'local',
    name: 'Local',
    sentence: 'A law of this test.',
    formula: '',
    parameters: { N: positions<{ N: number }>({ max: 9 }) },
    profile: ({ N }: { N: number }) => new Float64Array(N),
    logAlphabet: () => null,
  };

  it('is a law that has no formula for it', () => {
    expect(() => fixedOrderError(defineLaw(local), { N: 2 }, [[0, 1]])).toThrow(
      new RangeError('law = local; it has no formula for the error of a fixed order'),
    );
  });

  it('is a law nobody knows', () => {
    expect(() => fixedOrderError('toString' as LawId, {}, [])).toThrow(/^law = toString; it must/);
  });

  it('is what is not a partition of the N positions of the law', () => {
    const law = defineLaw({ ...local, orderError: ({ N }, parts) => 10 * N + parts.length });
    expect(fixedOrderError(law, { N: 3 }, [[2], [0, 1]])).toBe(32);
    expect(() => fixedOrderError(law, { N: 4 }, [[2], [0, 1]])).toThrow('position 3 is missing');
    expect(() => fixedOrderError(law, { N: 3 }, [[2], [0, 1, 2]])).toThrow('in parts 0 and 1');
    expect(() => fixedOrderError(law, { N: 10 }, [])).toThrow('local: N = 10 is not valid');
  });
});
