import { type Plan, reveal } from '../planners/reveal.ts';
import { type Average, averager } from './average.ts';
import { type LetterModel, MASK } from './model.ts';
import type { Random } from './random.ts';

/** One sample of the data, revealed as planned. */
export interface Run {
  /** log π(x) − Σ_k Σ_{i∈z_k} log π(x_i | x_{z<k}) in nats; a single run may be negative. */
  readonly cost: number;
  readonly steps: number;
}

/** Adds the letters of one part to `known`: log π(x_z | known) − Σ_{i∈z} log π(x_i | known). */
function revealPart(
  model: LetterModel,
  part: Int32Array,
  truth: Int32Array,
  known: Int32Array,
): number {
  const out = new Float64Array(model.q);
  const logConditional = (i: number): number => {
    model.conditional(known, i, out);
    return Math.log(out[truth[i]]);
  };
  const alone = Array.from(part, logConditional);
  let cost = 0;
  part.forEach((i, j) => {
    // The first token of a part knows as much as it would alone.
    if (j > 0) cost += logConditional(i) - alone[j];
    known[i] = truth[i];
  });
  return cost;
}

/**
 * The cost of independence along one x ~ π, with exact conditionals. Its mean is E_fact; with a
 * deterministic planner, adaptive or not, that is KL(π ‖ p_alg), with a random order a bound on it
 * (Proposition 2 of [A] arXiv 2510.25544).
 *
 * log π(x) is taken by the chain rule in the order of revealing, where the first token of each step
 * has the same conditional in both terms: exactly 0 when one token is revealed at a time.
 *
 * @param sampler whose conditionals a planner that looks at letters sees, where they are not exact
 * @throws RangeError unless the plan's sizes are whole numbers from 1 that add up to N
 */
export function factorizationCost(
  model: LetterModel,
  plan: Plan,
  random: Random,
  sampler = model,
): Run {
  const truth = new Int32Array(model.N);
  const known = new Int32Array(model.N).fill(MASK);
  model.sample(random, truth);
  let cost = 0;
  let steps = 0;
  for (const part of reveal(sampler, plan, known, random)) {
    cost += revealPart(model, part, truth, known);
    steps++;
  }
  return { cost, steps };
}

/** What the runs so far say. */
export interface Simulated {
  readonly cost: Average;
  readonly steps: Average;
}

/**
 * Monte Carlo of `factorizationCost` that can be continued: run(n) makes n more runs and tells the
 * averages over all runs so far. The result depends on the random stream, not on how it is divided.
 */
export function simulation(
  model: LetterModel,
  plan: Plan,
  random: Random,
): { run(n: number): Simulated } {
  const cost = averager();
  const steps = averager();
  return {
    run(n) {
      for (let done = 0; done < n; done++) {
        const run = factorizationCost(model, plan, random);
        cost.add(run.cost);
        steps.add(run.steps);
      }
      return { cost: cost.average(), steps: steps.average() };
    },
  };
}
