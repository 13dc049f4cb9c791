import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomSizesError } from '../bounds/randomSizes.ts';
import { factorizationError } from '../error.ts';
import { laws } from '../laws/index.ts';
import { type AlphaId, alphaSteps, alphas, alphaTimes } from '../schedules/alpha.ts';
import { expectedEmptySteps, ringingShares, windowsOf } from './clocks.ts';
import { random } from './random.ts';

const families = Object.keys(alphas) as AlphaId[];

const sizesIn = (windows: Int32Array, K: number): number[] =>
  Array.from({ length: K }, (_, k) => windows.filter((step) => step === k + 1).length);

describe('clocks', () => {
  it('ring at exponential times: the share e^(−E) is uniform', () => {
    const shares = ringingShares(20_000, random(1));
    const times = shares.map((share) => -Math.log(share));
    const mean = times.reduce((total, time) => total + time, 0) / times.length;
    // Mean and variance 1: five standard errors.
    expect(Math.abs(mean - 1)).toBeLessThan(5 / Math.sqrt(20_000));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThan(1);
  });

  it('are the same for the same seed', () => {
    expect(ringingShares(9, random(7))).toEqual(ringingShares(9, random(7)));
    expect(ringingShares(9, random(7))).not.toEqual(ringingShares(9, random(8)));
  });
});

describe('the window of a token', () => {
  it('is the step in which α passes its share', () => {
    const alpha = Float64Array.of(0, 0.25, 0.25, 1);
    const shares = Float64Array.of(0, 0.2, 0.25, 0.999);
    expect(Array.from(windowsOf(shares, alpha))).toEqual([1, 1, 3, 3]);
  });

  it('is step k with probability α_k − α_{k−1}', () => {
    for (const family of families) {
      const alpha = alphaSteps(family, 5);
      const n = 20_000;
      const sizes = sizesIn(windowsOf(ringingShares(n, random(3)), alpha), 5);
      sizes.forEach((size, k) => {
        const p = (alpha[k + 1] as number) - (alpha[k] as number);
        expect(Math.abs(size / n - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / n));
      });
    }
  });

  it('has on average the error of random sizes', () => {
    const profile = laws.blocks.profile({ N: 32, m: 4, k: 1, q: 2 });
    const alpha = alphaSteps('cosine', 8);
    const source = random(11);
    const runs = 4000;
    const errors = Array.from({ length: runs }, () => {
      const sizes = sizesIn(windowsOf(ringingShares(32, source), alpha), 8);
      const boundaries = [0];
      for (const size of sizes) if (size > 0) boundaries.push((boundaries.at(-1) ?? 0) + size);
      return factorizationError(profile, boundaries);
    });
    const mean = errors.reduce((total, error) => total + error, 0) / runs;
    const spread = errors.reduce((total, error) => total + (error - mean) ** 2, 0) / runs;
    const exact = randomSizesError(profile, 8, 'cosine');
    expect(Math.abs(mean - exact)).toBeLessThan(4 * Math.sqrt(spread / runs));
  });
});

describe('empty steps', () => {
  it('are counted on average by inclusion: of N tokens none may fall into a step', () => {
    // Two tokens and two equal steps: both in the same one with probability 1/2.
    expect(expectedEmptySteps(2, alphaSteps('uniform', 2))).toBeCloseTo(0.5, 14);
    expect(expectedEmptySteps(1, alphaSteps('sine', 6))).toBeCloseTo(5, 12);
    expect(expectedEmptySteps(4, alphaSteps('uniform', 1))).toBe(0);
  });

  it('are as many in many films', () => {
    const alpha = alphaSteps('sine', 8);
    const source = random(5);
    const runs = 4000;
    let empty = 0;
    for (let run = 0; run < runs; run++) {
      empty += sizesIn(windowsOf(ringingShares(32, source), alpha), 8).filter(
        (s) => s === 0,
      ).length;
    }
    // The count's variance is below its mean: indicators of empty cells repel each other.
    const mean = expectedEmptySteps(32, alpha);
    expect(Math.abs(empty / runs - mean)).toBeLessThan(5 * Math.sqrt(mean / runs));
  });
});

describe('the time at which a share is known', () => {
  it('is α backwards', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...families),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (family, share, p) => {
          const t = alphaTimes[family](share, p);
          expect(t).toBeGreaterThanOrEqual(0);
          expect(t).toBeLessThanOrEqual(1);
          expect(alphas[family](t, p)).toBeCloseTo(share, 12);
        },
      ),
    );
  });
});
