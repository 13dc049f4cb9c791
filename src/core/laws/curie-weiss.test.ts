import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees } from '../fixtures/cases.ts';
import { deviations } from '../fixtures/deviations.ts';
import type { LetterModel } from '../sampling/model.ts';
import { bitsByCount } from './bits.twin.ts';
import { curieWeiss } from './curie-weiss.ts';
import { orderErrorOf, profileOf } from './enumeration.twin.ts';
import { sampleSurprise, wrongConditionals } from './model.twin.ts';

/** Evenly spread, which `fc.double` is not: half of its values are smaller than 1e−150. */
const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => min + ((max - min) * k) / 1000);

interface Params {
  N: number;
  beta: number;
  field: number;
}

const enumerated = ({ N, beta, field }: Params) =>
  bitsByCount(N, (m) => {
    const spin = 2 * m - N;
    return Math.exp((beta * spin * spin) / (2 * N) + field * spin);
  });

const model = (params: Params) => curieWeiss.model?.(params) as LetterModel;

const small = fc.record({
  N: fc.integer({ min: 1, max: 6 }),
  beta: between(-3, 3),
  field: between(-1, 1),
});

describe('Curie–Weiss spins', () => {
  it('agree with the references', () => {
    expect(deviations(curieWeiss)).toEqual([]);
  });

  it('have the profile of their enumerated words', () => {
    fc.assert(
      fc.property(small, (params) => {
        const twin = profileOf(enumerated(params));
        curieWeiss.profile(params).forEach((f, i) => {
          expect(f).toBeCloseTo(twin[i], 11);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('have the fixed-order error of their enumerated words', () => {
    fc.assert(
      fc.property(small, (params) => {
        const places = Array.from({ length: params.N }, (_, i) => i);
        const parts = [places.filter((i) => i % 3 === 1), places.filter((i) => i % 3 !== 1)];
        const twin = orderErrorOf(enumerated(params), parts);
        const valid = parts.filter((part) => part.length > 0);
        expect(curieWeiss.orderError?.(params, valid)).toBeCloseTo(twin, 10);
      }),
      { numRuns: 20 },
    );
  });

  it('have the conditionals of their enumerated words, impossible contexts included', () => {
    fc.assert(
      fc.property(small, (params) => {
        expect(wrongConditionals(model(params), enumerated(params))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('are sampled as often as they are probable', () => {
    for (const params of [
      { N: 5, beta: 1.2, field: 0.1 },
      { N: 4, beta: -2, field: 0 },
    ]) {
      expect(sampleSurprise(model(params), enumerated(params), 20_000)).toBeLessThan(4);
    }
  });

  // f(i) and Δf(i), mpmath, 50 digits.
  it.each([
    {
      params: { N: 1024, beta: 1.2, field: 0 },
      at: [
        [1, -0.5980082968852635, 0.09513888367468185],
        [20, -0.4608356015879307, 0.00011700414911532876],
        [1023, -0.4597551215383825, 2.2536262825701394e-7],
      ],
    },
    {
      params: { N: 1024, beta: 0.5, field: 0.2 },
      at: [
        [1, -0.625237132156959, 2.7874475654820927e-7],
        [20, -0.6252319139675843, 2.7100029392720613e-7],
        [1023, -0.6250756713320063, 8.964219130955278e-8],
      ],
    },
    {
      params: { N: 1024, beta: 1, field: 0 },
      at: [
        [1, -0.6925210711854032, 0.0006261093745420793],
        [20, -0.6855648171322903, 0.00022640834227862723],
        [1023, -0.6756964952369983, 4.4517944129784215e-7],
      ],
    },
    {
      params: { N: 1024, beta: -2.5, field: 0.3 },
      at: [
        [1, -0.6894726499015865, 2.4269564542014904e-7],
        [20, -0.6894679735469784, 2.4925075601054426e-7],
        [1023, -0.6886100021446047, 2.9265466010646534e-6],
      ],
    },
    {
      params: { N: 1024, beta: 2.5, field: 0.001 },
      at: [
        [1, -0.06888109052507771, 0.3035902684940952],
        [20, -0.042776247646990034, 2.854654240185359e-9],
        [1023, -0.042773587346125935, 2.464687081765134e-9],
      ],
    },
  ])('keep ten digits at $params', ({ params, at }) => {
    const [profile, rises] = [curieWeiss.profile(params), curieWeiss.rises(params)];
    for (const [i, f, rise] of at) {
      expect(agrees(profile[i], f)).toBe(true);
      expect(agrees(rises[i], rise)).toBe(true);
    }
  });

  it('are independent without coupling', () => {
    for (const field of [0, 0.7, -10]) {
      expect(Math.max(...curieWeiss.rises({ N: 1000, beta: 0, field }))).toBe(0);
    }
  });

  it('stay finite and share two far-apart states equally at the strongest coupling', () => {
    const profile = curieWeiss.profile({ N: 4096, beta: 10, field: 0 });
    expect(profile.every((f) => Number.isFinite(f))).toBe(true);
    expect(profile[0]).toBeCloseTo(-Math.LN2, 12);
  });

  it('name what they refuse', () => {
    expect(() => curieWeiss.profile({ beta: 11 })).toThrow(/curie-weiss: beta = 11 .*−10 to 10/);
    expect(() => curieWeiss.profile({ field: -11 })).toThrow(/curie-weiss: field = -11 /);
    expect(() => curieWeiss.profile({ N: 4097 })).toThrow(/curie-weiss: N = 4097 .*4096/);
  });
});
