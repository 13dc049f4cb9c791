import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplerKL } from '../sampling/samplerKL.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { study } from '../study.ts';
import { type ErrorsBySteps, errorsBySteps, hasExactErrors } from './errorsBySteps.ts';

const errors = (given: Partial<Setup>): ErrorsBySteps => {
  const found = errorsBySteps(given);
  if (!found) throw new Error('no errors');
  return found;
};

const small = fc.constantFrom<Partial<Setup>>(
  { law: 'table' },
  { law: 'table', words: ['banter', 'barter', 'butter', 'carton', 'cotton'] },
  { law: 'blocks', N: 6, m: 2, k: 1, q: 2 },
  { law: 'blocks', N: 6, m: 3, k: 2, q: 3 },
  { law: 'copies', N: 6, sizes: [4, 2], q: 3 },
  { law: 'markov', N: 6, q: 2, stay: 0.9 },
  { law: 'markov', N: 5, q: 3, stay: 0.2 },
  { law: 'text', N: 4, text: 'abracadabra' },
  { law: 'polya', N: 5, q: 3, alpha: 0.5 },
  { law: 'khot', N: 6, k: 2 },
  { law: 'permutation', N: 5 },
);
const schedules = fc.constantFrom<Setup['schedule']>('uniform', 'cosine', 'dtc', 'optimal');
const noises = fc.constantFrom(0, 0.05, 0.3, 0.8, 1);

describe('the errors at every number of steps', () => {
  it('bound the divergence in random order, and add up to it in a fixed one', () => {
    const orders = fc.constantFrom<Setup['order']>('random', 'contiguous', 'strided', 'bisect');
    fc.assert(
      fc.property(small, schedules, noises, orders, (law, schedule, noise, order) => {
        const found = errors({ ...law, schedule, noise, order, K: 1 });
        found.K.forEach((_, j) => {
          const sum = found.learn[j] + found.fact[j];
          expect(found.divergence[j]).toBeLessThanOrEqual(sum + 1e-12);
          if (order !== 'random') expect(found.divergence[j]).toBeCloseTo(sum, 11);
          // Of all laws on what π makes possible, none with this share of it is nearer to π.
          expect(found.possible[j]).toBeGreaterThanOrEqual(Math.exp(-sum) - 1e-12);
        });
      }),
      { numRuns: 80, seed: 7 },
    );
  });

  it('are those of the study, and without noise the known divergence', () => {
    fc.assert(
      fc.property(small, schedules, (law, schedule) => {
        const found = errors({ ...law, schedule, K: 1 });
        found.K.forEach((K, j) => {
          expect(found.learn[j]).toBe(0);
          expect(found.fact[j]).toBeCloseTo(study({ ...law, schedule, K }).efact, 12);
        });
      }),
      { numRuns: 30 },
    );
    const words = requireSetup({ law: 'table' }).words as string[];
    const { divergence } = errors({ law: 'table', K: 1 });
    expect(divergence[2]).toBeCloseTo(samplerKL(words, [], [2, 2, 2]), 13);
  });

  it('of two copied pairs in two steps are 2/3 log 2, but diverge by log 4/3 only', () => {
    const pairs = { law: 'blocks', N: 4, m: 2, k: 1, q: 2, K: 2 } as const;
    const { fact, divergence } = errors(pairs);
    expect(fact[1]).toBeCloseTo((2 / 3) * Math.log(2), 13);
    expect(divergence[1]).toBeCloseTo(Math.log(4 / 3), 13);
    const fixed = errors({ ...pairs, order: 'strided' });
    expect([fixed.fact[1], fixed.possible[1]]).toEqual([0, 1]);
  });

  it('add up to the same with any number of steps where the denoiser knows nothing', () => {
    const { learn, fact } = errors({ law: 'markov', N: 6, q: 2, stay: 0.9, noise: 1, K: 1 });
    const sums = Array.from(learn, (error, j) => error + fact[j]);
    for (const sum of sums) expect(sum).toBeCloseTo(sums[0], 12);
  });

  it('share of possible samples is that of the sampler of a code', () => {
    // Both copies of a pair in one step agree with 1/2.
    const { possible } = errors({ law: 'blocks', N: 6, m: 2, k: 1, q: 2, K: 1 });
    expect(possible[0]).toBeCloseTo(1 / 8, 14);
    expect(possible[5]).toBe(1);
  });

  it('are only those of its own number of steps for a schedule made by hand', () => {
    const setup = { law: 'table', schedule: 'custom', cuts: [1, 3], K: 3 } as const;
    const { K, fact } = errors(setup);
    expect([...K]).toEqual([3]);
    expect(fact[0]).toBeCloseTo(study(setup).efact, 13);
  });

  it('are none where letters decide, sizes are random, or words are too many or numbers', () => {
    for (const given of [
      { law: 'table', order: 'confidence' },
      { law: 'table', randomness: 'binomial' },
      { law: 'markov', N: 13, q: 2 },
      { law: 'markov', N: 12, q: 3 },
      { law: 'gaussian', N: 4 },
      { law: 'random-code', N: 6, k: 3, q: 2 },
      { law: 'profile' },
    ] as const) {
      const setup = requireSetup({ K: 1, ...given });
      expect(hasExactErrors(setup)).toBe(false);
      expect(errorsBySteps(setup)).toBe(null);
    }
  });
});
