import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees } from '../fixtures/cases.ts';
import { deviations } from '../fixtures/deviations.ts';
import type { LetterModel } from '../sampling/model.ts';
import { allWords, type Enumeration, orderErrorOf, profileOf } from './enumeration.twin.ts';
import { markov } from './markov.ts';
import { sampleSurprise, wrongConditionals } from './model.twin.ts';

/** Evenly spread, which `fc.double` is not: half of its values are smaller than 1e−150. */
const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => min + ((max - min) * k) / 1000);

interface Params {
  N: number;
  q: number;
  stay: number;
}

function enumerated({ N, q, stay }: Params): Enumeration {
  const words = allWords(N, q);
  const probabilities = words.map((word) =>
    word.reduce(
      (p, letter, i) =>
        p * (i === 0 ? 1 / q : letter === word[i - 1] ? stay : (1 - stay) / (q - 1)),
      1,
    ),
  );
  return { words, probabilities };
}

const model = (params: Params) => markov.model?.(params) as LetterModel;

const small = fc.record({
  N: fc.integer({ min: 1, max: 5 }),
  q: fc.integer({ min: 2, max: 3 }),
  stay: fc.oneof(fc.constantFrom(0, 1, 1 / 2, 1 / 3), between(1e-9, 1 - 1e-9)),
});

describe('the Markov chain', () => {
  it('agrees with the references', () => {
    expect(deviations(markov)).toEqual([]);
  });

  it('has the profile of its enumerated words', () => {
    fc.assert(
      fc.property(small, (params) => {
        const twin = profileOf(enumerated(params));
        markov.profile(params).forEach((f, i) => {
          expect(f).toBeCloseTo(twin[i], 12);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has the fixed-order error of its enumerated words', () => {
    const parts = [[1, 4], [0, 2], [3]];
    fc.assert(
      fc.property(small, (params) => {
        const law = enumerated({ ...params, N: 5 });
        expect(markov.orderError?.({ ...params, N: 5 }, parts)).toBeCloseTo(
          orderErrorOf(law, parts),
          11,
        );
      }),
      { numRuns: 20 },
    );
  });

  it('has the conditionals of its enumerated words, impossible contexts included', () => {
    fc.assert(
      fc.property(small, (params) => {
        const short = { ...params, N: Math.min(params.N, 4) };
        expect(wrongConditionals(model(short), enumerated(short))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('samples its words as often as they are probable', () => {
    for (const params of [
      { N: 4, q: 3, stay: 0.6 },
      { N: 5, q: 2, stay: 0 },
    ]) {
      expect(sampleSurprise(model(params), enumerated(params), 20_000)).toBeLessThan(4);
    }
  });

  // f(i) and Δf(i), mpmath, 60 digits, from the sum over gaps.
  it.each([
    {
      params: { N: 1024, q: 2, stay: 0.9 },
      at: [
        [3, -0.687532660601291, 0.0018622703533081287],
        [512, -0.281375240665473, 0.00032757047226946524],
        [1023, -0.17905822269432306, 0.00012152688870340724],
      ],
    },
    {
      params: { N: 4096, q: 2, stay: 0.9 },
      at: [
        [3, -0.6917366033341202, 0.00046961209628818126],
        [2048, -0.2812655688540038, 8.185183002626647e-5],
        [4095, -0.17884390065318245, 3.03213857632975e-5],
      ],
    },
    {
      params: { N: 4096, q: 2, stay: 0.9999 },
      at: [
        [3, -0.16499313174112165, 0.05546734382786517],
        [2048, -0.00024368221609012906, 1.0146760838879577e-7],
        [4095, -0.00013924054909833757, 2.582326101521535e-8],
      ],
    },
    {
      params: { N: 4096, q: 5, stay: 0.01 },
      at: [
        [3, -1.609163361516244, 9.151452729976785e-5],
        [2048, -1.4269239031396246, 8.68149402473697e-5],
        [4095, -1.2535566214966054, 8.265879842784689e-5],
      ],
    },
  ])('keeps ten digits at $params', ({ params, at }) => {
    const [profile, rises] = [markov.profile(params), markov.rises(params)];
    for (const [i, f, rise] of at) {
      expect(agrees(profile[i], f)).toBe(true);
      expect(Math.abs(rises[i] / rise - 1)).toBeLessThan(1e-11);
    }
  });

  it('is flat exactly where stay = 1/q makes the letters independent', () => {
    for (const q of [2, 3, 7, 49, 64, 1000]) {
      expect(Math.max(...markov.rises({ N: 50, q, stay: 1 / q }))).toBe(0);
    }
  });

  it('is one repeated letter at stay = 1 and alternates at q = 2, stay = 0', () => {
    for (const stay of [0, 1]) {
      const profile = markov.profile({ N: 4096, q: 2, stay });
      expect(profile[0]).toBe(-Math.LN2);
      profile.subarray(1).forEach((f) => {
        expect(Math.abs(f)).toBeLessThan(1e-15);
      });
    }
  });

  it('names what it refuses', () => {
    expect(() => markov.profile({ stay: 1.1 })).toThrow(/markov: stay = 1.1 .*from 0 to 1/);
    expect(() => markov.rises({ q: 1 })).toThrow(/markov: q = 1 /);
    expect(() => model({ N: 4097, q: 2, stay: 0.5 })).toThrow(/markov: N = 4097 .*4096/);
  });
});
