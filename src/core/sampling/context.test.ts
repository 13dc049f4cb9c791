import { describe, expect, it } from 'vitest';
import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { contextOf } from './context.ts';
import { dealOf } from './deal.ts';
import { type Drawing, draws, slowDrawing } from './drawing.ts';
import type { Model } from './model.ts';

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

/** With the law's own context, and with the slow one of any model. */
function both(setup: Setup): { fast: Drawing; plain: Drawing } {
  const params = lawParameters(setup);
  const model = lawOf(setup.law).model?.(params) as Model;
  const anything = lawOf(setup.law).support(params) === 'all';
  const [own, deal] = [model.context?.(), dealOf(setup)];
  if (!own || !deal) throw new Error(`${setup.law} has no context`);
  const again = dealOf(setup) as typeof deal;
  return {
    fast: draws(model, own, deal, setup.seed, anything),
    plain: draws(model, contextOf(model), again, setup.seed, false),
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
