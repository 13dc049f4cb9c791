import { describe, expect, it } from 'vitest';
import { randomSizesErrorOfRises } from '../bounds/randomSizes.ts';
import { errorOfRises } from '../error.ts';
import { laws } from '../laws/index.ts';
import { optimalScheduleOfRises } from '../optimum/optimum.ts';
import { functionalsOfRises } from '../profile.ts';
import { type AlphaId, alphaSteps } from '../schedules/alpha.ts';
import { schedules } from '../schedules/index.ts';
import {
  bestCurve,
  boundedError,
  densityOf,
  gainOf,
  limitError,
  meanSquareSize,
  predictedOptimum,
  repairedCurve,
} from './continuum.ts';

const families: AlphaId[] = ['uniform', 'cosine', 'sine', 'power'];
const curveOf = (family: AlphaId): Float64Array => alphaSteps(family, 4096);

/** Exchangeable Gaussians with ρ = c/N: g(u) = (1+c)/(1+cu)². */
const N = 20_000;
const c = 5;
const rises = laws.gaussian.rises({ N, rho: c / N });
const { D } = functionalsOfRises(rises);

describe('the limit of a smooth profile', () => {
  it('has the density, best curve and gain of Gaussians with ρ = c/N', () => {
    const density = densityOf(rises);
    const curve = bestCurve(rises, 8);
    for (let j = 1; j < 8; j++) {
      const u = j / 8;
      expect(density[u * N]).toBeCloseTo((1 + c) / (1 + c * u) ** 2, 3);
      expect(curve[j]).toBeCloseTo(((1 + c) ** u - 1) / c, 3);
    }
    expect(curve[0]).toBe(0);
    expect(curve[8]).toBe(1);
    expect(gainOf(rises)).toBeCloseTo(((1 + c) * Math.log(1 + c) ** 2) / c ** 2, 3);
  });

  it('predicts the exact optimum, at finite N/K within 3 %', () => {
    for (const K of [64, 256, 1024, N / 4]) {
      const { error } = optimalScheduleOfRises(rises, K);
      expect(Math.abs(predictedOptimum(rises, K).finite / error - 1)).toBeLessThan(0.03);
    }
    const { error } = optimalScheduleOfRises(rises, 64);
    expect(predictedOptimum(rises, 64).limit / error).toBeCloseTo(1, 1);
  });

  it('says D/2·N/K for the uniform curve and S²/(2K) for the best one', () => {
    expect(limitError(rises, 50, curveOf('uniform'))).toBeCloseTo((D / 2) * (N / 50), 6);
    const best = limitError(rises, 50, bestCurve(rises, 4096));
    expect(best / predictedOptimum(rises, 50).limit).toBeCloseTo(1, 3);
  });

  it.each(families)(
    'predicts the error of %s, for long steps, bounded steps and random sizes',
    (family) => {
      const exact = (K: number) => errorOfRises(rises, schedules[family].boundaries({ N, K }));
      expect(Math.abs(limitError(rises, 200, curveOf(family)) / exact(200) - 1)).toBeLessThan(0.02);
      for (const K of [N / 2, N / 4, N / 5, (2 * N) / 7]) {
        const K1 = Math.round(K);
        const predicted = boundedError(rises, K1, repairedCurve(curveOf(family), N / K1));
        expect(predicted / exact(K1)).toBeCloseTo(1, 2);
        const random = randomSizesErrorOfRises(rises, K1, family);
        expect(limitError(rises, K1, curveOf(family)) / random).toBeCloseTo(1, 2);
      }
    },
  );

  it('says half of the guarantee κ_D·D for uniform steps of a whole number of tokens', () => {
    for (const size of [1, 2, 5]) {
      expect(boundedError(rises, N / size, curveOf('uniform'))).toBeCloseTo(
        (D * (size - 1)) / 2,
        9,
      );
    }
  });

  it('has nothing to say without any rise', () => {
    const flat = new Float64Array(6);
    expect(gainOf(flat)).toBeNull();
    expect(densityOf(flat)).toEqual(flat);
    expect(bestCurve(flat, 4)).toEqual(Float64Array.of(0, 0.25, 0.5, 0.75, 1));
    expect(predictedOptimum(flat, 3)).toEqual({ limit: 0, finite: 0 });
    expect(limitError(new Float64Array(1), 1, curveOf('sine'))).toBe(0);
    expect(boundedError(new Float64Array(1), 1, curveOf('sine'))).toBe(0);
  });

  it('refuses a number of steps that does not fit', () => {
    expect(() => predictedOptimum(rises, 0)).toThrow(/K = 0/);
    expect(() => limitError(rises, N + 1, curveOf('sine'))).toThrow(/K = 20001/);
    expect(() => boundedError(rises, 0.5, curveOf('sine'))).toThrow(/K = 0\.5/);
  });
});

describe('the mean square size', () => {
  it('is that of a mixture of the two whole sizes around the mean', () => {
    for (const meanSize of [1, 2.5, 4]) {
      for (const slope of [0.1, 0.4, 1, 1.3, 2.75]) {
        const size = slope * meanSize;
        const m = Math.floor(size);
        const mixture = (m + 1 - size) * m ** 2 + (size - m) * (m + 1) ** 2;
        expect(meanSquareSize(slope, meanSize) * meanSize ** 2).toBeCloseTo(mixture, 12);
        expect(meanSquareSize(slope, meanSize)).toBeGreaterThanOrEqual(slope ** 2 - 1e-12);
      }
    }
  });
});

describe('a repaired curve', () => {
  it('reveals at least one token a step, from 0 to 1, and is not moved by a second repair', () => {
    for (const family of families) {
      const repaired = repairedCurve(curveOf(family), 1.5);
      expect(repaired[0]).toBeCloseTo(0, 14);
      expect(repaired[4096]).toBe(1);
      for (let j = 1; j <= 4096; j++) {
        expect((repaired[j] - repaired[j - 1]) * 4096 * 1.5).toBeGreaterThan(1 - 1e-9);
      }
      const again = repairedCurve(repaired, 1.5);
      for (let j = 0; j <= 4096; j++) expect(again[j]).toBeCloseTo(repaired[j], 12);
    }
  });

  it('is where the boundaries of the repaired schedule are', () => {
    for (const family of families) {
      const K = N / 2;
      const boundaries = schedules[family].boundaries({ N, K });
      const curve = repairedCurve(alphaSteps(family, K), 2);
      for (let k = 0; k <= K; k += 100) {
        expect(Math.abs(boundaries[k] / N - curve[k])).toBeLessThan(2e-4);
      }
    }
  });
});
