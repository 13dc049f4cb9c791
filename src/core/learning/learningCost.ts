import { type Plan, reveal } from '../planners/reveal.ts';
import { type LetterModel, MASK } from '../sampling/model.ts';
import type { Random } from '../sampling/random.ts';
import type { Denoiser } from './denoiser.ts';

/**
 * What a denoiser loses along one x ~ π: Σ_k Σ_{i∈z_k} log(π(x_i | x_{z<k})/p_θ(x_i | x_{z<k})), in
 * nats; a single run may be negative. Its mean is E_learn (Proposition 2 of [A] arXiv 2510.25544).
 * A planner that looks at letters goes by the denoiser. Two conditionals a token.
 *
 * @throws RangeError unless the plan's sizes are whole numbers from 1 that add up to N
 */
export function learningCost(
  law: LetterModel,
  denoiser: Denoiser,
  plan: Plan,
  random: Random,
): number {
  const truth = new Int32Array(law.N);
  const known = new Int32Array(law.N).fill(MASK);
  const out = new Float64Array(law.q);
  law.sample(random, truth);
  const logOf = (model: Denoiser, i: number): number => {
    model.conditional(known, i, out);
    return Math.log(out[truth[i]]);
  };
  const sampler = { ...law, conditional: denoiser.conditional };
  let cost = 0;
  for (const part of reveal(sampler, plan, known, random)) {
    for (const i of part) cost += logOf(law, i) - logOf(denoiser, i);
    for (const i of part) known[i] = truth[i];
  }
  return cost;
}
