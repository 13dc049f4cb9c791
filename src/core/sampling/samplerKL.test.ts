import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, cases } from '../fixtures/cases.ts';
import type { Enumeration } from '../laws/enumeration.twin.ts';
import { divergence, partitions, spelled, written } from './sampler.twin.ts';
import { samplerKL } from './samplerKL.ts';

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;

const orders = ({ words }: Enumeration, sizes: readonly number[]) =>
  partitions([...words[0].keys()], sizes);

/** KL(π ‖ p_alg) with p_alg(x) averaged over every order, one by one. */
function klByOrders(law: Enumeration, sizes: readonly number[]): number {
  const all = orders(law, sizes);
  return divergence(law, (x) => mean(all.map((parts) => written(law, parts, x))));
}

/** The expected error over orders, E_fact: the divergence of each order, averaged. */
const errorByOrders = (law: Enumeration, sizes: readonly number[]): number =>
  mean(orders(law, sizes).map((parts) => divergence(law, (x) => written(law, parts, x))));

const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((N) =>
    fc.record({
      entries: fc.array(
        fc.record({
          word: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: N, maxLength: N }),
          weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
        }),
        { minLength: 1, maxLength: 7 },
      ),
      cuts: fc.subarray(Array.from({ length: N - 1 }, (_, i) => i + 1)),
      N: fc.constant(N),
    }),
  )
  .map(({ entries, cuts, N }) => ({
    words: entries.map(({ word }) => word),
    weights: entries.map(({ weight }) => weight),
    sizes: [...cuts, N].map((a, k) => a - (k === 0 ? 0 : cuts[k - 1])),
  }));

describe('the divergence of the random-order sampler', () => {
  it.each(cases.samplerKL)('agrees with the reference for $words, sizes $sizes', (c) => {
    expect(agrees(samplerKL(c.words, c.weights, c.sizes), c.kl)).toBe(true);
    expect(agrees(errorByOrders(spelled(c.words, c.weights), c.sizes), c.efact)).toBe(true);
  });

  it('is log(4/3) for two copied pairs revealed two and two', () => {
    // One order in three puts both copies of each pair in one step and is right with 1/4.
    const kl = samplerKL(['0000', '0011', '1100', '1111'], [1, 1, 1, 1], [2, 2]);
    expect(kl).toBeCloseTo(Math.log(4 / 3), 14);
  });

  it('equals the average over every order one by one', () => {
    fc.assert(
      fc.property(tables, ({ words, weights, sizes }) => {
        expect(samplerKL(words, weights, sizes)).toBeCloseTo(
          klByOrders(spelled(words, weights), sizes),
          12,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is at most the expected error over orders, and all of it in a single step', () => {
    fc.assert(
      fc.property(tables, ({ words, weights, sizes }) => {
        const law = spelled(words, weights);
        const error = errorByOrders(law, sizes);
        expect(samplerKL(words, weights, sizes)).toBeLessThanOrEqual(error + 1e-12);
        const N = words[0].length;
        expect(samplerKL(words, weights, [N])).toBeCloseTo(errorByOrders(law, [N]), 12);
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing one token at a time', () => {
    fc.assert(
      fc.property(tables, ({ words, weights }) => {
        const ones = Array.from(words[0], () => 1);
        expect(samplerKL(words, weights, ones)).toBeCloseTo(0, 13);
      }),
    );
  });

  it('is at least −log P(valid), with equality for uniform words of a code', () => {
    fc.assert(
      fc.property(tables, ({ words, weights, sizes }) => {
        const law = spelled(words, weights);
        const all = orders(law, sizes);
        const valid = law.words.reduce(
          (p, x) => p + mean(all.map((parts) => written(law, parts, x))),
          0,
        );
        expect(samplerKL(words, weights, sizes)).toBeGreaterThanOrEqual(-Math.log(valid) - 1e-12);
      }),
      { numRuns: 60 },
    );
    const code = ['0000', '0111', '1011', '1100'];
    const law = spelled(code, [1, 1, 1, 1]);
    const valid = law.words.reduce(
      (p, x) => p + mean(orders(law, [2, 2]).map((parts) => written(law, parts, x))),
      0,
    );
    expect(samplerKL(code, [1, 1, 1, 1], [2, 2])).toBeCloseTo(-Math.log(valid), 13);
  });

  it('merges equal words, and takes no weights for equal ones', () => {
    const kl = samplerKL(['aab', 'bba', 'abb'], [1, 2, 3], [2, 1]);
    expect(samplerKL(['aab', 'abb', 'bba', 'abb'], [1, 1, 2, 2], [2, 1])).toBeCloseTo(kl, 14);
    expect(samplerKL(['aab', 'abb'], [], [3])).toBe(samplerKL(['aab', 'abb'], [4, 4], [3]));
  });

  it('reaches twelve letters', () => {
    // Wherever the four first letters lie, they agree with 2/2^4; the rest copies them.
    const kl = samplerKL(['0'.repeat(12), '1'.repeat(12)], [1, 1], [4, 4, 4]);
    expect(kl).toBeCloseTo(3 * Math.log(2), 13);
  });

  it('refuses what is not a small table or a schedule of it', () => {
    const refuse = (words: string[], weights: number[], sizes: number[], why: RegExp) => {
      expect(() => samplerKL(words, weights, sizes)).toThrow(RangeError);
      expect(() => samplerKL(words, weights, sizes)).toThrow(why);
    };
    refuse([], [], [1], /samplerKL: words = \(empty\)/);
    refuse(['a'.repeat(13)], [1], [13], /words of 13 letters, like a{13}; at most 12 are exact/);
    refuse(['ab', 'abc'], [1, 1], [2], /words = ab,abc .*equal length/);
    refuse(['ab', 'ba'], [1], [2], /weights = 1 is not valid/);
    refuse(['ab', 'ba'], [1, -1], [2], /weights = 1,-1/);
    refuse(['ab', 'ba'], [1, Number.NaN], [2], /weights = 1,NaN/);
    refuse(['ab', 'ba'], [1, 1], [1, 2], /sizes: they add up to 3, not to N = 2/);
    refuse(['ab', 'ba'], [1, 1], [2, 0], /sizes: s_2 = 0/);
  });
});
