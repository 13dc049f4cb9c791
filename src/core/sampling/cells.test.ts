import { describe, expect, it } from 'vitest';
import { errorsBySteps } from '../learning/errorsBySteps.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { type Sorting, sortingOf } from './cells.ts';
import { drawMore, REST } from './draws.ts';
import { samplerKL } from './samplerKL.ts';

const words = ['banter', 'barter', 'butter', 'carton', 'cotton'];
const weights = [1, 2, 3, 1, 1];
const list = { law: 'table', words, weights, K: 2 } as const;
const sorting = (given: Partial<Setup>) => sortingOf(requireSetup(given)) as Sorting;
const total = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

/**
 * Pearson's χ² of counts against probabilities; with n cells it has mean n − 1 and deviation
 * √(2(n−1)). Six deviations above is a false alarm for fewer than one choice of seeds in 10^5.
 */
function far(counts: ArrayLike<number>, probabilities: ArrayLike<number>, drawn: number): boolean {
  const cells = Array.from(probabilities).filter((p) => p > 0);
  const statistic = Array.from(probabilities).reduce(
    (sum, p, j) => (p > 0 ? sum + (counts[j] - p * drawn) ** 2 / (p * drawn) : sum),
    0,
  );
  return statistic > cells.length - 1 + 6 * Math.sqrt(2 * (cells.length - 1));
}

describe('samples of a short list', () => {
  it('are sorted into its words, the likeliest first', () => {
    const { cells } = sorting(list);
    expect(cells.kind).toBe('words');
    expect(cells.names).toEqual(['butter', 'barter', 'banter', 'carton', 'cotton']);
    expect(cells.truth[0]).toBeCloseTo(3 / 8, 14);
    expect(total(cells.truth)).toBeCloseTo(1, 14);
  });

  it('come as often as the exact law of the sampler says, not as the list', () => {
    for (const order of ['random', 'contiguous'] as const) {
      const { cells, counts, others, drawn, possible } = drawMore({ ...list, order }, null, 20_000);
      const sampler = cells?.sampler as Float64Array;
      const missing = drawn - total(counts);
      expect(missing).toBe(total([...others.values()]));
      expect(total(counts)).toBe(possible);
      expect(far([...counts, missing], [...sampler, 1 - total(sampler)], drawn)).toBe(false);
      expect(far(counts, cells?.truth as Float64Array, drawn)).toBe(true);
    }
  });

  it('come as the exact law says when a model is noisy, or learnt from samples', () => {
    const models: readonly Partial<Setup>[] = [
      { noise: 0.3 },
      { denoiser: 'chain', training: 20 },
      { denoiser: 'table', training: 20 },
    ];
    const perfect = sorting(list).cells.sampler as Float64Array;
    for (const model of models) {
      const { cells, counts, drawn, possible } = drawMore({ ...list, ...model }, null, 20_000);
      const sampler = cells?.sampler as Float64Array;
      const missing = drawn - possible;
      expect(far([...counts, missing], [...sampler, 1 - total(sampler)], drawn)).toBe(false);
      expect(far([...counts, missing], [...perfect, 1 - total(perfect)], drawn)).toBe(true);
      expect(cells?.divergence).toBeGreaterThan(sorting(list).cells.divergence as number);
    }
  });

  it('tell the words that cannot be by their letters', () => {
    const { others } = drawMore({ ...list, K: 1 }, null, 3000);
    expect(others.size).toBeGreaterThan(10);
    for (const word of others.keys()) {
      expect(words).not.toContain(word);
      expect([...word].every((letter, i) => words.some((one) => one[i] === letter))).toBe(true);
    }
  });

  it('tell at most a thousand of them apart, and count the rest', () => {
    const long = ['abcdefgh', 'hgfedcba', 'badcfehg', 'ghefcdab'];
    const { others, drawn, counts } = drawMore({ law: 'table', words: long, K: 1 }, null, 3000);
    expect(others.size).toBe(1001);
    expect(others.get(REST)).toBeGreaterThan(500);
    expect(total([...others.values()]) + total(counts)).toBe(drawn);
  });

  it('have the exact divergence: that of samplerKL, and of every number of steps', () => {
    const { cells } = sorting(list);
    expect(cells.divergence).toBeCloseTo(samplerKL(words, weights, [3, 3]), 12);
    const fixed = { ...list, order: 'strided' } as const;
    const all = errorsBySteps(fixed);
    expect(sorting(fixed).cells.divergence).toBeCloseTo(all?.divergence[1] as number, 12);
  });

  it('have no exact law where tokens draw their own step or a planner looks', () => {
    for (const more of [{ randomness: 'binomial' }, { order: 'confidence' }] as const) {
      const { cells } = sorting({ ...list, ...more });
      expect(cells.names).toHaveLength(5);
      expect([cells.sampler, cells.divergence]).toEqual([null, null]);
    }
  });
});

describe('samples of longer sequences', () => {
  const chain = { law: 'markov', N: 40, q: 3, stay: 0.9, K: 40, seed: 2 } as const;

  it('are sorted by the letters of the first two tokens', () => {
    const { cells } = sorting(chain);
    expect(cells.kind).toBe('pairs');
    expect(cells.names).toEqual(['00', '01', '02', '10', '11', '12', '20', '21', '22']);
    expect(cells.truth[0]).toBeCloseTo(0.9 / 3, 14);
    expect(cells.truth[1]).toBeCloseTo(0.05 / 3, 14);
  });

  it('have them as the law has, one token at a time, and independent all at once', () => {
    const one = drawMore(chain, null, 8000);
    const truth = one.cells?.truth as Float64Array;
    expect(far(one.counts, truth, 8000)).toBe(false);
    const together = drawMore({ ...chain, K: 1 }, null, 8000);
    expect(far(together.counts, truth, 8000)).toBe(true);
    expect(far(together.counts, new Float64Array(9).fill(1 / 9), 8000)).toBe(false);
  });

  it('may have pairs that cannot be', () => {
    const { cells, counts } = drawMore({ law: 'blocks', N: 64, m: 4, k: 1, q: 2, K: 1 }, null, 400);
    expect(cells?.truth).toEqual(Float64Array.of(0.5, 0, 0, 0.5));
    expect(counts[1]).toBeGreaterThan(50);
  });

  it('are not sorted where letters are many, or numbers', () => {
    expect(sortingOf(requireSetup({ law: 'permutation', N: 64 }))).toBe(null);
    expect(sortingOf(requireSetup({ law: 'gaussian', N: 8 }))).toBe(null);
  });
});
