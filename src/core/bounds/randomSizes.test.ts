import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf } from '../boundaries.ts';
import { errorOfRises } from '../error.ts';
import { agrees, cases } from '../fixtures/cases.ts';
import { cumulative } from '../numbers/numerics.ts';
import { functionalsOfRises } from '../profile.ts';
import { type AlphaId, alphaSteps, alphas } from '../schedules/alpha.ts';
import { binomialMean, randomSizesError, randomSizesErrorOfRises } from './randomSizes.ts';

/** Every way to give N tokens to K steps, with its probability. */
function* everySizes(N: number, share: number[]): Generator<{ sizes: number[]; chance: number }> {
  if (share.length === 1) {
    yield { sizes: [N], chance: share[0] ** N };
    return;
  }
  const [first, ...rest] = share;
  let choose = 1;
  for (let size = 0; size <= N; size++) {
    for (const { sizes, chance } of everySizes(N - size, rest)) {
      yield { sizes: [size, ...sizes], chance: choose * first ** size * chance };
    }
    choose *= (N - size) / (size + 1);
  }
}

const families = Object.keys(alphas) as AlphaId[];

describe('the error of random sizes', () => {
  it.each(cases.profiles)('agrees with the reference for $law $params', ({ f, randomSizes }) => {
    for (const { alpha, K, efact } of randomSizes) {
      const error = randomSizesError(Float64Array.from(f), K, alpha as AlphaId);
      expect(agrees(error, efact)).toBe(true);
    }
  });

  it('is the mean over all sizes that can come, and at most (E max size − 1) D', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...families),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (all, steps, family, p) => {
          const rises = Float64Array.from([0, ...all.slice(1)]);
          const N = rises.length;
          const K = Math.min(steps, N);
          const alpha = alphaSteps(family, K, p);
          const share = Array.from({ length: K }, (_, k) => alpha[k + 1] - alpha[k]);
          let mean = 0;
          let largest = 0;
          for (const { sizes, chance } of everySizes(N, share)) {
            const taken = sizes.filter((size) => size > 0);
            mean += chance * errorOfRises(rises, boundariesOf(taken));
            largest += chance * Math.max(...taken);
          }
          const error = randomSizesErrorOfRises(rises, K, family, p);
          expect(error).toBeCloseTo(mean, 11);
          expect(error).toBeLessThanOrEqual((largest - 1) * functionalsOfRises(rises).D + 1e-12);
        },
      ),
    );
  });

  it('is the total correlation in one step, and nothing for one token', () => {
    const rises = Float64Array.of(0, 1, 2, 3);
    expect(randomSizesErrorOfRises(rises, 1, 'cosine')).toBeCloseTo(
      functionalsOfRises(rises).TC,
      12,
    );
    expect(randomSizesErrorOfRises(Float64Array.of(0), 1, 'uniform')).toBe(0);
  });

  it('keeps its digits over a million tokens', () => {
    // A constant rise c: E g(Bin(n, α)) = cnα, and the mean of α_k is (K−1)/(2K).
    const N = 1_000_000;
    const rises = new Float64Array(N).fill(0.25);
    rises[0] = 0;
    for (const K of [2, 64, 1000]) {
      const closed = (0.25 * N * (N - 1)) / 2 / K;
      expect(randomSizesErrorOfRises(rises, K, 'uniform') / closed).toBeCloseTo(1, 10);
    }
  });

  it('refuses what it does not know', () => {
    const f = Float64Array.of(0, 1, 2);
    expect(() => randomSizesError(f, 4, 'uniform')).toThrow(/K = 4/);
    expect(() => randomSizesError(f, 2, 'tc' as AlphaId)).toThrow(/family = tc/);
    expect(() => randomSizesError(f, 2, 'power', -1)).toThrow(/p = -1/);
    expect(() => randomSizesError(Float64Array.of(1, 0), 1, 'sine')).toThrow(/f\(1\) = 0/);
  });
});

describe('the mean over a binomial', () => {
  it('is that of x and of x(x−1) in closed form, for every n and α', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, alpha) => {
          const x = Float64Array.from({ length: n + 1 }, (_, i) => i);
          const pairs = x.map((i) => i * (i - 1));
          expect(binomialMean(x, n, alpha)).toBeCloseTo(n * alpha, 8);
          expect(
            Math.abs(binomialMean(pairs, n, alpha) - n * (n - 1) * alpha * alpha),
          ).toBeLessThan(1e-11 * n * n);
        },
      ),
    );
  });

  it('is the value at an end when every token or none is known', () => {
    const g = cumulative(Float64Array.of(0, 1, 1));
    expect(binomialMean(g, 2, 0)).toBe(0);
    expect(binomialMean(g, 2, 1)).toBe(2);
    expect(binomialMean(g, 2, 5e-324)).toBeLessThan(1e-320);
    expect(binomialMean(g, 2, 1 - 2 ** -53)).toBeCloseTo(2, 14);
  });
});
