import { describe, expect, it } from 'vitest';
import { type Draws, drawMore } from '../../core/sampling/draws.ts';
import { samplerKL } from '../../core/sampling/samplerKL.ts';
import type { Setup } from '../../core/setup.ts';
import { study } from '../../core/study.ts';
import { columnsOf, exactly } from './reading.ts';

const words = ['0000', '0011', '1100', '1111'];
const of = (given: Partial<Setup>, drawn = 200) =>
  exactly(study(given), drawn ? drawMore(given, null, drawn) : null, null);

describe('what is exact beside the draws', () => {
  it('is at most the error in random order: two copied pairs, [B]', () => {
    const { fact: error, divergence, equal, share } = of({ law: 'table', words, K: 2 });
    expect(error).toBeCloseTo((2 / 3) * Math.log(2), 12);
    expect(divergence).toBeCloseTo(Math.log(4 / 3), 12);
    expect(divergence).toBeCloseTo(samplerKL(words, [], [2, 2]), 12);
    expect(equal).toBe(false);
    expect(share?.value).toBeCloseTo(3 / 4, 12);
    expect(share?.least).toBe(false);
  });

  it('is the error itself in a fixed order', () => {
    const {
      fact: error,
      divergence,
      equal,
    } = of({ law: 'table', words, K: 2, order: 'contiguous' });
    expect(equal).toBe(true);
    expect(divergence).toBeCloseTo(error as number, 12);
  });

  it('is the share e^−E of a long code in a fixed order, and at least that in random order', () => {
    const code = { law: 'blocks', N: 32, m: 4, k: 1, q: 2, K: 16 } as const;
    const fixed = of({ ...code, order: 'contiguous' });
    expect(fixed.share).toEqual({ value: Math.exp(-(fixed.fact as number)), least: false });
    expect(of(code).share?.least).toBe(true);
    expect(of(code, 0).share?.least).toBe(true);
  });

  it('is the sum of both errors through a model that is not perfect', () => {
    const noisy = { law: 'table', words, K: 3, noise: 0.2, order: 'contiguous' } as const;
    const { fact, learn, sum, divergence } = of(noisy);
    expect(learn).toBeGreaterThan(0.1);
    expect(sum).toBeCloseTo((fact as number) + (learn as number), 14);
    expect(divergence).toBeCloseTo(sum as number, 12);
    expect(of({ ...noisy, noise: 0 }).learn).toBe(0);
    expect(of({ law: 'gaussian', N: 8, K: 2, noise: 0.2 }).learn).toBe(0);
    expect(of({ law: 'khot', N: 64, k: 5, K: 4, noise: 0.2 }, 5).sum).toBe(null);
  });

  it('is the share e^−sum of a code in a fixed order through a noisy model, counted so', () => {
    const code = { law: 'blocks', N: 8, m: 4, k: 2, q: 5, K: 4, order: 'strided' } as const;
    const draws = drawMore({ ...code, noise: 0.1 }, null, 4000);
    const { share } = exactly(study({ ...code, noise: 0.1 }), draws, null);
    expect(share?.least).toBe(false);
    // Five deviations: a false alarm for fewer than one choice of seeds in 10^6.
    const exact = share?.value as number;
    const deviation = Math.sqrt((exact * (1 - exact)) / 4000);
    expect(Math.abs(draws.possible / 4000 - exact)).toBeLessThan(5 * deviation);
    expect(of({ ...code, denoiser: 'chain' }).share?.least ?? true).toBe(true);
  });

  it('is everything where π allows everything, and nothing where no error is known', () => {
    expect(of({ law: 'gaussian', N: 8, K: 2 }).share).toEqual({ value: 1, least: false });
    expect(of({ law: 'khot', N: 64, k: 5, K: 4, order: 'confidence' }, 5).share).toBe(null);
  });
});

describe('the columns of the histogram', () => {
  const given = { law: 'table', words: ['banter', 'barter', 'cotton'], K: 1 } as const;

  it('are the words of the list and the most frequent others, with shares that add up', () => {
    const draws = drawMore(given, null, 5000);
    const { columns, others } = columnsOf(draws);
    expect(columns.slice(0, 3).map(({ impossible }) => impossible)).toEqual([false, false, false]);
    const out = columns.slice(3);
    expect(out).toHaveLength(8);
    expect(out.every(({ impossible, truth }) => impossible && truth === 0)).toBe(true);
    const counts = out.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBe(Math.max(...draws.others.values()));
    expect(columns.reduce((sum, { share }) => sum + share, others)).toBeCloseTo(1, 12);
    expect(columns.every(({ from, share, to }) => from <= share && share <= to)).toBe(true);
  });

  it('are none before anything is drawn, and for numbers', () => {
    expect(columnsOf(drawMore(given, null, 0) as Draws)).toEqual({ columns: [], others: 0 });
    expect(columnsOf(drawMore({ law: 'ar1', N: 8, K: 2 }, null, 5)).columns).toEqual([]);
  });
});
