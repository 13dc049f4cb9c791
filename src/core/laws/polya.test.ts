import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees } from '../fixtures/cases.ts';
import { deviations } from '../fixtures/deviations.ts';
import type { LetterModel } from '../sampling/model.ts';
import { allWords, type Enumeration, orderErrorOf, profileOf } from './enumeration.twin.ts';
import { sampleSurprise, wrongConditionals } from './model.twin.ts';
import { polya } from './polya.ts';

/** Evenly spread, which `fc.double` is not: half of its values are smaller than 1e−150. */
const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => min + ((max - min) * k) / 1000);

interface Params {
  N: number;
  q: number;
  alpha: number;
}

function enumerated({ N, q, alpha }: Params): Enumeration {
  const words = allWords(N, q);
  const probabilities = words.map((word) =>
    word.reduce((p, letter, i) => {
      const before = word.slice(0, i).filter((other) => other === letter).length;
      return (p * (before + alpha)) / (i + q * alpha);
    }, 1),
  );
  return { words, probabilities };
}

const model = (params: Params) => polya.model?.(params) as LetterModel;

const small = fc.record({
  N: fc.integer({ min: 1, max: 5 }),
  q: fc.integer({ min: 2, max: 3 }),
  alpha: fc.oneof(fc.constantFrom(1e-6, 1e6), between(0.01, 20)),
});

describe('Pólya’s urn', () => {
  it('agrees with the references', () => {
    expect(deviations(polya)).toEqual([]);
  });

  it('has the profile of its enumerated words', () => {
    fc.assert(
      fc.property(small, (params) => {
        const twin = profileOf(enumerated(params));
        polya.profile(params).forEach((f, i) => {
          expect(f).toBeCloseTo(twin[i], 12);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has the fixed-order error of its enumerated words', () => {
    const parts = [[1, 4], [3], [0, 2]];
    fc.assert(
      fc.property(small, (params) => {
        const twin = orderErrorOf(enumerated({ ...params, N: 5 }), parts);
        expect(polya.orderError?.({ ...params, N: 5 }, parts)).toBeCloseTo(twin, 11);
      }),
      { numRuns: 20 },
    );
  });

  it('has the conditionals of its enumerated words', () => {
    fc.assert(
      fc.property(small, (params) => {
        const short = { ...params, N: Math.min(params.N, 4) };
        expect(wrongConditionals(model(short), enumerated(short))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('samples its words as often as they are probable', () => {
    for (const alpha of [0.2, 3]) {
      const params = { N: 4, q: 3, alpha };
      expect(sampleSurprise(model(params), enumerated(params), 20_000)).toBeLessThan(4);
    }
  });

  // f(i) and Δf(i), mpmath, 50 digits: f(i) = q Σ_n P_i(n) x log x with P_i beta–binomial.
  it.each([
    {
      params: { N: 1024, q: 2, alpha: 1.0 },
      at: [
        [1, -0.6365141682948128, 0.05663301226513249],
        [100, -0.504827379341558, 4.720521495929762e-5],
        [512, -0.5009688265429236, 1.8820838018014568e-6],
        [1023, -0.5004867064434655, 4.7437977036713225e-7],
      ],
    },
    {
      params: { N: 4096, q: 2, alpha: 1.0 },
      at: [
        [3, -0.5867070452737222, 0.01923211132546518],
        [2048, -0.5002436004615061, 1.187593442828988e-7],
        [4095, -0.5001219580540543, 2.9757198657814823e-8],
      ],
    },
    {
      params: { N: 4096, q: 7, alpha: 0.05 },
      at: [
        [1, -0.9278749699972223, 1.018035179058091],
        [600, -0.3861629989789996, 3.517309714540163e-6],
        [4095, -0.3842831779758026, 8.496430926393272e-8],
      ],
    },
    {
      params: { N: 4096, q: 3, alpha: 1000.0 },
      at: [
        [1, -1.0986121776433628, 1.1102474687862354e-7],
        [2048, -1.0984771014956718, 3.924032562197872e-8],
        [4095, -1.0984199604865632, 1.986436859183541e-8],
      ],
    },
    {
      params: { N: 1024, q: 2, alpha: 1e-6 },
      at: [
        [1, -1.4815482426998253e-5, 0.6931323650775183],
        [1023, -1.661412318225174e-6, 1.5647950711319487e-11],
      ],
    },
  ])('keeps ten digits at $params', ({ params, at }) => {
    const [profile, rises] = [polya.profile(params), polya.rises(params)];
    for (const [i, f, rise] of at) {
      expect(agrees(profile[i], f)).toBe(true);
      expect(Math.abs(rises[i] / rise - 1)).toBeLessThan(1e-11);
    }
  });

  it('is a single letter at N = 1', () => {
    expect(polya.profile({ N: 1, q: 5 })).toEqual(Float64Array.of(-Math.log(5)));
  });

  it('names what it refuses', () => {
    expect(() => polya.profile({ alpha: 0 })).toThrow(/polya: alpha = 0 .*a number from/);
    expect(() => polya.rises({ q: 1.5 })).toThrow(/polya: q = 1.5 /);
    expect(() => polya.profile({ N: 5000 })).toThrow(/polya: N = 5000 .*4096/);
  });
});
