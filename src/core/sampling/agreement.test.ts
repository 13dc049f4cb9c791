import { describe, expect, it } from 'vitest';
import { analyse, lawParameters } from '../analysis.ts';
import { sizesOf } from '../boundaries.ts';
import { errorOfRises } from '../error.ts';
import { lawOf } from '../laws/index.ts';
import { planners } from '../planners/index.ts';
import type { Plan } from '../planners/reveal.ts';
import { schedules } from '../schedules/index.ts';
import { requireSetup, type Setup } from '../setup.ts';
import type { LetterModel } from './model.ts';
import { random } from './random.ts';
import { simulation } from './simulate.ts';

/*
 * Simulated against exact, over laws, schedules and orders: 9 · 4 · 4 = 144 means, each compared by
 * its z = (mean − exact)/standard error. With |z| < 4.5 for all, and z near to normal, a right
 * simulation raises an alarm with at most 144 · 6.8·10⁻⁶ ≈ 10⁻³ (Bonferroni), for one choice of
 * seeds in a thousand.
 */
const ALARM = 4.5;
const RUNS = 500;

const laws: readonly Partial<Setup>[] = [
  { law: 'blocks', N: 16, m: 4, k: 1, q: 2 },
  { law: 'blocks', N: 16, m: 4, k: 3, q: 3 },
  { law: 'blocks', N: 12, m: 6, k: 2, q: 7 },
  { law: 'copies', N: 12, sizes: [6, 4, 2], q: 3 },
  { law: 'markov', N: 16, q: 2, stay: 0.9 },
  { law: 'markov', N: 12, q: 4, stay: 0.7 },
  { law: 'text', N: 12, text: 'abracadabra, hocus pocus' },
  { law: 'table', words: ['banter', 'barter', 'butter', 'carton', 'cotton'] },
  { law: 'permutation', N: 10 },
];
const plans = ['uniform', 'cosine', 'dtc', 'optimal'] as const;
const orders = ['random', 'contiguous', 'strided', 'bisect'] as const;

interface Compared {
  readonly name: string;
  readonly mean: number;
  readonly exact: number;
  readonly error: number;
}

function compare(given: Partial<Setup>, seed: number): Compared {
  const setup = requireSetup(given);
  const { schedule, order } = setup;
  const law = lawOf(setup.law);
  const params = lawParameters(setup);
  const analysis = analyse(setup);
  const boundaries = schedules[schedule].boundaries({ ...setup, ...analysis });
  const sizes = sizesOf(boundaries);
  const planner: Plan['planner'] = planners[order];
  const parts = planner.parts?.({ N: analysis.N, sizes });
  const exact = parts
    ? (law.orderError?.(params, parts) as number)
    : errorOfRises(analysis.rises, boundaries);
  const model = law.model?.(params) as LetterModel;
  const { cost } = simulation(model, { planner, sizes }, random(seed)).run(RUNS);
  // A code in fixed order costs the same each time: then only rounding is between them.
  const error = Math.max(cost.standardError, 1e-10 * Math.max(1, exact));
  return { name: `${setup.law} ${schedule} ${order}`, mean: cost.mean, exact, error };
}

const sweep = laws.flatMap((law, l) =>
  plans.flatMap((schedule, s) =>
    orders.map((order, o) =>
      compare({ K: 3, ...law, schedule, order }, 1000 + 100 * l + 10 * s + o),
    ),
  ),
);

/** z of each comparison, were every mean of some orders off by a share of itself. */
const deviations = (bias: (name: string) => number = () => 0) =>
  sweep.map(({ name, mean, exact, error }) => ({
    name,
    z: (mean * (1 + bias(name)) - exact) / error,
  }));

const alarms = (bias?: (name: string) => number) =>
  deviations(bias)
    .filter(({ z }) => Math.abs(z) >= ALARM)
    .map(({ name }) => name);

describe('simulations', () => {
  it('agree with the exact errors over laws, schedules and orders', () => {
    expect(sweep).toHaveLength(144);
    expect(alarms()).toEqual([]);
    // Nor are they too good: of the means that vary about a third is more than 1 apart.
    const moving = deviations().filter(({ z }) => Math.abs(z) > 1e-3);
    const far = moving.filter(({ z }) => Math.abs(z) > 1).length / moving.length;
    expect(far).toBeGreaterThan(0.15);
    expect(far).toBeLessThan(0.5);
  });

  it('are caught when they are off by a tenth, or only in random order', () => {
    expect(alarms(() => 0.1).length).toBeGreaterThan(20);
    const random = alarms((name) => (name.endsWith('random') ? 0.15 : 0));
    expect(random.length).toBeGreaterThan(0);
    expect(random.every((name) => name.endsWith('random'))).toBe(true);
  });

  it('are caught when an order is not quite random', () => {
    // Left to right in one sample of five.
    const setup = requireSetup({ law: 'markov', N: 16, q: 2, stay: 0.9, K: 4 });
    const model = lawOf('markov').model?.(lawParameters(setup)) as LetterModel;
    const [source, coin] = [random(1), random(2)];
    const plan = (planner: Plan['planner']): Plan => ({ planner, sizes: [4, 4, 4, 4] });
    const runs = Array.from({ length: RUNS * 4 }, () => {
      const planner = coin.uniform() < 0.2 ? planners.contiguous : planners.random;
      return simulation(model, plan(planner), source).run(1).cost.mean;
    });
    const mean = runs.reduce((a, b) => a + b) / runs.length;
    const spread = runs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (runs.length - 1);
    const exact = errorOfRises(analyse(setup).rises, [0, 4, 8, 12, 16]);
    expect(Math.abs(mean - exact) / Math.sqrt(spread / runs.length)).toBeGreaterThan(ALARM);
  });
});
