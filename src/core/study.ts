import { type Analysis, analyse, lawParameters } from './analysis.ts';
import { errorInBlocks } from './blocks.ts';
import { sizesOf } from './boundaries.ts';
import { guarantees, type PerFunctional, waitingFactors } from './bounds/bounds.ts';
import { expectedWaitingFactors, expectedWaits } from './bounds/randomWaits.ts';
import { lawOf } from './laws/index.ts';
import { sum } from './numbers/numerics.ts';
import { optimalScheduleOfRises } from './optimum/optimum.ts';
import { planners } from './planners/index.ts';
import type { Planner } from './planners/planner.ts';
import type { Functionals } from './profile.ts';
import type { AlphaId } from './schedules/alpha.ts';
import { schedules } from './schedules/index.ts';
import { requireSetup, type Setup } from './setup.ts';
import { type Stairs, stairsOf } from './stairs.ts';

/** Points (i, f(i) − f(0)) of a step function, thinned to what a screen can show. */
export interface Curve {
  readonly i: Float64Array;
  readonly g: Float64Array;
}

/** The best schedule for a law and K steps. */
export interface Best {
  readonly lawKey: string;
  readonly K: number;
  readonly error: number;
  /** Null where there are too many to list. */
  readonly boundaries: Int32Array | null;
  readonly stairs: Stairs;
}

/** Every number and curve for one setup; all in nats. */
export interface Study {
  readonly setup: Setup;
  /** Equal for equal laws: curves of equal keys are the same. */
  readonly lawKey: string;
  readonly N: number;
  readonly K: number;
  readonly functionals: Functionals;
  readonly logAlphabet: number | null;
  readonly curve: Curve;
  /** a_0..a_K; null where there are too many to list. */
  readonly boundaries: Int32Array | null;
  readonly stairs: Stairs;
  /** f − f(0) at the start of each of the stairs. */
  readonly levels: Float64Array;
  /** Error of the setup in random order: with fixed sizes the area, else what random sizes cost. */
  readonly efact: number;
  /** The area between the profile and the staircase: the error with the sizes as planned. */
  readonly area: number;
  /** Error of the chosen fixed order; null where the order is not fixed or there is no formula. */
  readonly fixedOrder: number | null;
  readonly kappas: PerFunctional<number>;
  readonly bounds: PerFunctional<number>;
  readonly tightest: keyof Functionals;
  /** (N−K) log q, the worst case of a fixed order; null for continuous tokens. */
  readonly worst: number | null;
  /** Null where it takes so long that it follows by itself. */
  readonly best: Best | null;
}

const POINTS = 2048;
const LISTED = 4096;
const NOTHING = 1e-13;

/** Whether an error is 0 up to rounding, which is a share of TC. */
export const isNothing = (error: number, TC: number): boolean => error <= NOTHING * TC;

function curveOf({ profile, N }: Analysis): Curve {
  const count = Math.min(N, POINTS);
  const i = Float64Array.from({ length: count }, (_, j) =>
    count === N ? j : Math.round((j * (N - 1)) / (count - 1)),
  );
  return { i, g: i.map((index) => profile[index] - profile[0]) };
}

// The curve of a law is the same object for as long as the law is.
const curves = new WeakMap<Analysis, Curve>();

function keptCurve(analysis: Analysis): Curve {
  const curve = curves.get(analysis) ?? curveOf(analysis);
  curves.set(analysis, curve);
  return curve;
}

const listed = (boundaries: Int32Array): Int32Array | null =>
  boundaries.length <= LISTED + 1 ? boundaries : null;

/**
 * The best schedule for a setup's law and number of steps.
 * @throws RangeError naming the first key of the setup that is not valid and its value
 */
export function bestFor(given: Partial<Setup>): Best {
  const setup = requireSetup(given);
  const { key, rises } = analyse(setup);
  const { boundaries } = optimalScheduleOfRises(rises, setup.K);
  return {
    lawKey: key,
    K: setup.K,
    // Added up as for any schedule, so that a study of the same boundaries has the same number.
    error: errorInBlocks(rises, boundaries),
    boundaries: listed(boundaries),
    stairs: stairsOf(boundaries),
  };
}

/** efact/optimum; null while there is no optimum, and where it is 0 up to rounding. */
export function ratioOf({ efact, best, functionals }: Study): number | null {
  if (!best || isNothing(best.error, functionals.TC)) return null;
  return efact / best.error;
}

/** Orders of longer sequences are not looked at: their parts alone would take too long. */
const ORDERED = 4096;

/** E_fact of the setup's order, where it is fixed and the law has a formula for it. */
function fixedOrderOf(setup: Setup, boundaries: Int32Array): number | null {
  const N = boundaries[boundaries.length - 1];
  const { parts } = planners[setup.order] as Planner;
  const law = lawOf(setup.law);
  if (!parts || !law.orderError || N > ORDERED) return null;
  return law.orderError(lawParameters(setup), parts({ N, sizes: sizesOf(boundaries) }));
}

/**
 * Every result for one setup but the best schedule.
 * @throws RangeError naming the first key of the setup that is not valid and its value
 */
export function studySchedule(given: Partial<Setup>): Study {
  const setup = requireSetup(given);
  const { K } = setup;
  const analysis = analyse(setup);
  const { N, profile, rises, functionals, logAlphabet } = analysis;
  const boundaries = schedules[setup.schedule].boundaries({ ...setup, N, profile, rises });
  const stairs = stairsOf(boundaries);
  const area = errorInBlocks(rises, boundaries);
  const waits =
    setup.randomness === 'binomial'
      ? expectedWaits(N, K, setup.schedule as AlphaId, setup.p)
      : null;
  const kappas = waits ? expectedWaitingFactors(waits) : waitingFactors(boundaries);
  return {
    setup,
    lawKey: analysis.key,
    N,
    K,
    functionals,
    logAlphabet,
    curve: keptCurve(analysis),
    boundaries: listed(boundaries),
    stairs,
    levels: Float64Array.from(stairs.start, (a) => profile[a] - profile[0]),
    efact: waits ? sum(waits.map((wait, i) => wait * rises[i])) : area,
    area,
    fixedOrder: fixedOrderOf(setup, boundaries),
    kappas,
    ...guarantees(functionals, kappas),
    worst: logAlphabet === null ? null : (N - K) * logAlphabet,
    best: null,
  };
}

/**
 * Every result for one setup: a pure function of it.
 * @throws RangeError naming the first key of the setup that is not valid and its value
 */
export const study = (setup: Partial<Setup>): Study => ({
  ...studySchedule(setup),
  best: bestFor(setup),
});
