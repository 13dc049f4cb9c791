import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviations } from '../fixtures/deviations.ts';
import type { LetterModel } from '../sampling/model.ts';
import { allWords, orderErrorOf, profileOf, uniformOn } from './enumeration.twin.ts';
import { sampleSurprise, wrongConditionals } from './model.twin.ts';
import { permutation } from './permutation.ts';

const enumerated = (N: number) =>
  uniformOn(allWords(N, N).filter((word) => new Set(word).size === N));

describe('permutations', () => {
  it('agree with the references', () => {
    expect(deviations(permutation)).toEqual([]);
  });

  it.each([1, 2, 3, 5])('have the profile of their enumerated words at N = %d', (N) => {
    const twin = profileOf(enumerated(N));
    permutation.profile({ N }).forEach((f, i) => {
      expect(f).toBeCloseTo(twin[i], 12);
    });
  });

  it.each([
    [
      [
        [0, 3],
        [1, 2, 4],
      ],
    ],
    [[[4, 2, 1], [0], [3]]],
    [[[0, 1, 2, 3, 4]]],
  ])('cost as much in the order %j as their words', (parts) => {
    const error = permutation.orderError?.({ N: 5 }, parts);
    expect(error).toBeCloseTo(orderErrorOf(enumerated(5), parts), 12);
  });

  it.each([1, 2, 4])('condition and sample as their words do at N = %d', (N) => {
    const [law, model] = [enumerated(N), permutation.model?.({ N }) as LetterModel];
    expect(wrongConditionals(model, law)).toEqual([]);
    expect(sampleSurprise(model, law, 20_000)).toBeLessThan(5);
  });

  it('have rises that are the differences of the profile', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (N) => {
        const [f, rises] = [permutation.profile({ N }), permutation.rises({ N })];
        expect(rises[0]).toBe(0);
        for (let i = 1; i < N; i++) expect(rises[i]).toBeCloseTo(f[i] - f[i - 1], 13);
      }),
      { numRuns: 20 },
    );
  });

  it('keep ten digits of a rise among a million tokens', () => {
    // log(500001/500000), mpmath, 40 digits.
    const rise = permutation.rises({ N: 1_000_000 })[500_000];
    expect(Math.abs(rise / 1.9999980000026667e-6 - 1)).toBeLessThan(1e-14);
  });

  it('refuse a length that is none', () => {
    expect(() => permutation.profile({ N: 0.5 })).toThrow(/permutation: N = 0.5 /);
  });
});
