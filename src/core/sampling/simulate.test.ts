import { describe, expect, it } from 'vitest';
import { cases } from '../fixtures/cases.ts';
import { blocks } from '../laws/blocks.ts';
import { type Enumeration, orderErrorOf } from '../laws/enumeration.twin.ts';
import { type PlannerId, planners } from '../planners/index.ts';
import { type Plan, reveal } from '../planners/reveal.ts';
import type { Average } from './average.ts';
import { type LetterModel, MASK } from './model.ts';
import { random } from './random.ts';
import { chain, divergence, modelOf, partitions, spelled } from './sampler.twin.ts';
import { factorizationCost, simulation } from './simulate.ts';

// 72 averages of 1000 runs are compared with exact values below. Were they normal, a right
// simulation would be more than five standard errors off in 6 of 10^7 comparisons: a false alarm
// for fewer than one choice of seeds in 10^4.
const RUNS = 1000;
const within = ({ mean, standardError }: Average, exact: number): boolean =>
  Math.abs(mean - exact) <= 5 * standardError + 1e-12;

const tables: Record<string, Enumeration> = {
  chain: chain(6, 2, 0.85),
  letters: spelled(['center', 'cancer', 'canter', 'banter', 'barter'], [4, 2, 1, 2, 1]),
  pairs: spelled(['000000', '001111', '110000', '111111', '011010'], [1, 2, 3, 1, 1]),
};
const schedules = [[1, 2, 3], [2, 2, 2], [4, 2], [6]];

/** A model whose every sample is x. */
const always = (model: LetterModel, x: readonly number[]): LetterModel => ({
  ...model,
  sample: (_, out) => out.set(x),
});

/** p_alg(x) of a planner that is not random, by walking along x. */
function writtenBy(model: LetterModel, plan: Plan, x: readonly number[]): number {
  const known = new Int32Array(model.N).fill(MASK);
  const out = new Float64Array(model.q);
  let p = 1;
  for (const part of reveal(model, plan, known, random(0))) {
    for (const i of part) {
      model.conditional(known, i, out);
      p *= out[x[i]];
    }
    for (const i of part) known[i] = x[i];
  }
  return p;
}

/** E_fact exactly: of a planned order as a divergence, of the random one as a mean over orders. */
function errorOf(law: Enumeration, plan: Plan): number {
  if (plan.planner === planners.random) {
    const all = partitions([...law.words[0].keys()], Array.from(plan.sizes));
    return all.reduce((total, parts) => total + orderErrorOf(law, parts), 0) / all.length;
  }
  const model = modelOf(law);
  return divergence(law, (x) => writtenBy(model, plan, x));
}

describe.each(Object.entries(tables))('simulating a table of %s', (_, law) => {
  it.each(Object.keys(planners) as PlannerId[])('finds the exact error of the order %s', (id) => {
    for (const sizes of schedules) {
      const plan = { planner: planners[id], sizes, gamma: 0.6 };
      const { cost } = simulation(modelOf(law), plan, random(11)).run(RUNS);
      expect(within(cost, errorOf(law, plan)), `sizes ${sizes}`).toBe(true);
    }
  });
});

describe('the cost along one sample', () => {
  const law = tables.pairs;
  const model = modelOf(law);

  it('is log π(x) − log p_alg(x), word by word', () => {
    for (const planner of [planners.strided, planners.confidence, planners.entropy]) {
      const plan = { planner, sizes: [2, 2, 2] };
      law.words.forEach((x, w) => {
        const { cost } = factorizationCost(always(model, x), plan, random(0));
        expect(cost).toBeCloseTo(Math.log(law.probabilities[w] / writtenBy(model, plan, x)), 12);
      });
    }
  });

  it('is exactly 0 one token at a time, whatever the order', () => {
    for (const planner of Object.values(planners)) {
      if (planner === planners.bisect || planner === planners.entropy) continue;
      for (let seed = 0; seed < 10; seed++) {
        const run = factorizationCost(model, { planner, sizes: [1, 1, 1, 1, 1, 1] }, random(seed));
        expect(run).toEqual({ cost: 0, steps: 6 });
      }
    }
  });

  it('is 0 for bisection on every word of a Markov chain, in ⌈log2(N+1)⌉ steps', () => {
    const seven = chain(7, 2, 0.9);
    for (const x of seven.words.slice(0, 40)) {
      const plan = { planner: planners.bisect, sizes: [7] };
      const { cost, steps } = factorizationCost(always(modelOf(seven), x), plan, random(0));
      expect(cost).toBeCloseTo(0, 12);
      expect(steps).toBe(3);
    }
  });

  it('is at most γ a step on average with the entropy bound, and 0 with γ = 0', () => {
    for (const table of Object.values(tables)) {
      for (const gamma of [0, 0.1, 0.5]) {
        const plan = { planner: planners.entropy, sizes: [6], gamma };
        const steps = table.words.reduce((total, x, w) => {
          const run = factorizationCost(always(modelOf(table), x), plan, random(0));
          return total + table.probabilities[w] * run.steps;
        }, 0);
        expect(errorOf(table, plan)).toBeLessThanOrEqual(gamma * steps + 1e-12);
      }
    }
  });
});

describe('a simulation', () => {
  it('is the same number in every run for a code in fixed order', () => {
    for (const c of cases.fixedOrder.filter(({ law }) => law === 'blocks')) {
      const sizes = c.parts.map((part) => part.length);
      const planner = c.parts[0][1] === 1 ? planners.contiguous : planners.strided;
      const { cost, steps } = simulation(
        blocks.model?.(c.params) as LetterModel,
        { planner, sizes },
        random(5),
      ).run(20);
      // A code with constant cost still rounds: every run adds a few logarithms.
      expect(cost.mean).toBeCloseTo(c.efact, 11);
      if (planner === planners.contiguous && c.params.k === 1) {
        expect(cost.standardError).toBeLessThan(1e-13);
      }
      expect(steps).toEqual({ count: 20, mean: sizes.length, standardError: 0 });
    }
  });

  it('copies without error one block a step: entropies tell which tokens are determined', () => {
    const model = blocks.model?.({ N: 32, m: 4, k: 1, q: 2 }) as LetterModel;
    const plan = { planner: planners.entropy, sizes: [32], gamma: 0 };
    const { cost, steps } = simulation(model, plan, random(2)).run(10);
    expect(cost.mean).toBeCloseTo(0, 12);
    // The copies of one block go together with the first token of the next: 32/4 + 1 steps.
    expect(steps.mean).toBe(9);
  });

  it('goes on where it stopped: chunks do not change the result', () => {
    const plan = { planner: planners.random, sizes: [3, 3] };
    const whole = simulation(modelOf(tables.chain), plan, random(3)).run(50);
    const chunked = simulation(modelOf(tables.chain), plan, random(3));
    expect(chunked.run(20).cost.count).toBe(20);
    expect(chunked.run(0).cost.count).toBe(20);
    expect(chunked.run(30)).toEqual(whole);
    expect(simulation(modelOf(tables.chain), plan, random(4)).run(50)).not.toEqual(whole);
  });

  it('refuses sizes that do not add up to N', () => {
    const start = simulation(
      modelOf(tables.chain),
      { planner: planners.random, sizes: [5] },
      random(1),
    );
    expect(() => start.run(1)).toThrow('sizes: they add up to 5, not to N = 6');
  });
});
