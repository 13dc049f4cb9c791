import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees } from '../fixtures/cases.ts';
import { deviations } from '../fixtures/deviations.ts';
import type { LetterModel } from '../sampling/model.ts';
import { bitsByCount } from './bits.twin.ts';
import { orderErrorOf, profileOf } from './enumeration.twin.ts';
import { mixture } from './mixture.ts';
import { sampleSurprise, wrongConditionals } from './model.twin.ts';

/** Evenly spread, which `fc.double` is not: half of its values are smaller than 1e−150. */
const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => min + ((max - min) * k) / 1000);

interface Params {
  N: number;
  p1: number;
  p2: number;
  w: number;
}

const enumerated = ({ N, p1, p2, w }: Params) =>
  bitsByCount(
    N,
    (m) => w * p1 ** m * (1 - p1) ** (N - m) + (1 - w) * p2 ** m * (1 - p2) ** (N - m),
  );

const model = (params: Params) => mixture.model?.(params) as LetterModel;

const probability = fc.oneof(fc.constantFrom(0, 1, 0.5), between(0.001, 0.999));
const small = fc.record({
  N: fc.integer({ min: 1, max: 6 }),
  p1: probability,
  p2: probability,
  w: probability,
});

describe('two coins', () => {
  it('agree with the references', () => {
    expect(deviations(mixture)).toEqual([]);
  });

  it('have the profile of their enumerated words', () => {
    fc.assert(
      fc.property(small, (params) => {
        const twin = profileOf(enumerated(params));
        mixture.profile(params).forEach((f, i) => {
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
        expect(mixture.orderError?.(params, valid)).toBeCloseTo(twin, 10);
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
      { N: 5, p1: 0.1, p2: 0.7, w: 0.4 },
      { N: 4, p1: 0, p2: 0.5, w: 0.2 },
    ]) {
      expect(sampleSurprise(model(params), enumerated(params), 20_000)).toBeLessThan(4);
    }
  });

  // f(i) and Δf(i), mpmath, 50 digits.
  it.each([
    {
      params: { N: 1024, p1: 0.1, p2: 0.9, w: 0.5 },
      at: [
        [1, -0.47139348681009413, 0.22175369374985116],
        [20, -0.32508656303080685, 2.262032353239467e-6],
        [1023, -0.3250829733914482, 2.6727647100921956e-51],
      ],
    },
    {
      params: { N: 1024, p1: 0.5, p2: 0.51, w: 0.3 },
      at: [
        [1, -0.6930491738289777, 3.5293833093525315e-9],
        [20, -0.6930491068405547, 3.5223951663044246e-9],
        [1023, -0.6930457594062293, 3.156409256267348e-9],
      ],
    },
    {
      params: { N: 1024, p1: 0.001, p2: 0.5, w: 0.999 },
      at: [
        [1, -0.010267012177989646, 0.0009787963924461304],
        [20, -0.008593505683192037, 4.247751010914197e-7],
        [1023, -0.0085924950376798, 4.3850046024950085e-52],
      ],
    },
  ])('keep ten digits at $params', ({ params, at }) => {
    const [profile, rises] = [mixture.profile(params), mixture.rises(params)];
    for (const [i, f, rise] of at) {
      expect(agrees(profile[i], f)).toBe(true);
      expect(agrees(rises[i], rise)).toBe(true);
    }
  });

  it('are independent tosses, with no rise at all, when the coins are equal or one is never chosen', () => {
    for (const params of [
      { p1: 0.3, p2: 0.3, w: 0.5 },
      { p1: 0.3, p2: 0.9, w: 1 },
      { p1: 0.3, p2: 0.7, w: 0 },
    ]) {
      expect(Math.max(...mixture.rises({ N: 1000, ...params }))).toBe(0);
    }
  });

  it('are one copied bit when the coins are sure', () => {
    const profile = mixture.profile({ N: 1000, p1: 0, p2: 1, w: 0.25 });
    expect(profile[0]).toBeCloseTo(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75), 14);
    expect(profile.subarray(1).every((f) => Math.abs(f) < 1e-15)).toBe(true);
  });

  it('answer in long contexts without overflow', () => {
    const out = new Float64Array(2);
    const x = new Int32Array(4096).fill(1, 2048);
    x[0] = -1;
    expect(model({ N: 4096, p1: 0.001, p2: 0.999, w: 0.5 }).conditional(x, 0, out)).toBe(true);
    // One more one than zeros is known: odds 999 for the second coin.
    expect(out[1]).toBeCloseTo(0.999 * 0.999 + 0.001 * 0.001, 12);
  });

  it('name what they refuse', () => {
    expect(() => mixture.profile({ p1: -0.1 })).toThrow(/mixture: p1 = -0.1 .*from 0 to 1/);
    expect(() => mixture.rises({ w: 2 })).toThrow(/mixture: w = 2 /);
    expect(() => mixture.profile({ N: 4097 })).toThrow(/mixture: N = 4097 .*4096/);
  });

  it('is the same for the smallest double as for a coin that never shows one', () => {
    const coins = { N: 2, p1: 0.1, w: 0.5 };
    expect(mixture.profile({ ...coins, p2: 5e-324 })).toEqual(mixture.profile({ ...coins, p2: 0 }));
  });
});
