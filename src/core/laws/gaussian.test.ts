import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees } from '../fixtures/cases.ts';
import { deviations } from '../fixtures/deviations.ts';
import type { RealModel } from '../sampling/model.ts';
import { random } from '../sampling/random.ts';
import { conditionalOf, orderErrorOf, profileOf } from './covariance.twin.ts';
import { gaussian } from './gaussian.ts';

/** Evenly spread, which `fc.double` is not: half of its values are smaller than 1e−150. */
const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => min + ((max - min) * k) / 1000);

interface Params {
  N: number;
  rho: number;
}

const covariance = ({ N, rho }: Params) =>
  Array.from({ length: N }, (_, i) => Array.from({ length: N }, (_, j) => (i === j ? 1 : rho)));

const model = (params: Params) => gaussian.model?.(params) as RealModel;

const small = fc
  .record({
    N: fc.integer({ min: 1, max: 6 }),
    place: between(0.01, 0.99),
  })
  .map(({ N, place }) => {
    const least = N > 1 ? -1 / (N - 1) : -1;
    return { N, rho: least + place * (1 - least) };
  });

describe('exchangeable Gaussians', () => {
  it('agree with the references', () => {
    expect(deviations(gaussian)).toEqual([]);
  });

  it('have the profile of their log-determinants', () => {
    fc.assert(
      fc.property(small, (params) => {
        const twin = profileOf(covariance(params));
        const rises = gaussian.rises(params);
        gaussian.profile(params).forEach((f, i) => {
          expect(f).toBeCloseTo(twin[i], 10);
          expect(rises[i]).toBeCloseTo(i === 0 ? 0 : twin[i] - twin[i - 1], 10);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('have the fixed-order error of their log-determinants', () => {
    fc.assert(
      fc.property(small, (params) => {
        const places = Array.from({ length: params.N }, (_, i) => i);
        const parts = [0, 2, 1]
          .map((k) => places.filter((i) => (i * i) % 3 === k || (i + 1) % 3 === k))
          .map((part, k, all) => part.filter((i) => !all.slice(0, k).flat().includes(i)))
          .filter((part) => part.length > 0);
        const twin = orderErrorOf(covariance(params), parts);
        expect(gaussian.orderError?.(params, parts)).toBeCloseTo(twin, 10);
      }),
    );
  });

  it('have the conditionals of their covariance, whatever is known', () => {
    const known = fc.array(fc.oneof(fc.constant(Number.NaN), between(-3, 3)), {
      minLength: 7,
      maxLength: 7,
    });
    fc.assert(
      fc.property(small, known, fc.nat(), (params, values, place) => {
        const x = Float64Array.from(values.slice(0, params.N));
        const i = place % params.N;
        x[i] = Number.NaN;
        const { mean, variance } = model(params).conditional(x, i);
        const twin = conditionalOf(covariance(params), x, i);
        expect(mean).toBeCloseTo(twin.mean, 9);
        expect(variance).toBeCloseTo(twin.variance, 10);
      }),
    );
  });

  it('are sampled with their covariance', () => {
    for (const params of [
      { N: 4, rho: 0.7 },
      { N: 4, rho: -0.3 },
    ]) {
      const n = 20_000;
      const exact = covariance(params);
      const sums = exact.map((row) => row.map(() => 0));
      const x = new Float64Array(params.N);
      const source = random(3);
      for (let k = 0; k < n; k++) {
        model(params).sample(source, x);
        x.forEach((a, i) => {
          x.forEach((b, j) => {
            sums[i][j] += a * b;
          });
        });
      }
      // The standard error of a mean of x_i x_j is √((1 + c²)/n).
      exact.forEach((row, i) => {
        row.forEach((c, j) => {
          expect(Math.abs(sums[i][j] / n - c)).toBeLessThan(5 * Math.sqrt((1 + c * c) / n));
        });
      });
    }
  });

  // f(i) and Δf(i), mpmath, 50 digits.
  it.each([
    {
      params: { N: 1000000, rho: 0.5 },
      at: [
        [1, -1.2750974969787823, 0.14384103622589045],
        [2, -1.2162059791505906, 0.05889151782819173],
        [500000, -1.0723659429217, 1.999992000028e-12],
        [999999, -1.07236544292445, 5.0000000000025e-13],
      ],
    },
    {
      params: { N: 1000000, rho: -5e-7 },
      at: [
        [1, -1.4189385332045477, 1.2500000000001562e-13],
        [2, -1.4189385332044226, 1.2500012500010937e-13],
        [500000, -1.418938449871388, 2.2222192592627158e-13],
        [999999, -1.4189382832053603, 4.999980000062498e-13],
      ],
    },
    {
      params: { N: 4096, rho: 0.999999 },
      at: [
        [1, 5.1422434054831765, 6.561181938687849],
        [2, 5.286084275042386, 0.1438408695592099],
        [2048, 5.488572664723455, 1.1920930364522275e-7],
        [4095, 5.488694660547029, 2.98168805082132e-8],
      ],
    },
    {
      params: { N: 1024, rho: 0.0001 },
      at: [
        [1, -1.4189385282046727, 5.0000000250000005e-9],
        [2, -1.4189385232056726, 4.999000174970006e-9],
        [512, -1.4189360976550247, 4.525660110407733e-9],
        [1023, -1.4189338924645736, 4.115751951153499e-9],
      ],
    },
  ])('keep ten digits at $params', ({ params, at }) => {
    const [profile, rises] = [gaussian.profile(params), gaussian.rises(params)];
    for (const [i, f, rise] of at) {
      expect(agrees(profile[i], f)).toBe(true);
      expect(Math.abs(rises[i] / rise - 1)).toBeLessThan(1e-11);
    }
  });

  it('are independent, with no rise at all, without correlation', () => {
    expect(Math.max(...gaussian.rises({ N: 1000, rho: 0 }))).toBe(0);
  });

  it('name what they refuse', () => {
    expect(() => gaussian.profile({ N: 5, rho: -0.25 })).toThrow(
      /gaussian: rho = -0.25 .*−1\/4 and 1/,
    );
    expect(() => gaussian.profile({ rho: 1 })).toThrow(/gaussian: rho = 1 /);
    expect(() => gaussian.rises({ N: 1_000_001 })).toThrow(/gaussian: N = 1000001 /);
  });
});
