import { describe, expect, it } from 'vitest';
import { errorCurve, stepGrid } from '../../core/curves/curves.ts';
import { optimally } from '../../core/curves/family.ts';
import { requireSetup } from '../../core/setup.ts';
import { bestFor } from '../../core/study.ts';
import { gainsAt } from './gains.ts';

const setup = requireSetup({ law: 'blocks', N: 24, m: 4, k: 1, q: 2 });
const curve = errorCurve(setup, optimally, stepGrid(24));
const best = (K: number) => bestFor({ ...setup, K }).error;

describe('what steps gain', () => {
  it('is how far the best error falls', () => {
    for (let K = 2; K < 24; K++) {
      const { last, next } = gainsAt(curve, K);
      expect(last).toBeCloseTo(best(K - 1) - best(K), 12);
      expect(next).toBeCloseTo(best(K) - best(K + 1), 12);
    }
  });

  it('is never more for a further step', () => {
    for (let K = 2; K < 24; K++) {
      const { last, next } = gainsAt(curve, K) as { last: number; next: number };
      expect(next).toBeLessThanOrEqual(last + 1e-12);
    }
  });

  it('is not known before the first step, after the last, and where the curve has gaps', () => {
    expect(gainsAt(curve, 1).last).toBeNull();
    expect(gainsAt(curve, 24).next).toBeNull();
    expect(gainsAt(curve, 25)).toEqual({ last: null, next: null });
    const thin = errorCurve(setup, optimally, Int32Array.of(1, 2, 4));
    expect(gainsAt(thin, 3)).toEqual({ last: null, next: null });
    expect(gainsAt(thin, 2).next).toBeNull();
    expect(gainsAt(thin, 4).last).toBeNull();
  });
});
