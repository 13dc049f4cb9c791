import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laws } from '../laws/index.ts';
import { cut } from '../planners/partition.ts';
import { averager } from './average.ts';
import { gaussianKL, sampledCovariance } from './gaussianKL.ts';
import type { RealModel } from './model.ts';
import { random, shuffle } from './random.ts';
import { realTrace } from './trace.ts';

const anyCase = fc
  .record({
    law: fc.constantFrom(
      ['gaussian', { N: 8, rho: 0.6 }] as const,
      ['gaussian', { N: 8, rho: -0.1 }] as const,
      ['ar1', { N: 8, phi: 0.9 }] as const,
      ['ar1', { N: 8, phi: -0.5 }] as const,
    ),
    seed: fc.integer({ min: 0, max: 1000 }),
    sizes: fc.constantFrom([8], [4, 4], [1, 2, 5], [2, 2, 2, 2], [1, 1, 1, 1, 1, 1, 1, 1]),
  })
  .map(({ law: [id, params], seed, sizes }) => {
    const order = shuffle(Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7), random(seed));
    const law = laws[id];
    return {
      model: law.model?.(params as never) as RealModel,
      parts: cut(order, sizes),
      error: (parts: readonly ArrayLike<number>[]) => law.orderError?.(params as never, parts),
    };
  });

describe('the divergence of sampled Gaussians', () => {
  it('is the factorization error of the order', () => {
    fc.assert(
      fc.property(anyCase, ({ model, parts, error }) => {
        expect(gaussianKL(model, parts)).toBeCloseTo(error(parts) ?? Number.NaN, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('of numbers drawn all at once is −½ log det Σ', () => {
    const model = laws.gaussian.model?.({ N: 5, rho: 0.5 }) as RealModel;
    const det = 0.5 ** 4 * (1 + 4 * 0.5);
    expect(gaussianKL(model, [[0, 1, 2, 3, 4]])).toBeCloseTo(-0.5 * Math.log(det), 13);
  });

  it('goes by the covariance that samples have', () => {
    const model = laws.ar1.model?.({ N: 4, phi: 0.8 }) as RealModel;
    const parts = [
      [0, 3],
      [1, 2],
    ];
    const S = sampledCovariance(model, parts);
    const products = Array.from(S, () => averager());
    for (let seed = 0; seed < 4000; seed++) {
      const { x } = realTrace(model, parts, new Float64Array(4).fill(Number.NaN), random(seed));
      products.forEach(({ add }, k) => {
        add((x[Math.floor(k / 4)] as number) * (x[k % 4] as number));
      });
    }
    // Ten entries at five standard errors: a false alarm for fewer than 1 choice of seeds in 10^5.
    products.forEach(({ average }, k) => {
      const { mean, standardError } = average();
      expect(Math.abs(mean - S[k])).toBeLessThan(5 * standardError);
    });
  });

  it('needs a partition', () => {
    const model = laws.ar1.model?.({ N: 3, phi: 0.8 }) as RealModel;
    expect(() => gaussianKL(model, [[0], [2]])).toThrow('position 1 is missing');
  });
});
