import { type Analysis, analyse } from '../analysis.ts';
import { type Family, familyError, uniformly } from '../curves/family.ts';
import { type Needed, stepsOfFamily, stepsOfOptimum } from '../curves/needed.ts';
import { optimalScheduleOfRises } from '../optimum/optimum.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { type Stairs, stairsOf } from '../stairs.ts';

/** What a usual schedule costs beside the best one. */
export interface Rival {
  /** Its error with as many steps, in nats. */
  readonly error: number;
  /** The steps it takes to lose no more than the best; null where the best loses nothing. */
  readonly steps: Needed | null;
}

/** The best schedule for a profile, for a number of steps or for an error to get down to. */
export interface Plan {
  readonly lawKey: string;
  /** The given number of steps, or the fewest with which the error is at most `eps`. */
  readonly K: number;
  readonly error: number;
  /** Null where there are too many to list. */
  readonly boundaries: Int32Array | null;
  readonly stairs: Stairs;
  /** f − f(0) at the start of each of the stairs. */
  readonly levels: Float64Array;
  readonly uniform: Rival;
  readonly cosine: Rival;
}

const cosine: Family = { ...uniformly, schedule: 'cosine' };
const LISTED = 4096;

// The steps for the last error that was asked for, so that pieces of later work need not search.
const fewest = new WeakMap<Analysis, { readonly eps: number; readonly K: number }>();

/** How many steps a plan has: K, or with `eps` > 0 the fewest that lose at most so many nats. */
export function plannedSteps(analysis: Analysis, K: number, eps: number): number {
  if (!(eps > 0)) return K;
  const known = fewest.get(analysis);
  if (known?.eps === eps) return known.K;
  const steps = stepsOfOptimum(analysis, eps);
  fewest.set(analysis, { eps, K: steps });
  return steps;
}

/**
 * The best schedule for a setup's law, beside equal steps and the cosine schedule; with `eps` > 0
 * for the fewest steps that lose at most so many nats.
 *
 * @throws RangeError naming the first key of the setup that is not valid and its value
 */
export function planOf(given: Partial<Setup>): Plan {
  const setup = requireSetup(given);
  const analysis = analyse(setup);
  const { profile, rises, key } = analysis;
  const K = plannedSteps(analysis, setup.K, Number(given.eps ?? 0));
  const { boundaries, error } = optimalScheduleOfRises(rises, K);
  const stairs = stairsOf(boundaries);
  const rival = (family: Family): Rival => ({
    error: familyError(analysis, family, K).error,
    steps: error > 0 ? stepsOfFamily(analysis, family, error, K) : null,
  });
  return {
    lawKey: key,
    K,
    error,
    boundaries: K <= LISTED ? boundaries : null,
    stairs,
    levels: Float64Array.from(stairs.start, (a) => profile[a] - profile[0]),
    uniform: rival(uniformly),
    cosine: rival(cosine),
  };
}
