import { describe, expect, it } from 'vitest';
import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import type { Quality } from '../learning/along.ts';
import type { Denoiser } from '../learning/denoiser.ts';
import { qualityOf } from '../learning/quality.ts';
import { lengthOf, requireSetup, type Setup } from '../setup.ts';
import { contextOf, letterContext } from './context.ts';
import { dealOf } from './deal.ts';
import { contextsOf, type Drawing, drawing, draws, lookingDeal, slowDrawing } from './drawing.ts';
import { type LetterContext, type LetterModel, MASK, type Model } from './model.ts';
import { random, shuffle } from './random.ts';

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

/** Planners that look at letters. */
const looks: readonly Partial<Setup>[] = [
  { K: 5, order: 'confidence' },
  { K: 5, order: 'confidence', tau: 0.8 },
  { K: 5, order: 'confidence', tau: 1 },
  { K: 5, order: 'entropy', gamma: 0 },
  { K: 5, order: 'entropy', gamma: 0.7 },
];

/*
 * Two coins of which one shows ones only are left out: after sixteen ones the traced sampler rounds the
 * probability of a zero to nothing.
 */
const looked = [
  ...laws
    .filter(({ law }) => law !== 'gaussian' && law !== 'ar1' && law !== 'mixture')
    .map((law) => ('N' in law && law.law !== 'copies' ? { ...law, N: 16 } : law)),
  { law: 'mixture', N: 16, p1: 0.1, p2: 0.8, w: 0.3 } as const,
  { law: 'markov', N: 70, q: 3, stay: 0.9 } as const,
].flatMap((law) => looks.map((look) => requireSetup({ seed: 5, ...law, ...look })));

const nameOf = ({ law, order, K, randomness, tau, gamma }: Setup) =>
  `${law} ${order} ${K} ${randomness} ${tau} ${gamma}`;

/** What is asked anew for each token. */
function plainly(model: Model, quality: Quality): ReturnType<typeof contextsOf> {
  const context = contextOf(model);
  if (typeof quality === 'number') return { context, lambda: quality };
  return { context, denoiser: letterContext(quality) };
}

/** With the law's own context, and with the slow one of any model. */
function both(setup: Setup): { fast: Drawing; plain: Drawing } {
  const quality = qualityOf(setup);
  const params = lawParameters(setup);
  const model = lawOf(setup.law).model?.(params) as Model;
  const anything = lawOf(setup.law).support(params) === 'all';
  if (!model.context) throw new Error(`${setup.law} has no context`);
  const by = (contexts: ReturnType<typeof contextsOf>, any: boolean): Drawing => {
    const deal = dealOf(setup) ?? lookingDeal(setup, model as LetterModel, contexts);
    return draws(model, contexts, deal, setup.seed, any);
  };
  return {
    fast: by(contextsOf(model, quality), anything),
    plain: by(plainly(model, quality), false),
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

describe('the conditionals of a context', () => {
  const lettered = laws.flatMap((law): [string, LetterModel][] => {
    const setup = requireSetup({ ...law, training: 40, pseudo: 0.1 });
    const model = lawOf(setup.law).model?.(lawParameters(setup)) as Model;
    if (model.kind === 'reals') return [];
    const learnt = (['chain', 'table'] as const).map((denoiser): [string, LetterModel] => {
      const said = qualityOf({ ...setup, denoiser }) as Denoiser;
      return [`${setup.law} through a ${denoiser}`, { ...model, ...said }];
    });
    return [[setup.law, model], ...learnt];
  });

  it.each(lettered)(
    'are those of the model, and alike where they are of one kind: %s',
    (_, model) => {
      const { N, q, conditional } = model;
      const context = model.context?.() as LetterContext;
      const source = random(2);
      const [x, known] = [new Int32Array(N), new Int32Array(N)];
      const [said, out] = [new Float64Array(q), new Float64Array(q)];
      const order = Int32Array.from(x.keys());
      const kinds = new Map<number, string>();
      for (let sample = 0; sample < 6; sample++) {
        model.sample(source, x);
        known.fill(MASK);
        context.clear();
        for (const next of shuffle(order, source)) {
          let apart = 0;
          for (const i of order.filter((j) => known[j] === MASK)) {
            conditional(known, i, out);
            context.given(i, said);
            for (let y = 0; y < q; y++) apart = Math.max(apart, Math.abs(said[y] - out[y]));
            const values = [...out]
              .sort((a, b) => a - b)
              .map((p) => p.toFixed(9))
              .join(' ');
            const kind = context.kind(i);
            expect(kinds.get(kind) ?? values).toBe(values);
            kinds.set(kind, values);
          }
          expect(apart).toBeLessThan(1e-12);
          known[next] = x[next];
          context.reveal(next, x[next]);
        }
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

  it.each(looked.map((setup) => [nameOf(setup), setup] as const))(
    'by a planner that looks at letters is the traced sample and the simulated cost: %s',
    (_, setup) => {
      const fast = drawing(setup);
      const slow = slowDrawing(setup);
      for (let j = 0; j < 12; j++) {
        const [a, b] = [fast(j), slow(j)];
        expect([...a.x]).toEqual([...b.x]);
        expect(a.possible).toBe(b.possible);
        expect(a.cost).toBeCloseTo(b.cost, 9);
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
  const bySight = looked.filter(
    (setup) => lengthOf(setup) < 70 && setup.tau !== 1 && setup.gamma > 0,
  );

  it.each(models)('is the traced sample, and costs what it would: %j', (model) => {
    for (const one of [...some, ...bySight]) {
      const setup = requireSetup({ ...one, ...model });
      const { fast, plain } = both(setup);
      const slow = slowDrawing(setup);
      for (let j = 0; j < (bySight.includes(one) ? 2 : 6); j++) {
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
