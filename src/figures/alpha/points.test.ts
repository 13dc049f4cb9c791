import { describe, expect, it } from 'vitest';
import { study } from '../../core/study.ts';
import { decodeQuery } from '../../state/codec.ts';
import { alphaAt, alphaPath, pointsAlong, pointsOf } from './points.ts';

const pointsFor = (query: string) => {
  const { stairs, N, K } = study(decodeQuery(query).setup);
  return pointsOf(stairs, N, K);
};

describe('α of a schedule', () => {
  it('goes from 0 to 1 through a_k/N at k/K', () => {
    expect(pointsFor('law=permutation&N=16&schedule=custom&cuts=2,8,12')).toEqual([
      { t: 0, alpha: 0 },
      { t: 0.25, alpha: 2 / 16 },
      { t: 0.5, alpha: 8 / 16 },
      { t: 0.75, alpha: 12 / 16 },
      { t: 1, alpha: 1 },
    ]);
    expect(pointsFor('law=permutation&N=1&K=1')).toEqual([
      { t: 0, alpha: 0 },
      { t: 1, alpha: 1 },
    ]);
  });

  it('ends at 1 also where not every step is shown', () => {
    const points = pointsFor('law=blocks&N=65536&m=2&k=1&K=40000');
    expect(points.length).toBeLessThan(3000);
    expect(points.at(-1)).toEqual({ t: 1, alpha: 1 });
    for (const { t, alpha } of points) expect(Math.abs(t - alpha)).toBeLessThan(1e-4);
  });

  it('is linear between two steps', () => {
    const points = pointsAlong(Float64Array.of(0, 0.25, 1));
    expect([0, 0.25, 0.5, 0.75, 1].map((t) => alphaAt(points, t))).toEqual([
      ...[0, 0.125, 0.25, 0.625, 1],
    ]);
  });

  it('is drawn from left below to right above', () => {
    const path = alphaPath(
      pointsAlong(Float64Array.of(0, 0.25, 1)),
      (t) => 10 + 100 * t,
      (alpha) => 100 - 100 * alpha,
    );
    expect(path).toBe('M10,100L60,75L110,0');
  });
});
