import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees } from '../fixtures/cases.ts';
import { deviations } from '../fixtures/deviations.ts';
import type { RealModel } from '../sampling/model.ts';
import { random } from '../sampling/random.ts';
import { ar1 } from './ar1.ts';
import { conditionalOf, orderErrorOf, profileOf } from './covariance.twin.ts';

/** Evenly spread, which `fc.double` is not: half of its values are smaller than 1e−150. */
const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => min + ((max - min) * k) / 1000);

interface Params {
  N: number;
  phi: number;
}

const covariance = ({ N, phi }: Params) =>
  Array.from({ length: N }, (_, i) => Array.from({ length: N }, (_, j) => phi ** Math.abs(i - j)));

const model = (params: Params) => ar1.model?.(params) as RealModel;

const small = fc.record({
  N: fc.integer({ min: 1, max: 6 }),
  phi: fc.oneof(fc.constant(0), between(-0.99, 0.99)),
});

describe('autoregressive Gaussians', () => {
  it('agree with the references', () => {
    expect(deviations(ar1)).toEqual([]);
  });

  it('have the profile of their log-determinants', () => {
    fc.assert(
      fc.property(small, (params) => {
        const twin = profileOf(covariance(params));
        const rises = ar1.rises(params);
        ar1.profile(params).forEach((f, i) => {
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
        expect(ar1.orderError?.(params, parts)).toBeCloseTo(twin, 10);
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
      { N: 4, phi: 0.8 },
      { N: 4, phi: -0.5 },
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

  // f(i) and Δf(i), mpmath, 60 digits, from the sum over gaps.
  it.each([
    {
      params: { N: 1024, phi: 0.9 },
      at: [
        [1, -1.4130013487781383, 0.00593718442653434],
        [3, -1.401302343493202, 0.005820576529983298],
        [512, -0.5020837758481013, 0.0006240342910163931],
        [1023, -0.2924889279023215, 0.0002779496571659384],
      ],
    },
    {
      params: { N: 4096, phi: 0.9 },
      at: [
        [1, -1.4174505353846698, 0.0014879978200030017],
        [3, -1.4144855984364444, 0.0014806300972964102],
        [2048, -0.5018253363922647, 0.00015588164010423377],
        [4095, -0.29205436234181537, 6.93766608477446e-5],
      ],
    },
    {
      params: { N: 4096, phi: -0.9999 },
      at: [
        [1, -0.5043458636676723, 0.9145926695370005],
        [3, -0.009720697667115384, 0.19438920008737948],
        [2048, 2.970859045851943, 0.0001627272104074317],
        [4095, 3.1860374524367616, 7.028321524329175e-5],
      ],
    },
    {
      params: { N: 4096, phi: 0.99999999 },
      at: [
        [1, 4.034895184521117, 5.453833717725789],
        [3, 4.574991277483925, 0.20757936341620223],
        [2048, 7.576054123692447, 0.00016272731213315116],
        [4095, 7.791232608375693, 7.028322797942535e-5],
      ],
    },
  ])('keep ten digits at $params', ({ params, at }) => {
    const [profile, rises] = [ar1.profile(params), ar1.rises(params)];
    for (const [i, f, rise] of at) {
      expect(agrees(profile[i], f)).toBe(true);
      expect(Math.abs(rises[i] / rise - 1)).toBeLessThan(1e-11);
    }
  });

  it('are independent, with no rise at all, at φ = 0', () => {
    expect(Math.max(...ar1.rises({ N: 1000, phi: 0 }))).toBe(0);
  });

  it('name what they refuse', () => {
    expect(() => ar1.profile({ phi: 1 })).toThrow(/ar1: phi = 1 .*between −1 and 1/);
    expect(() => ar1.profile({ phi: -1.5 })).toThrow(/ar1: phi = -1.5 /);
    expect(() => ar1.rises({ N: 4097 })).toThrow(/ar1: N = 4097 .*4096/);
  });
});
