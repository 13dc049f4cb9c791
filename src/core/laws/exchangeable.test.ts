import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../numbers/numerics.ts';
import { allWords, profileOf } from './enumeration.twin.ts';
import { bitsModel, countLaw, profileOfBits, risesOfBits, sizesError } from './exchangeable.ts';
import { sampleSurprise } from './model.twin.ts';
import { polya } from './polya.ts';

/** Evenly spread, which `fc.double` is not: half of its values are smaller than 1e−150. */
const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => min + ((max - min) * k) / 1000);

const choose = (n: number, k: number): number =>
  Array.from({ length: k }, (_, j) => (n - j) / (j + 1)).reduce((c, ratio) => c * ratio, 1);

/** The words of exchangeable bits whose count of ones has this law. */
function enumerated(counts: ArrayLike<number>) {
  const N = counts.length - 1;
  const words = allWords(N, 2);
  const ones = (word: readonly number[]) => word.reduce((total, bit) => total + bit, 0);
  return { words, probabilities: words.map((word) => counts[ones(word)] / choose(N, ones(word))) };
}

/** Any law of a count is one of some exchangeable bits; many zeros make impossible contexts. */
const countLaws = fc
  .array(fc.oneof(fc.constant(0), between(1e-3, 1)), {
    minLength: 2,
    maxLength: 8,
  })
  .filter((weights) => sum(weights) > 0)
  .map((weights) => Float64Array.from(weights, (weight) => weight / sum(weights)));

describe('exchangeable bits', () => {
  it('have the profile of their enumerated words, for any law of the count', () => {
    fc.assert(
      fc.property(countLaws, (counts) => {
        const twin = profileOf(enumerated(counts));
        const rises = risesOfBits(counts);
        profileOfBits(counts).forEach((f, i) => {
          expect(f).toBeCloseTo(twin[i], 12);
          expect(rises[i]).toBeCloseTo(i === 0 ? 0 : twin[i] - twin[i - 1], 12);
        });
      }),
    );
  });

  it('with a uniform count are Pólya’s urn of two letters, to 13 digits of every rise', () => {
    for (const N of [1, 2, 3, 50, 1024]) {
      const urn = polya.rises({ N, q: 2, alpha: 1 });
      const rises = risesOfBits(new Float64Array(N + 1).fill(1 / (N + 1)));
      urn.forEach((rise, i) => {
        expect(Math.abs(rises[i] - rise)).toBeLessThanOrEqual(1e-13 * rise);
      });
    }
  });

  it('have rises of exactly 0 when they are independent', () => {
    for (const logOdds of [0, -3, 0.5]) {
      const counts = countLaw(4096, (m) => Math.log((4096 - m) / (m + 1)) + logOdds);
      expect(Math.max(...risesOfBits(counts))).toBe(0);
    }
  });

  it('are sampled by their count', () => {
    const counts = Float64Array.of(0.1, 0.4, 0, 0.2, 0.3);
    const model = bitsModel(counts, () => Number.NaN);
    expect(sampleSurprise(model, enumerated(counts), 20_000)).toBeLessThan(4);
  });

  it('answer a half, and that it means nothing, where the law says nothing', () => {
    const model = bitsModel(Float64Array.of(1, 0), () => Number.NaN);
    const out = new Float64Array(2);
    expect(model.conditional(Int32Array.of(-1), 0, out)).toBe(false);
    expect(out).toEqual(Float64Array.of(0.5, 0.5));
  });
});

describe('countLaw', () => {
  it('is the binomial law for binomial ratios', () => {
    const [N, p] = [20, 0.3];
    countLaw(N, (m) => Math.log((((N - m) / (m + 1)) * p) / (1 - p))).forEach((weight, m) => {
      expect(weight).toBeCloseTo(choose(N, m) * p ** m * (1 - p) ** (N - m), 14);
    });
  });

  it('keeps two equal modes equal, however small what lies between them', () => {
    const N = 4096;
    const counts = countLaw(N, (m) => (m < N / 2 ? -1 : 1));
    expect(counts[N / 2]).toBe(0);
    expect(Math.abs(counts[N] / counts[0] - 1)).toBeLessThan(1e-12);
    expect(sum(counts)).toBeCloseTo(1, 15);
  });
});

describe('the error of a fixed order under an exchangeable law', () => {
  it('is Σ (r(i) − i) Δf(i) with the sizes of the parts', () => {
    const rises = Float64Array.of(0, 1, 10, 100, 1000);
    expect(sizesError(rises, [[3], [0, 4], Int32Array.of(1, 2)])).toBe(10 + 1000);
    expect(sizesError(rises, [[0, 1, 2, 3, 4]])).toBe(4 + 3 * 10 + 2 * 100 + 1000);
    expect(sizesError(rises, [[4], [3], [2], [1], [0]])).toBe(0);
  });
});
