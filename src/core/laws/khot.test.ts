import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees } from '../fixtures/cases.ts';
import { deviations } from '../fixtures/deviations.ts';
import type { LetterModel } from '../sampling/model.ts';
import { bitsByCount } from './bits.twin.ts';
import { orderErrorOf, profileOf } from './enumeration.twin.ts';
import { khot } from './khot.ts';
import { sampleSurprise, wrongConditionals } from './model.twin.ts';

interface Params {
  N: number;
  k: number;
}

const enumerated = ({ N, k }: Params) => bitsByCount(N, (m) => (m === k ? 1 : 0));

const model = (params: Params) => khot.model?.(params) as LetterModel;

const small = fc
  .record({ N: fc.integer({ min: 1, max: 6 }), k: fc.nat() })
  .map(({ N, k }) => ({ N, k: k % (N + 1) }));

describe('strings with k ones', () => {
  it('agree with the references', () => {
    expect(deviations(khot)).toEqual([]);
  });

  it('have the profile of their enumerated words', () => {
    fc.assert(
      fc.property(small, (params) => {
        const twin = profileOf(enumerated(params));
        khot.profile(params).forEach((f, i) => {
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
        expect(khot.orderError?.(params, valid)).toBeCloseTo(twin, 10);
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
      { N: 5, k: 2 },
      { N: 4, k: 0 },
    ]) {
      expect(sampleSurprise(model(params), enumerated(params), 20_000)).toBeLessThan(4);
    }
  });

  // f(i) and Δf(i), mpmath, 50 digits.
  it.each([
    {
      params: { N: 1024, k: 512 },
      at: [
        [1, -0.6931467027900224, 4.777699228863588e-7],
        [512, -0.6926581828092868, 1.9073547056644695e-6],
        [1023, 0.0, 0.34691237189314955],
      ],
    },
    {
      params: { N: 1024, k: 3 },
      at: [
        [1, -0.020013305922265842, 5.414622186367725e-7],
        [512, -0.019381668690668256, 2.575822085637069e-6],
        [1023, 0.0, 0.004053469067034596],
      ],
    },
  ])('keep ten digits at $params', ({ params, at }) => {
    const [profile, rises] = [khot.profile(params), khot.rises(params)];
    for (const [i, f, rise] of at) {
      expect(agrees(profile[i], f)).toBe(true);
      expect(agrees(rises[i], rise)).toBe(true);
    }
  });

  it('are certain when k is 0 or N', () => {
    for (const k of [0, 4096]) {
      const profile = khot.profile({ N: 4096, k });
      expect(profile.every((f) => f === 0)).toBe(true);
    }
  });

  it('name what they refuse', () => {
    expect(() => khot.profile({ N: 8, k: 9 })).toThrow(/khot: k = 9 .*from 0 to 8/);
    expect(() => khot.profile({ N: 4097, k: 1 })).toThrow(/khot: N = 4097 .*4096/);
  });
});
