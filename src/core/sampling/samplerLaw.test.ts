import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenOut } from '../check/writeOut.ts';
import { allWords, type Enumeration } from '../laws/enumeration.twin.ts';
import { partitions, written } from './sampler.twin.ts';
import { divergence, samplerLaw } from './samplerLaw.ts';

const tables = fc
  .record({ N: fc.integer({ min: 1, max: 4 }), q: fc.integer({ min: 2, max: 3 }) })
  .chain(({ N, q }) => {
    const words = allWords(N, q);
    return fc.record({
      q: fc.constant(q),
      words: fc.subarray(words, { minLength: 1, maxLength: Math.min(9, words.length) }),
      weights: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
        minLength: words.length,
        maxLength: words.length,
      }),
      cuts: fc.subarray(Array.from({ length: N - 1 }, (_, i) => i + 1)),
      N: fc.constant(N),
    });
  })
  .map(({ q, words, weights, cuts, N }) => {
    const total = words.reduce((sum, _, w) => sum + weights[w], 0);
    const probabilities = words.map((_, w) => weights[w] / total);
    const enumeration: Enumeration = { words, probabilities };
    const law: WrittenOut = {
      q,
      letter: words[0].map((_, i) => Int32Array.from(words, (word) => word[i])),
      probability: Float64Array.from(probabilities),
    };
    const ends = [...cuts, N];
    return { enumeration, law, sizes: ends.map((a, k) => a - (ends[k - 1] ?? 0)) };
  });

describe('the law of a sampler', () => {
  it('is that of each fixed order, and their mean in random order', () => {
    fc.assert(
      fc.property(tables, ({ enumeration, law, sizes }) => {
        const orders = partitions([...law.letter.keys()], sizes);
        const [random, ...fixed] = samplerLaw(law, [
          { sizes },
          ...orders.map((parts) => ({ parts })),
        ]);
        enumeration.words.forEach((x, w) => {
          const each = orders.map((parts) => written(enumeration, parts, x));
          fixed.forEach((p, j) => {
            expect(p[w]).toBeCloseTo(each[j], 12);
          });
          expect(random[w]).toBeCloseTo(each.reduce((a, b) => a + b) / each.length, 12);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is the law itself one token at a time, and chance for a denoiser that knows nothing', () => {
    fc.assert(
      fc.property(tables, ({ law }) => {
        const N = law.letter.length;
        const ones = { sizes: Array.from({ length: N }, () => 1) };
        const [exact] = samplerLaw(law, [ones]);
        exact.forEach((p, x) => {
          expect(p).toBeCloseTo(law.probability[x], 12);
        });
        const [blind] = samplerLaw(law, [ones], 1);
        for (const p of blind) expect(p).toBeCloseTo(law.q ** -N, 12);
      }),
      { numRuns: 40 },
    );
  });

  it('with a blurred denoiser is a product of blurred conditionals', () => {
    // Two copied fair bits: the first is fair in any case, the second certain but for the noise.
    const law = {
      q: 2,
      letter: [Int32Array.of(0, 1), Int32Array.of(0, 1)],
      probability: Float64Array.of(0.5, 0.5),
    };
    const [apart, together, fixed] = samplerLaw(
      law,
      [{ sizes: [1, 1] }, { sizes: [2] }, { parts: [[1], [0]] }],
      0.4,
    );
    for (const p of [...apart, ...fixed]) expect(p).toBeCloseTo(0.5 * 0.8, 15);
    for (const p of together) expect(p).toBeCloseTo(0.25, 15);
    expect(divergence(law.probability, apart)).toBeCloseTo(-Math.log(0.8), 14);
  });

  it('is refused where a plan does not fit', () => {
    const law = { q: 2, letter: [Int32Array.of(0)], probability: Float64Array.of(1) };
    expect(() => samplerLaw(law, [{ sizes: [2] }])).toThrow(/sizes: they add up to 2/);
    expect(() => samplerLaw(law, [{ parts: [[0], [0]] }])).toThrow(
      /position 0 is in parts 0 and 1/,
    );
  });
});
