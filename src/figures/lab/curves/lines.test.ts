import { describe, expect, it } from 'vitest';
import { errorCurve, stepGrid } from '../../../core/curves/curves.ts';
import { type Family, optimally, uniformly } from '../../../core/curves/family.ts';
import { requireSetup } from '../../../core/setup.ts';
import { type Extra, linesOf } from './lines.ts';
import { planeOf, pointsOf, stepTicks } from './plane.ts';

const setup = requireSetup({ law: 'blocks', N: 64, m: 4, k: 1, q: 2 });
const cosine: Family = { schedule: 'cosine', p: 2, randomness: 'fixed' };
const curve = (family: Family) => errorCurve(setup, family, stepGrid(64));
const curves = { optimal: curve(optimally), uniform: curve(uniformly), chosen: curve(cosine) };
const facts = { N: 64, D: Math.log(2), logAlphabet: Math.log(2), hasScalingLimit: true };
const all: Extra[] = ['guarantees', 'worst', 'scaling'];
const ids = (...args: Parameters<typeof linesOf>) => linesOf(...args).map(({ id }) => id);

describe('the lines of error against steps', () => {
  it('are at first the errors and the smallest guarantee', () => {
    expect(ids(curves, 'chosen', facts, [])).toEqual(['guarantee', 'uniform', 'chosen', 'optimal']);
  });

  it('are each there on request', () => {
    expect(ids(curves, 'chosen', facts, all)).toEqual(
      'D TC DTC M guarantee worst scaling uniform chosen optimal'.split(' '),
    );
  });

  it('leave out what is not defined', () => {
    const without = { ...facts, logAlphabet: null, hasScalingLimit: false };
    expect(ids(curves, 'chosen', without, all)).not.toContain('worst');
    expect(ids(curves, 'chosen', without, all)).not.toContain('scaling');
    const coming = { ...curves, chosen: null };
    expect(ids(coming, 'chosen', facts, [])).toEqual(['uniform', 'optimal']);
  });

  it('hold the scaling law near the best error where steps are neither few nor many', () => {
    const lines = linesOf(curves, 'chosen', facts, ['scaling']);
    const [law, best] = ['scaling', 'optimal'].map((id) => lines.find((line) => line.id === id));
    expect((law?.nats[15] as number) / (best?.nats[15] as number)).toBeGreaterThan(0.8);
    expect((law?.nats[15] as number) / (best?.nats[15] as number)).toBeLessThan(1);
  });

  it('order as the theory says: best below each family below each guarantee', () => {
    const lines = linesOf(curves, 'chosen', facts, all);
    const at = (id: string) => lines.find((line) => line.id === id)?.nats as Float64Array;
    at('optimal').forEach((best, j) => {
      expect(best).toBeLessThanOrEqual((at('uniform')[j] as number) + 1e-12);
      expect(best).toBeLessThanOrEqual((at('chosen')[j] as number) + 1e-12);
      const least = Math.min(...['D', 'TC', 'DTC', 'M'].map((id) => at(id)[j] as number));
      expect(at('guarantee')[j]).toBe(least);
      expect(at('chosen')[j]).toBeLessThanOrEqual(least + 1e-12);
      expect(at('worst')[j]).toBeCloseTo((63 - j) * Math.log(2), 12);
    });
  });
});

describe('the plane of error against steps', () => {
  const box = { left: 50, right: 400, top: 10, floor: 250, width: 480 };
  const TC = curves.optimal.error[0] as number;

  it('holds every error down to four decades', () => {
    const lines = linesOf(curves, 'chosen', facts, []);
    const plane = planeOf(box, 64, lines, TC);
    expect(plane.y(TC)).toBeGreaterThan(box.top);
    expect(plane.low).toBeGreaterThanOrEqual(TC * 1e-4);
    expect(plane.steps(plane.x(17))).toBeCloseTo(17, 9);
    expect(plane.nats(plane.y(0.5))).toBeCloseTo(0.5, 9);
    for (const line of lines) {
      const points = pointsOf(line, plane);
      // What is left out is the fall to 0 at K = N.
      expect(points).toHaveLength(63);
      expect(points.every(({ y }) => Number.isFinite(y) && y <= box.floor + 30)).toBe(true);
    }
  });

  it('makes room for the worst case, and stands without any line', () => {
    const worst = planeOf(box, 64, linesOf(curves, 'chosen', facts, ['worst']), TC);
    expect(worst.high).toBeGreaterThan(63 * Math.log(2));
    const empty = planeOf(box, 1, [], 0);
    expect([empty.x(1), empty.y(0.5)].every(Number.isFinite)).toBe(true);
  });

  it.each([1, 2, 3, 64, 100, 1024, 1_000_000])(
    'names N = %d and no more than there is room for',
    (N) => {
      for (const width of [200, 400]) {
        const ticks = stepTicks(N, width);
        expect(ticks.at(-1)).toBe(N);
        expect(new Set(ticks).size).toBe(ticks.length);
        const apart = ticks.slice(1).map((K, j) => Math.log(K / (ticks[j] as number)));
        const unit = width / Math.log(Math.max(N, 2));
        expect(Math.min(Infinity, ...apart) * unit).toBeGreaterThan(20);
      }
    },
  );
});
