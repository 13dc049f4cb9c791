import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizesOf } from '../boundaries.ts';
import type { WrittenOut } from '../check/writeOut.ts';
import { allWords, conditionalOf, type Enumeration } from '../laws/enumeration.twin.ts';
import { spell } from '../laws/spelling.ts';
import { partitions } from '../sampling/sampler.twin.ts';
import { learningError, learningErrorInParts, learningProfile } from './learningError.ts';

/** Some law on N letters out of q. */
const anyLaw = fc
  .record({ N: fc.integer({ min: 1, max: 4 }), q: fc.integer({ min: 2, max: 3 }) })
  .chain(({ N, q }) => {
    const words = allWords(N, q);
    const weight = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1, noNaN: true }));
    return fc.record({
      q: fc.constant(q),
      weights: fc
        .array(weight, { minLength: words.length, maxLength: words.length })
        .filter((weights) => weights.some((w) => w > 0)),
      words: fc.constant(words),
      noise: fc.constantFrom(0, 1e-6, 0.1, 0.5, 0.9, 1),
      cuts: fc.subarray(Array.from({ length: N - 1 }, (_, i) => i + 1)),
    });
  })
  .map(({ q, words, weights, noise, cuts }) => {
    const total = weights.reduce((a, b) => a + b);
    const enumeration: Enumeration = { words, probabilities: weights.map((w) => w / total) };
    const N = words[0].length;
    return { enumeration, law: written(enumeration, q), q, noise, boundaries: [0, ...cuts, N] };
  });

function written({ words, probabilities }: Enumeration, q: number): WrittenOut {
  const possible = words.filter((_, w) => probabilities[w] > 0);
  return {
    q,
    letter: words[0].map((_, i) => Int32Array.from(possible, (word) => word[i])),
    probability: Float64Array.from(probabilities.filter((p) => p > 0)),
  };
}

/** Σ_x π(x) KL(π(x_i | x_S) ‖ (1−λ) π(x_i | x_S) + λ/q), conditional by conditional. */
const twinLoss = (law: Enumeration, q: number, S: readonly number[], i: number, noise: number) =>
  law.words.reduce((total, word, w) => {
    if (law.probabilities[w] === 0) return total;
    const known = word.map((letter, j) => (S.includes(j) ? letter : -1));
    const truth = conditionalOf(law, known, i, q) ?? [];
    const kl = truth.reduce(
      (sum, p) => (p > 0 ? sum + p * Math.log(p / ((1 - noise) * p + noise / q)) : sum),
      0,
    );
    return total + law.probabilities[w] * kl;
  }, 0);

/** E_learn of one order, conditional by conditional. */
const twinError = (law: Enumeration, q: number, parts: readonly number[][], noise: number) =>
  parts.reduce((total, part, k) => {
    const S = parts.slice(0, k).flat();
    return total + part.reduce((sum, i) => sum + twinLoss(law, q, S, i, noise), 0);
  }, 0);

const sizesIn = (boundaries: readonly number[]) => Array.from(sizesOf(boundaries));

describe('the learning error', () => {
  it('of a random order is the mean over all orders, conditional by conditional', () => {
    fc.assert(
      fc.property(anyLaw, ({ enumeration, law, q, noise, boundaries }) => {
        const orders = partitions([...law.letter.keys()], sizesIn(boundaries));
        const errors = orders.map((parts) => twinError(enumeration, q, parts, noise));
        const mean = errors.reduce((a, b) => a + b) / errors.length;
        expect(learningError(learningProfile(law, noise), boundaries)).toBeCloseTo(mean, 11);
        orders.slice(0, 6).forEach((parts, j) => {
          expect(learningErrorInParts(law, parts, noise)).toBeCloseTo(errors[j], 11);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing for a perfect denoiser, and rises with its noise', () => {
    fc.assert(
      fc.property(anyLaw, ({ law, boundaries }) => {
        const errors = [0, 0.2, 0.6, 1].map((noise) =>
          learningError(learningProfile(law, noise), boundaries),
        );
        expect(errors[0]).toBe(0);
        errors.slice(1).forEach((error, j) => {
          expect(error).toBeGreaterThanOrEqual(errors[j] - 1e-12);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('of independent tokens is that of each alone, whatever the schedule', () => {
    const p = 0.8;
    const words = allWords(5, 2);
    const probabilities = words.map((x) => x.reduce((t, bit) => t * (bit ? p : 1 - p), 1));
    const law = written({ words, probabilities }, 2);
    for (const noise of [0.01, 0.3, 1]) {
      const blurred = (x: number) => (1 - noise) * x + noise / 2;
      const alone = p * Math.log(p / blurred(p)) + (1 - p) * Math.log((1 - p) / blurred(1 - p));
      for (const boundaries of [
        [0, 5],
        [0, 1, 5],
        [0, 1, 2, 3, 4, 5],
      ]) {
        expect(learningError(learningProfile(law, noise), boundaries)).toBeCloseTo(5 * alone, 12);
      }
      expect(
        learningErrorInParts(
          law,
          [
            [3, 1],
            [0, 2, 4],
          ],
          noise,
        ),
      ).toBeCloseTo(5 * alone, 12);
    }
  });

  it('of copies is the price of what should have been certain', () => {
    // The second bit of a pair is certain, the denoiser gives it 1 − λ/2; the first is a fair coin.
    const { letter, weight } = spell(['00', '11'], []);
    const law = { letter, probability: weight.map((w) => w / 2), q: 2 };
    const shortfall = learningProfile(law, 0.4);
    expect(shortfall[0]).toBe(0);
    expect(shortfall[1]).toBeCloseTo(-Math.log(0.8), 15);
    // So it is 0 in one step, where nobody is certain.
    expect(learningError(shortfall, [0, 2])).toBe(0);
    expect(learningError(shortfall, [0, 1, 2])).toBeCloseTo(-Math.log(0.8), 15);
  });

  it('of a denoiser that knows nothing is what the tokens are more certain than chance', () => {
    fc.assert(
      fc.property(anyLaw, ({ law, q }) => {
        const N = law.letter.length;
        const ones = Array.from({ length: N + 1 }, (_, k) => k);
        const entropy = law.probability.reduce((h, p) => h - p * Math.log(p), 0);
        expect(learningError(learningProfile(law, 1), ones)).toBeCloseTo(
          N * Math.log(q) - entropy,
          11,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('refuses boundaries that are none', () => {
    expect(() => learningError(Float64Array.of(0, 1), [0, 1])).toThrow(/boundaries: from 0 to 1/);
  });
});
