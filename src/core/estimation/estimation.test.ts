import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorizationError } from '../error.ts';
import { type LawId, lawOf, laws } from '../laws/index.ts';
import { sum } from '../numbers/numerics.ts';
import { optimalSchedule } from '../optimum/optimum.ts';
import { increments } from '../profile.ts';
import { contextOf } from '../sampling/context.ts';
import type { LetterModel, Model } from '../sampling/model.ts';
import { type Estimate, estimateProfile, pooledEstimate, standardErrors } from './estimate.ts';
import { estimateSetup } from './estimateSetup.ts';
import { fitted, judged } from './judge.ts';
import { measureAlong } from './measure.ts';
import { smoothed } from './smooth.ts';

const modelOf = (law: LawId, params: Record<string, unknown>): Model =>
  lawOf(law).model?.(params) as Model;

const cases: readonly (readonly [LawId, Record<string, unknown>])[] = [
  ['ar1', { N: 8, phi: 0.9 }],
  ['gaussian', { N: 8, rho: 0.5 }],
  ['markov', { N: 8, q: 3, stay: 0.8 }],
  ['blocks', { N: 8, m: 4, k: 2, q: 5 }],
  ['polya', { N: 8, q: 3, alpha: 0.5 }],
];

function ordersOf(places: readonly number[]): number[][] {
  if (places.length === 0) return [[]];
  return places.flatMap((first) =>
    ordersOf(places.filter((place) => place !== first)).map((rest) => [first, ...rest]),
  );
}

describe('a measurement', () => {
  it('is the profile on average over all words and orders', () => {
    const words = ['banter', 'barter', 'butter', 'batten'];
    const weights = [1, 2, 3, 0.5];
    const model = modelOf('table', { words, weights }) as LetterModel;
    const orders = ordersOf([0, 1, 2, 3, 4, 5]);
    const mean = new Float64Array(6);
    words.forEach((word, w) => {
      const x = Array.from(word, (letter) => (model.letters as string[]).indexOf(letter));
      for (const order of orders) {
        measureAlong(contextOf(model), x, order).forEach((value, i) => {
          mean[i] += (value * weights[w]) / sum(weights) / orders.length;
        });
      }
    });
    const profile = laws.table.profile({ words, weights });
    mean.forEach((value, i) => {
      expect(value).toBeCloseTo(profile[i], 12);
    });
  });

  it.each([
    ...cases,
    ['table', { words: ['banter', 'barter', 'butter', 'batten'] }],
    ['text', { N: 9, text: 'how many at once' }],
    ['copies', { N: 9, sizes: [2, 3, 4], q: 3 }],
    ['khot', { N: 9, k: 4 }],
    ['mixture', { N: 9, p1: 0.1, p2: 0.9 }],
    ['curie-weiss', { N: 9, beta: 1.2 }],
    ['permutation', { N: 9 }],
  ] as typeof cases)('of %s is what asking the model for each token anew says', (law, params) => {
    const { context, ...anew } = modelOf(law, params);
    expect(context).toBeDefined();
    const slow = estimateProfile(anew, 5, 0, 20);
    estimateProfile({ ...anew, context } as Model, 5, 0, 20).mean.forEach((value, i) => {
      expect(value).toBeCloseTo(slow.mean[i], 10);
    });
  });

  it('of a threshold code has no noise at all: letters from data show the jump at once', () => {
    const params = { N: 16, m: 16, k: 7, q: 17 };
    const { mean, squares } = estimateProfile(modelOf('blocks', params), 3, 0, 4);
    const profile = laws.blocks.profile(params);
    mean.forEach((value, i) => {
      expect(value).toBeCloseTo(profile[i], 12);
      expect(squares[i]).toBeCloseTo(0, 12);
    });
  });
});

describe('an estimated profile', () => {
  it('is the mean of its samples with their standard error', () => {
    const model = modelOf('markov', { N: 5, q: 2, stay: 0.8 });
    const single = Array.from({ length: 9 }, (_, m) => estimateProfile(model, 7, m, m + 1).mean);
    const all = estimateProfile(model, 7, 0, 9);
    const errors = standardErrors(all);
    for (let i = 0; i < 5; i++) {
      const values = single.map((mean) => mean[i]);
      const mean = sum(values) / 9;
      expect(all.mean[i]).toBeCloseTo(mean, 12);
      const spread = sum(values.map((value) => (value - mean) ** 2));
      expect(errors[i]).toBeCloseTo(Math.sqrt(spread / 8 / 9), 12);
    }
    expect(standardErrors(estimateProfile(model, 7, 0, 1))[0]).toBe(Number.POSITIVE_INFINITY);
  });

  it('does not depend on how its samples are divided', () => {
    const model = modelOf('gaussian', { N: 6, rho: 0.3 });
    const whole = estimateProfile(model, 5, 0, 40);
    const parts = [0, 1, 12, 30].map((from, j) =>
      estimateProfile(model, 5, from, [1, 12, 30, 40][j]),
    );
    const joined = parts.reduce(pooledEstimate);
    expect(joined.count).toBe(40);
    for (let i = 0; i < 6; i++) {
      expect(joined.mean[i]).toBeCloseTo(whole.mean[i], 12);
      expect(joined.squares[i]).toBeCloseTo(whole.squares[i], 10);
    }
  });

  it.each(cases)(
    'of %s is unbiased: 2000 samples are within 4.5 standard errors',
    (law, params) => {
      const estimate = estimateProfile(modelOf(law, params), 11, 0, 2000);
      const profile = lawOf(law).profile(params);
      const errors = standardErrors(estimate);
      // 40 comparisons of all laws: a false alarm in 1 of 3700 seeds.
      estimate.mean.forEach((mean, i) => {
        expect(Math.abs(mean - profile[i])).toBeLessThan(4.5 * errors[i] + 1e-12);
      });
    },
  );

  it.each(cases)('of %s is within 1.96 standard errors 95 times in 100', (law, params) => {
    const model = modelOf(law, params);
    const profile = lawOf(law).profile(params);
    const REPEATED = 300;
    const covered = new Float64Array(profile.length);
    for (let r = 0; r < REPEATED; r++) {
      const estimate = estimateProfile(model, 100, r * 100, r * 100 + 100);
      const errors = standardErrors(estimate);
      estimate.mean.forEach((mean, i) => {
        if (Math.abs(mean - profile[i]) <= 1.96 * errors[i] + 1e-9) covered[i]++;
      });
    }
    // Its own standard error is 1.3 %; skew, with 100 samples, costs up to two more.
    for (const count of covered) expect(count / REPEATED).toBeGreaterThan(0.95 - 0.02 - 4 * 0.013);
    const mean = sum(covered) / covered.length / REPEATED;
    expect(mean).toBeGreaterThan(0.93);
  });

  it('leads to better schedules with more samples', () => {
    for (const [law, params] of [
      ['ar1', { N: 32, phi: 0.9 }],
      ['blocks', { N: 32, m: 16, k: 8, q: 17 }],
    ] as const) {
      const model = modelOf(law, params);
      const profile = lawOf(law).profile(params);
      const best = optimalSchedule(profile, 4).error;
      const means = [3, 30, 300].map((M) => {
        const regrets = Array.from({ length: 12 }, (_, r) => {
          const { mean } = estimateProfile(model, 1, r * M, r * M + M);
          const { error } = judged(fitted(mean, false), increments(profile), 4);
          return error / best - 1;
        });
        return sum(regrets) / regrets.length;
      });
      expect(means[1]).toBeLessThan(means[0] / 2);
      expect(means[2]).toBeLessThan(means[1] / 2);
    }
  }, 20_000);

  it('of a setup is that of its law and seed', () => {
    const setup = { law: 'ar1', N: 6, phi: 0.5, seed: 9 } as const;
    expect(estimateSetup(setup, 2, 5)).toEqual(
      estimateProfile(modelOf('ar1', { N: 6, phi: 0.5 }), 9, 2, 5),
    );
  });

  it('needs samples, and a law that is short and has conditionals', () => {
    expect(() => estimateSetup({ law: 'ar1' }, 3, 3)).toThrow(/to = 3/);
    expect(() => estimateSetup({ law: 'random-code' }, 0, 1)).toThrow(/law = random-code/);
    expect(() => estimateSetup({ law: 'ar1', N: 300 }, 0, 1)).toThrow(/N = 300/);
  });
});

/** E f(B), term by term. */
function twin(profile: Float64Array): Float64Array {
  const n = profile.length - 1;
  const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (n - k + 1)) / k);
  return profile.map((_, i) =>
    sum(profile.map((f, j) => choose(j) * (i / n) ** j * (1 - i / n) ** (n - j) * f)),
  );
}

describe('smoothing', () => {
  it('is the mean over a binomial number of known tokens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 24 }),
        (values) => {
          const profile = Float64Array.from(values);
          const expected = twin(profile);
          smoothed(profile).forEach((value, i) => {
            expect(value).toBeCloseTo(expected[i], 9);
          });
        },
      ),
    );
  });

  it('keeps ends, straight lines and never falling, also of long profiles', () => {
    const line = Float64Array.from({ length: 4096 }, (_, i) => i / 4096);
    smoothed(line).forEach((value, i) => {
      expect(value).toBeCloseTo(line[i], 10);
    });
    const jump = line.map((x) => (x < 0.5 ? 0 : 1));
    const round = smoothed(jump);
    expect([round[0], round[4095]]).toEqual([0, 1]);
    expect(round.every((x, i) => i === 0 || x >= round[i - 1] - 1e-12)).toBe(true);
    expect(Array.from(smoothed(Float64Array.of(-1)))).toEqual([-1]);
  });
});

describe('a schedule from an estimate', () => {
  it('is the best one for it, and never better than the best for the truth', () => {
    const profile = laws.gaussian.profile({ N: 20, rho: 0.4 });
    const model = modelOf('gaussian', { N: 20, rho: 0.4 });
    for (const smoothing of [false, true]) {
      const { mean }: Estimate = estimateProfile(model, 2, 0, 20);
      const fit = fitted(mean, smoothing);
      const { boundaries, error } = judged(fit, increments(profile), 5);
      expect(error).toBeCloseTo(factorizationError(profile, boundaries), 10);
      expect(error).toBeGreaterThanOrEqual(optimalSchedule(profile, 5).error);
      const own = factorizationError(fit, boundaries);
      expect(own).toBeCloseTo(optimalSchedule(fit, 5).error, 10);
    }
  });
});
