import { describe, expect, it } from 'vitest';
import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import type { Quality } from '../learning/along.ts';
import { qualityOf } from '../learning/quality.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { contextOf } from './context.ts';
import { dealOf } from './deal.ts';
import { contextsOf, type Drawing, drawing, draws, slowDrawing } from './drawing.ts';
import type { LetterModel, Model } from './model.ts';

const laws: readonly Partial<Setup>[] = [
  { law: 'gaussian', N: 24, rho: 0.4 },
  { law: 'gaussian', N: 24, rho: -0.04 },
  { law: 'ar1', N: 70, phi: 0.8 },
  { law: 'ar1', N: 24, phi: -0.5 },
  { law: 'blocks', N: 24, m: 4, k: 1, q: 2 },
  { law: 'blocks', N: 24, m: 4, k: 3, q: 3 },
  { law: 'blocks', N: 24, m: 4, k: 4, q: 3 },
  { law: 'blocks', N: 24, m: 8, k: 3, q: 11 },
  { law: 'copies', N: 12, sizes: [5, 4, 2, 1], q: 3 },
  { law: 'markov', N: 70, q: 3, stay: 0.9 },
  { law: 'markov', N: 24, q: 3, stay: 0 },
  { law: 'markov', N: 24, q: 2, stay: 0 },
  { law: 'markov', N: 24, q: 40, stay: 0.7 },
  { law: 'text', N: 40, text: 'abracadabra, hocus pocus' },
  { law: 'polya', N: 24, q: 3, alpha: 0.3 },
  { law: 'mixture', N: 24, p1: 0.1, p2: 1, w: 0.3 },
  { law: 'khot', N: 24, k: 5 },
  { law: 'curie-weiss', N: 24, beta: 1.4, field: 0.1 },
  { law: 'permutation', N: 24 },
  {
    law: 'table',
    words: ['banter', 'barter', 'butter', 'carton', 'cotton'],
    weights: [1, 2, 3, 1, 1],
  },
];

const plans: readonly Partial<Setup>[] = [
  { K: 5, order: 'random' },
  { K: 1, order: 'random' },
  { K: 4, order: 'contiguous' },
  { K: 4, order: 'bisect' },
  { K: 5, schedule: 'cosine', randomness: 'binomial' },
];

const cases = laws.flatMap((law) =>
  plans.map((plan) => requireSetup({ seed: 5, ...law, ...plan })),
);
const nameOf = ({ law, order, K, randomness }: Setup) => `${law} ${order} ${K} ${randomness}`;

/** What is asked anew for each token. */
function plainly(model: Model, quality: Quality): ReturnType<typeof contextsOf> {
  const context = contextOf(model);
  if (typeof quality === 'number') return { context, lambda: quality };
  return { context, denoiser: contextOf({ ...(model as LetterModel), ...quality }) };
}

/** With the law's own context, and with the slow one of any model. */
function both(setup: Setup): { fast: Drawing; plain: Drawing } {
  const quality = qualityOf(setup);
  const params = lawParameters(setup);
  const model = lawOf(setup.law).model?.(params) as Model;
  const anything = lawOf(setup.law).support(params) === 'all';
  const [own, deal] = [model.context?.(), dealOf(setup)];
  if (!own || !deal) throw new Error(`${setup.law} has no context`);
  const again = dealOf(setup) as typeof deal;
  return {
    fast: draws(model, contextsOf(model, quality), deal, setup.seed, anything),
    plain: draws(model, plainly(model, quality), again, setup.seed, false),
  };
}

describe('the context that a law keeps up', () => {
  it.each(cases.map((setup) => [nameOf(setup), setup] as const))(
    'says what the law says anew for each token: %s',
    (_, setup) => {
      const { fast, plain } = both(setup);
      for (let j = 0; j < 60; j++) {
        const [a, b] = [fast(j), plain(j)];
        expect(a.possible).toBe(b.possible);
        expect(a.cost).toBeCloseTo(b.cost, 9);
        for (let i = 0; i < a.x.length; i++) expect(a.x[i]).toBeCloseTo(b.x[i] as number, 9);
      }
    },
  );
});

describe('a draw', () => {
  const lettered = cases.filter(({ law }) => law !== 'gaussian' && law !== 'ar1');

  it.each(lettered.map((setup) => [nameOf(setup), setup] as const))(
    'is the traced sample and the simulated cost: %s',
    (_, setup) => {
      const { fast } = both(setup);
      const slow = slowDrawing(setup);
      for (let j = 0; j < 40; j++) {
        const [a, b] = [fast(j), slow(j)];
        expect([...a.x]).toEqual([...b.x]);
        expect(a.possible).toBe(b.possible);
        // The planner's simulation knows no steps that tokens draw for themselves.
        if (setup.randomness === 'fixed') expect(a.cost).toBeCloseTo(b.cost, 9);
      }
    },
  );

  it('of numbers is the traced sample', () => {
    for (const setup of cases.filter(({ law }) => law === 'gaussian' || law === 'ar1')) {
      const { fast } = both(setup);
      const slow = slowDrawing(setup);
      for (let j = 0; j < 20; j++) {
        const [a, b] = [fast(j), slow(j)];
        for (let i = 0; i < a.x.length; i++) expect(a.x[i]).toBeCloseTo(b.x[i] as number, 9);
      }
    }
  });
});

describe('a draw through a denoiser', () => {
  const models: readonly Partial<Setup>[] = [
    { noise: 0.3 },
    { noise: 1 },
    { denoiser: 'table', training: 40, pseudo: 0.1 },
    { denoiser: 'chain', training: 40 },
    { denoiser: 'chain', training: 12, memory: 2, pseudo: 2 },
  ];
  const some = cases.filter(
    ({ law, K, order, randomness }) =>
      law !== 'gaussian' && law !== 'ar1' && (K === 5 || order === 'contiguous') && randomness,
  );

  it.each(models)('is the traced sample, and costs what it would: %j', (model) => {
    for (const one of some) {
      const setup = requireSetup({ ...one, ...model });
      const { fast, plain } = both(setup);
      const slow = slowDrawing(setup);
      for (let j = 0; j < 6; j++) {
        const [a, b, c] = [fast(j), plain(j), slow(j)];
        expect([...a.x], nameOf(setup)).toEqual([...c.x]);
        expect([...a.x]).toEqual([...b.x]);
        expect([a.possible, b.possible]).toEqual([c.possible, c.possible]);
        expect(a.cost).toBeCloseTo(b.cost, 9);
        expect(a.learn).toBeCloseTo(b.learn, 9);
        if (setup.randomness !== 'fixed') continue;
        expect(a.cost).toBeCloseTo(c.cost, 9);
        expect(a.learn).toBeCloseTo(c.learn, 9);
      }
    }
  });

  it('of numbers knows no denoiser', () => {
    const setup = requireSetup({ law: 'gaussian', N: 8, rho: 0.3, K: 2 });
    const noisy = slowDrawing({ ...setup, noise: 0.5 })(0);
    expect(both({ ...setup, noise: 0.5 }).fast(3)).toEqual(both(setup).fast(3));
    expect(noisy.x).toEqual(slowDrawing(setup)(0).x);
    expect(noisy.learn).toBe(0);
  });

  it('by a planner that looks at letters goes by what the denoiser says', () => {
    const setup = requireSetup({ law: 'markov', N: 12, q: 2, stay: 0.9, K: 6, order: 'entropy' });
    const steps = (noise: number) => drawing(requireSetup({ ...setup, gamma: 0.4, noise }))(1);
    expect(steps(0.6).cost).not.toBeCloseTo(steps(0).cost, 6);
    expect(steps(0.6).learn).not.toBe(0);
    expect(steps(0).learn).toBe(0);
  });
});
