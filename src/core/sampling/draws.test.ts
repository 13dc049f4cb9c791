import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { study } from '../study.ts';
import { averager } from './average.ts';
import { drawing } from './drawing.ts';
import { costOf, courseOf, type Draws, drawMore, MOST_DRAWS } from './draws.ts';

const setup = requireSetup({ law: 'text', N: 20, K: 5, seed: 3 });

/** A clock that ends a piece at every n-th look. */
const every = (n: number) => {
  let looks = 0;
  return () => ++looks % n === 0;
};

function inPieces(given: Setup, to: number, looks: number): { all: Draws; pieces: number } {
  let all: Draws | null = null;
  let pieces = 0;
  while (!all || all.drawn < to) {
    all = drawMore(given, all && structuredClone(all), to, every(looks));
    pieces++;
  }
  return { all, pieces };
}

describe('many draws', () => {
  it('are the same to the last digit however they are cut into pieces', () => {
    const whole = drawMore(setup, null, 1000);
    for (const looks of [1, 20, 130]) {
      const { all, pieces } = inPieces(setup, 1000, looks);
      expect(pieces).toBeGreaterThan(5);
      expect(all).toEqual(whole);
    }
  });

  it('end a piece as soon as it is time', () => {
    expect(drawMore(setup, null, 1000, () => true).drawn).toBe(1);
    expect(drawMore(setup, null, 10, () => false).drawn).toBe(10);
  });

  it('tell the mean of their costs with its error, and keep its course', () => {
    const all = drawMore(setup, null, 500);
    const draw = drawing(setup);
    const costs = averager();
    for (let j = 0; j < 500; j++) {
      costs.add(draw(j).cost);
      const met = all.course.find(({ count }) => count === j + 1);
      if (met) expect(met).toEqual(costs.average());
    }
    expect(costOf(all)).toEqual(costs.average());
    expect(all.course.length).toBeGreaterThan(20);
    expect(all.course.map(({ count }) => count).slice(0, 5)).toEqual([10, 12, 14, 17, 20]);
  });

  it('have a course that ends with the mean of all of them', () => {
    for (const to of [5, 10, 11, 12, 700]) {
      const all = drawMore(setup, null, to);
      const course = courseOf(all);
      if (to < 10) expect(course).toEqual([]);
      else expect(course.at(-1)).toEqual(costOf(all));
      expect(new Set(course.map(({ count }) => count)).size).toBe(course.length);
    }
  });

  it('end their course with the last that can be asked for', () => {
    const { course } = drawMore({ law: 'table', words: ['ab', 'cd'], K: 1 }, null, MOST_DRAWS);
    expect(course.at(-1)?.count).toBe(MOST_DRAWS);
  });

  it('forget the draws of another setup', () => {
    const first = drawMore(setup, null, 50);
    drawMore({ ...setup, K: 2 }, null, 50);
    expect(drawMore(setup, null, 50)).toEqual(first);
    expect(drawMore({ ...setup, seed: 4 }, null, 50)).not.toEqual(first);
  });

  it('are refused by name where nothing can be drawn', () => {
    expect(() => drawMore({ law: 'random-code' }, null, 10)).toThrow('law = random-code');
    expect(() => drawMore({ law: 'khot', K: 0 }, null, 10)).toThrow('K = 0');
  });
});

/*
 * Means of 4000 draws against what is exact: 24 comparisons. Were they normal, a right sampler would
 * be more than five standard errors off in 6 of 10^7: a false alarm for fewer than one choice of
 * seeds in 10^4.
 */
describe('the mean cost of many draws', () => {
  const laws: readonly Partial<Setup>[] = [
    { law: 'gaussian', N: 16, rho: 0.4 },
    { law: 'ar1', N: 16, phi: 0.9 },
    { law: 'blocks', N: 16, m: 4, k: 3, q: 3 },
    { law: 'markov', N: 16, q: 3, stay: 0.8 },
    { law: 'text', N: 16 },
    { law: 'polya', N: 16, q: 3, alpha: 0.5 },
    { law: 'khot', N: 16, k: 5 },
    { law: 'table', words: ['banter', 'barter', 'butter', 'carton', 'cotton'] },
  ];
  const plans: readonly Partial<Setup>[] = [
    { order: 'random' },
    { order: 'strided' },
    { schedule: 'sine', randomness: 'binomial' },
  ];

  it.each(laws.flatMap((law) => plans.map((plan) => ({ K: 3, seed: 8, ...law, ...plan }))))(
    'is the exact error: %j',
    (given) => {
      const { efact, fixedOrder, setup: of } = study(given);
      const exact = of.order === 'random' ? efact : (fixedOrder as number);
      const { mean, standardError } = costOf(drawMore(given, null, 4000));
      expect(Math.abs(mean - exact)).toBeLessThanOrEqual(5 * standardError + 1e-9);
      expect(analyse(of).N).toBeGreaterThan(5);
    },
  );

  /*
   * Through denoisers, both costs by themselves and together: 3 · 3 · 3 · 3 comparisons at most, by the
   * same count a false alarm for fewer than one choice of seeds in 10^4.
   */
  const models: readonly Partial<Setup>[] = [
    { noise: 0.2 },
    { denoiser: 'chain', training: 30 },
    { denoiser: 'table', training: 30 },
  ];
  const written: readonly Partial<Setup>[] = [
    { law: 'table', words: ['banter', 'barter', 'butter', 'carton', 'cotton'] },
    { law: 'markov', N: 5, q: 3, stay: 0.8 },
    { law: 'khot', N: 7, k: 3 },
  ];

  it.each(
    written.flatMap((law) =>
      models.flatMap((model) =>
        plans.map((plan) => ({ K: 3, seed: 5, ...law, ...model, ...plan })),
      ),
    ),
  )('is both exact errors: %j', (given) => {
    const { efact, fixedOrder, setup: of } = study(given);
    const fact = of.order === 'random' ? efact : (fixedOrder as number);
    const all = drawMore(given, null, 4000);
    const learn = all.learning as number;
    expect(learn).toBeGreaterThan(0.01);
    for (const [moments, exact] of [
      [all.fact, fact],
      [all.learn, learn],
      [all, fact + learn],
    ] as const) {
      const { mean, standardError } = costOf({ ...moments, drawn: all.drawn });
      expect(Math.abs(mean - exact)).toBeLessThanOrEqual(5 * standardError + 1e-9);
    }
  });

  it('would be caught had the denoiser another quality', () => {
    const of = { ...written[0], K: 3, seed: 5 };
    const { learn, drawn, learning } = drawMore({ ...of, noise: 0.2 }, null, 4000);
    const { mean, standardError } = costOf({ ...learn, drawn });
    const other = drawMore({ ...of, noise: 0.25 }, null, 1).learning as number;
    expect(Math.abs(mean - other)).toBeGreaterThan(5 * standardError);
    expect(Math.abs(mean - (learning as number))).toBeLessThan(5 * standardError);
  });

  it('is measured where no exact learning error is known', () => {
    const copies = { law: 'blocks', N: 64, m: 4, k: 1, q: 2, K: 8, noise: 0.1 } as const;
    const { learn, learning, mean, fact } = drawMore(copies, null, 200);
    expect(learning).toBe(null);
    expect(learn.mean).toBeGreaterThan(0.1);
    expect(mean).toBeCloseTo(learn.mean + fact.mean, 10);
  });

  it('bounds the share of possible samples: e^−E at least, with a code in fixed order just that', () => {
    const code = { law: 'blocks', N: 6, m: 3, k: 1, q: 2, K: 3, order: 'contiguous' } as const;
    const share = (given: Partial<Setup>) => drawMore(given, null, 4000).possible / 4000;
    const exact = Math.exp(-(study(code).fixedOrder as number));
    const deviation = Math.sqrt((exact * (1 - exact)) / 4000);
    expect(Math.abs(share(code) - exact)).toBeLessThan(5 * deviation);
    const shuffled = { ...code, order: 'random' } as const;
    expect(share(shuffled)).toBeGreaterThan(Math.exp(-study(shuffled).efact) + 5 * deviation);
  });
});
