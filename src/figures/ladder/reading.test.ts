import { describe, expect, it } from 'vitest';
import { functionalIds, waitingFactors, weights } from '../../core/bounds/bounds.ts';
import { everySchedule } from '../../core/check/everySchedule.ts';
import { schedules } from '../../core/schedules/index.ts';
import { readLadder } from './reading.ts';

describe('the knowledge ladder', () => {
  it('names a schedule for each functional', () => {
    const safest = functionalIds.map((id) => readLadder(Int32Array.of(0, 4, 8), id).safest);
    expect(safest).toEqual(['uniform', 'tc', 'dtc', 'balanced']);
  });

  it('knows the smallest κ of all schedules with as many steps', () => {
    for (let N = 2; N <= 10; N++) {
      for (let K = 1; K <= N; K++) {
        const all = [...everySchedule(N, K)].map((boundaries) => waitingFactors(boundaries));
        const uniform = schedules.uniform.boundaries({ N, K });
        for (const id of functionalIds) {
          const least = Math.min(...all.map((kappas) => kappas[id]));
          expect(readLadder(uniform, id).least).toBeCloseTo(least, 12);
        }
      }
    }
  });

  it('finds the adversary just after a boundary, where κ times the weight is the wait', () => {
    for (const boundaries of [
      Int32Array.of(0, 8, 16, 24, 32),
      Int32Array.of(0, 3, 9, 20, 32),
      Int32Array.of(0, 20, 27, 31, 32),
    ]) {
      for (const id of functionalIds) {
        const { kappa, worst } = readLadder(boundaries, id);
        const { i, wait } = worst as { i: number; wait: number };
        expect([...boundaries]).toContain(i - 1);
        expect(kappa * weights[id](i, 32)).toBeCloseTo(wait, 12);
      }
    }
  });

  it('has no adversary where every step reveals one token', () => {
    expect(readLadder(Int32Array.of(0, 1, 2, 3), 'TC')).toMatchObject({ kappa: 0, worst: null });
  });
});
