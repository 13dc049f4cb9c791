import { describe, expect, it } from 'vitest';
import { waitingFactors } from '../../core/bounds/bounds.ts';
import { envelopeBoundaries } from '../../core/bounds/envelope.ts';
import { schedules } from '../../core/schedules/index.ts';
import { lengthsFrom, promisesOf } from './promises.ts';

const kinds = { uniform: 'D', tc: 'TC', dtc: 'DTC', balanced: 'M' } as const;

describe('a promise for every law', () => {
  it('is that of the schedule which is drawn, at its own length with as many steps or fewer', () => {
    for (const [N, K] of [
      [64, 8],
      [64, 1],
      [24, 7],
      [64, 64],
    ] as const) {
      for (const { id, kappa, steps } of promisesOf(N, K)) {
        const drawn = waitingFactors(schedules[id].boundaries({ N, K }));
        expect(kappa).toBeCloseTo(drawn[kinds[id]], 12);
        expect(steps[0]).toBeLessThanOrEqual(K);
      }
    }
  });

  it('is kept at every length, and not with one step fewer', () => {
    for (const { id, kappa, steps } of promisesOf(64, 8)) {
      lengthsFrom(64).forEach((N, j) => {
        const K = steps[j] as number;
        const kept = (count: number) =>
          waitingFactors(schedules[id].boundaries({ N, K: count }))[kinds[id]];
        expect(kept(K)).toBeLessThanOrEqual(kappa * (1 + 1e-9));
        expect(kept(K - 1)).toBeGreaterThan(kappa);
      });
    }
  });

  it('takes a share of N in equal steps, and else a logarithm', () => {
    const [equal, tc, dtc, balanced] = promisesOf(64, 8);
    expect(equal?.steps).toEqual([8, 128, 2048, 32_768]);
    // A step leaves the share 1 − 1/c of what is hidden, or has 1 + 1/c times as much known after it.
    for (const [promise, rate] of [
      [tc, -Math.log(1 - (tc?.kappa ?? 0))],
      [dtc, Math.log(1 + (dtc?.kappa ?? 0))],
    ] as const) {
      const [, , far = 0, further = 0] = promise?.steps ?? [];
      expect(Math.abs(further - far - Math.log(16) / rate)).toBeLessThan(1);
    }
    for (const promise of [tc, dtc, balanced]) expect(promise?.steps[3]).toBeLessThan(32);
    const c = 1 / (dtc?.kappa ?? 1);
    expect(dtc?.steps[1]).toBe(envelopeBoundaries(1024, c, 'dtc').length - 1);
  });

  it('of a step for every token is that nothing is lost, with as many steps as tokens', () => {
    for (const { kappa, steps } of promisesOf(64, 64)) {
      expect(kappa).toBe(0);
      expect(steps).toEqual(lengthsFrom(64));
    }
  });
});
