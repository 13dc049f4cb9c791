import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviations } from '../fixtures/deviations.ts';
import { sum } from '../numbers/numerics.ts';
import type { LetterModel } from '../sampling/model.ts';
import { uniform } from '../schedules/uniform.ts';
import { blocks } from './blocks.ts';
import { against, copies } from './copies.ts';
import { allWords, orderErrorOf, profileOf, uniformOn } from './enumeration.twin.ts';
import { sampleSurprise, wrongConditionals } from './model.twin.ts';

const enumerated = (sizes: readonly number[], q: number) =>
  uniformOn(
    allWords(sizes.length, q).map((letters) =>
      letters.flatMap((letter, b) => new Array<number>(sizes[b]).fill(letter)),
    ),
  );

const blockSizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });

describe('adversarial copies', () => {
  it('agree with the references', () => {
    expect(deviations(copies)).toEqual([]);
  });

  it('have the profile and the fixed-order error of their enumerated words', () => {
    fc.assert(
      fc.property(blockSizes, fc.integer({ min: 2, max: 3 }), fc.nat(), (sizes, q, shuffle) => {
        const law = enumerated(sizes, q);
        const twin = profileOf(law);
        copies.profile({ sizes, q }).forEach((f, i) => {
          expect(f).toBeCloseTo(twin[i], 12);
        });
        const N = twin.length;
        const order = Array.from({ length: N }, (_, i) => i);
        order.sort((a, b) => ((a * 7 + shuffle) % 11) - ((b * 7 + shuffle) % 11));
        const parts = [order.slice(0, Math.ceil(N / 2)), order.slice(Math.ceil(N / 2))];
        const error = copies.orderError?.({ sizes, q }, parts);
        expect(error).toBeCloseTo(orderErrorOf(law, parts), 12);
      }),
      { numRuns: 25 },
    );
  });

  it('condition and sample as their words do', () => {
    for (const sizes of [[3, 1, 2], [1], [4, 2], [1, 1, 3]]) {
      const [law, model] = [enumerated(sizes, 3), copies.model?.({ sizes, q: 3 }) as LetterModel];
      expect(wrongConditionals(model, law)).toEqual([]);
      expect(sampleSurprise(model, law, 20_000)).toBeLessThan(5);
    }
  });

  it('are the block code with k = 1 when all sizes are equal', () => {
    const [f, g] = [
      copies.profile({ sizes: [6, 6, 6], q: 5 }),
      blocks.profile({ N: 18, m: 6, q: 5 }),
    ];
    f.forEach((value, i) => {
      expect(value).toBeCloseTo(g[i], 13);
    });
  });

  it('attain (N−K) log q when a schedule meets its own blocks in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (N, k) => {
        const K = Math.min(k, N);
        const boundaries = uniform.boundaries({ N, K });
        const parts = Array.from({ length: K }, (_, b) =>
          Array.from({ length: boundaries[b + 1] - boundaries[b] }, (_, j) => boundaries[b] + j),
        );
        const law = against({ q: 3 }, boundaries);
        expect(copies.orderError?.(law, parts)).toBeCloseTo((N - K) * Math.log(3), 9);
      }),
    );
  });

  it('are the adversary of eight equal steps until they know better', () => {
    const boundaries = uniform.boundaries({ N: 30, K: 8 });
    expect(copies.profile({ N: 30 })).toEqual(copies.profile(against({}, boundaries)));
    expect(copies.profile({ N: 3 })).toEqual(copies.profile({ sizes: [1, 1, 1] }));
  });

  // f and Δf, mpmath, 40 digits, from binomials; 1000 twos, 1000 threes, 500 tens, …
  const mixed = [
    [2, 1000],
    [3, 1000],
    [10, 500],
    [1000, 10],
    [100_000, 5],
    [480_000, 1],
  ].flatMap(([size, count]) => new Array<number>(count).fill(size));
  const staircase = Array.from({ length: 315 }, (_, b) => 1 + 20 * b).concat(10_585);
  it.each([
    {
      name: 'six kinds of',
      sizes: mixed,
      references: [
        [1, -0.49878223477309347, 0.19436494578685187],
        [10, -0.13511791905366596, 0.013877884263880622],
        [1000, -0.009444806946867059, 2.5889823143581345e-6],
        [100_000, -0.004274702258382822, 1.8556335709874863e-8],
        [900_000, -0.00015942204588016397, 1.8021814563418715e-9],
        [999_990, -1.2476811446980903e-8, 1.3863331774756785e-9],
      ],
    },
    {
      name: '316 different',
      sizes: staircase,
      references: [
        [1, -0.6901939223314941, 0.0029532582284511506],
        [700, -0.06586927278049666, 0.00016460846275140158],
        [50_000, -1.3155447308046131e-5, 5.510358519451598e-10],
        [300000, -7.04778878975082e-7, 3.328617942453541e-13],
      ],
    },
  ])('are exact for a million tokens in $name sizes', ({ sizes, references }) => {
    const [profile, rises] = [copies.profile({ sizes }), copies.rises({ sizes })];
    expect(profile.length).toBe(1_000_000);
    for (const [i, f, rise] of references) {
      expect(Math.abs(profile[i] / f - 1)).toBeLessThan(1e-10);
      expect(Math.abs(rises[i] / rise - 1)).toBeLessThan(1e-10);
    }
  });

  it('rise by log q less the share of single letters, which stay free', () => {
    const rises = copies.rises({ sizes: [1, 1, 5, 2, 3], q: 4 });
    expect(sum(rises)).toBeCloseTo((10 / 12) * Math.log(4), 13);
    expect(copies.profile({ sizes: [1, 1, 5, 2, 3], q: 4 })[11]).toBeCloseTo(-Math.log(4) / 6, 13);
  });

  it('have as many tokens as the sizes say', () => {
    expect(copies.length({ sizes: [4, 5, 2, 2] })).toBe(13);
    expect(copies.length({ N: 20 })).toBe(20);
    expect(() => copies.length({ sizes: [4, 5], N: 10 })).toThrow(
      new RangeError('copies: N = 10 is not valid; it must be 9, the sum of the sizes'),
    );
  });

  it('refuse sizes that are no sizes, and offer the nearest', () => {
    for (const sizes of [[0], [1.5, 2], [-3], [2_000_000], [Number.NaN]]) {
      expect(() => copies.profile({ sizes })).toThrow(/copies: sizes = .* whole numbers from 1/);
    }
    const { nearest } = copies.parameters.sizes;
    expect(nearest([0, 2.6, 999_999, 4], { sizes: [], N: 1, q: 2 })).toEqual([1, 3, 999_996]);
  });
});
