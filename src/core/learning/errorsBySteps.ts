import { analyse } from '../analysis.ts';
import { sizesOf } from '../boundaries.ts';
import { errorOfRises } from '../error.ts';
import { sum } from '../numbers/numerics.ts';
import { planners } from '../planners/index.ts';
import type { Planner } from '../planners/planner.ts';
import { divergence, type Plan, samplerLaw } from '../sampling/samplerLaw.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { everyBoundaries } from './everyBoundaries.ts';
import { learningError, learningErrorInParts, learningProfile } from './learningError.ts';
import { isReadable, writtenOut } from './writtenOut.ts';

/** What a sampler with a blurred denoiser loses at each number of steps, exactly; in nats. */
export interface ErrorsBySteps {
  readonly K: Int32Array;
  readonly learn: Float64Array;
  readonly fact: Float64Array;
  /** KL(π ‖ p_alg), at most the sum of the two; with parts that are fixed, the sum itself. */
  readonly divergence: Float64Array;
  /** The probability that a sample is possible under π. */
  readonly possible: Float64Array;
}

/**
 * Whether `errorsBySteps` has an answer: for words of letters that are few and short enough, with
 * sizes as planned and an order that does not look at letters.
 */
export function hasExactErrors(setup: Setup): boolean {
  if (setup.randomness === 'binomial' || 'next' in planners[setup.order]) return false;
  return isReadable(setup, setup.noise);
}

/**
 * The two errors of the setup's sampler and its true divergence (Proposition 2 of [A]
 * arXiv 2510.25544) at every number of steps, by enumeration; null where `hasExactErrors` says no.
 *
 * @throws RangeError naming the first key of the setup that is not valid and its value
 */
export function errorsBySteps(given: Partial<Setup>): ErrorsBySteps | null {
  const setup = requireSetup(given);
  if (!hasExactErrors(setup)) return null;
  const { noise } = setup;
  const planner: Planner = planners[setup.order];
  const law = writtenOut(setup);
  const { N, rises } = analyse(setup);
  const all = everyBoundaries(setup);
  const plans = all.map((boundaries): Plan => {
    const sizes = sizesOf(boundaries);
    return planner.parts ? { parts: planner.parts({ N, sizes }) } : { sizes };
  });
  const shortfall = planner.parts ? null : learningProfile(law, noise);
  const exact = planner.parts ? samplerLaw(law, plans) : [];
  const laws = noise === 0 && planner.parts ? exact : samplerLaw(law, plans, noise);
  const each = (number: (plan: Plan, j: number) => number) => Float64Array.from(plans, number);
  return {
    K: Int32Array.from(all, (boundaries) => boundaries.length - 1),
    learn: each((plan, j) =>
      'parts' in plan
        ? learningErrorInParts(law, plan.parts, noise)
        : learningError(shortfall as Float64Array, all[j]),
    ),
    // In a fixed order the error is the divergence of the exact sampler.
    fact: each((plan, j) =>
      'parts' in plan ? divergence(law.probability, exact[j]) : errorOfRises(rises, all[j]),
    ),
    divergence: each((_, j) => divergence(law.probability, laws[j])),
    possible: each((_, j) => Math.min(1, sum(laws[j]))),
  };
}
