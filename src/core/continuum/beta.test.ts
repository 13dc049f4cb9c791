import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laws } from '../laws/index.ts';
import {
  betaDensity,
  betaProbability,
  betaQuantile,
  blockLimit,
  logBeta,
  logGamma,
} from './beta.ts';
import { bestCurve, densityOf, gainOf } from './continuum.ts';

describe('the beta distribution', () => {
  it('has its normalisation and distribution function (mpmath, 40 digits)', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5723649429247001, 14);
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(3.5)).toBeCloseTo(1.2009736023470743, 14);
    expect(logGamma(9.75)).toBeCloseTo(12.24220494005076, 13);
    expect(logGamma(100)).toBeCloseTo(359.1342053695754, 12);
    expect(logGamma(4096.5) / 29974.48914724311).toBeCloseTo(1, 14);
    expect(betaProbability(0.2, 0.5, 3)).toBeCloseTo(0.733430296619931, 13);
    expect(betaProbability(0.7, 1, 1.5)).toBeCloseTo(0.8356832327484502, 13);
    expect(betaProbability(0.1, 8.5, 40)).toBeCloseTo(0.0661481766274431, 13);
    expect(betaProbability(0.5625, 32.5, 32.5)).toBeCloseTo(0.8432425074333675, 12);
    expect(betaProbability(0.55, 300, 200.5)).toBeCloseTo(0.01268457555583473, 12);
    expect(Math.exp(logBeta(2, 3))).toBeCloseTo(1 / 12, 14);
  });

  it('has a density whose integral is its distribution function', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 2, max: 30 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (a, b, u) => {
          const n = 2000;
          let area = 0;
          for (let j = 0; j < n; j++) area += (betaDensity((u * (j + 0.5)) / n, a, b) * u) / n;
          expect(betaProbability(u, a, b)).toBeCloseTo(area, 4);
        },
      ),
    );
  });

  it('has a quantile that is its distribution function backwards', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 60, noNaN: true }),
        fc.double({ min: 1, max: 60, noNaN: true }),
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        (a, b, t) => {
          expect(betaProbability(betaQuantile(t, a, b), a, b)).toBeCloseTo(t, 9);
        },
      ),
    );
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(1, 2, 3)).toBeCloseTo(1, 4);
    expect(betaProbability(-1, 2, 3)).toBe(0);
    expect(betaProbability(2, 2, 3)).toBe(1);
  });
});

describe('the limit of many blocks', () => {
  it('has the gain 4(m−1)/m² for copies, and none for pairs', () => {
    for (const m of [2, 3, 5, 16, 100]) {
      expect(blockLimit(m, 1).gain).toBeCloseTo((4 * (m - 1)) / m ** 2, 13);
    }
    expect(blockLimit(2, 1).alpha(0.3)).toBeCloseTo(0.3, 12);
    expect(blockLimit(2, 1).density(0)).toBe(1);
  });

  it('is what block codes of 4096 tokens come close to', () => {
    const N = 4096;
    for (const [m, k, q] of [
      [4, 1, 2],
      [4, 3, 2],
      [8, 4, 11],
    ]) {
      const rises = laws.blocks.rises({ N, m, k, q });
      const limit = blockLimit(m, k);
      expect((gainOf(rises) as number) / limit.gain).toBeCloseTo(1, 2);
      const density = densityOf(rises);
      const curve = bestCurve(rises, 10);
      for (let j = 1; j < 10; j++) {
        expect(density[Math.round((j / 10) * N)]).toBeCloseTo(limit.density(j / 10), 1.9);
        expect(curve[j]).toBeCloseTo(limit.alpha(j / 10), 1.9);
      }
    }
  });

  it('refuses blocks without a code', () => {
    expect(() => blockLimit(1, 1)).toThrow(/m = 1/);
    expect(() => blockLimit(4, 4)).toThrow(/k = 4/);
    expect(() => blockLimit(4, 0)).toThrow(/k = 0/);
  });
});
