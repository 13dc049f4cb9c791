import { type Analysis, analyse } from './analysis.ts';
import { guarantees, type PerFunctional, waitingFactors } from './bounds.ts';
import { errorOfRises } from './error.ts';
import { optimalScheduleOfRises } from './optimum.ts';
import type { Functionals } from './profile.ts';
import { schedules } from './schedules/index.ts';
import { requireSetup, type Setup } from './setup.ts';

/** Points (i, f(i) − f(0)) of a step function, thinned to what a screen can show. */
export interface Curve {
  readonly i: Float64Array;
  readonly g: Float64Array;
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
  readonly boundaries: Int32Array;
  /** f(a_k) − f(0) for k = 0..K−1: the level of step k. */
  readonly levels: Float64Array;
  readonly efact: number;
  readonly kappas: PerFunctional<number>;
  readonly bounds: PerFunctional<number>;
  readonly tightest: keyof Functionals;
  /** (N−K) log q, the worst case of a fixed order; null for continuous tokens. */
  readonly worst: number | null;
  readonly optimum: number;
  readonly optimalBoundaries: Int32Array;
  /** efact/optimum; null where the optimum is 0 up to rounding. */
  readonly ratio: number | null;
}

const POINTS = 2048;
/** Below this share of TC an optimum is 0 up to rounding. */
const NOTHING = 1e-13;

function curveOf({ profile }: Analysis): Curve {
  const N = profile.length;
  const count = Math.min(N, POINTS);
  const i = Float64Array.from({ length: count }, (_, j) =>
    count === N ? j : Math.round((j * (N - 1)) / (count - 1)),
  );
  return { i, g: i.map((index) => profile[index] - profile[0]) };
}

// The curve of a law is the same object for as long as the law is.
const curves = new WeakMap<Analysis, Curve>();

function keptCurve(analysis: Analysis): Curve {
  let curve = curves.get(analysis);
  if (!curve) {
    curve = curveOf(analysis);
    curves.set(analysis, curve);
  }
  return curve;
}

/**
 * Every result for one setup: a pure function of it.
 * @throws RangeError naming the first key of the setup that is not valid and its value
 */
export function study(given: Partial<Setup>): Study {
  const setup = requireSetup(given);
  const { K } = setup;
  const analysis = analyse(setup);
  const { N, profile, rises, functionals, logAlphabet } = analysis;
  const boundaries = schedules[setup.schedule].boundaries({ ...setup, N, profile, rises });
  const efact = errorOfRises(rises, boundaries);
  const kappas = waitingFactors(boundaries);
  const best = optimalScheduleOfRises(rises, K);
  return {
    setup,
    lawKey: analysis.key,
    N,
    K,
    functionals,
    logAlphabet,
    curve: keptCurve(analysis),
    boundaries,
    levels: Float64Array.from({ length: K }, (_, k) => profile[boundaries[k]] - profile[0]),
    efact,
    kappas,
    ...guarantees(functionals, kappas),
    worst: logAlphabet === null ? null : (N - K) * logAlphabet,
    optimum: best.error,
    optimalBoundaries: best.boundaries,
    ratio: best.error <= NOTHING * functionals.TC ? null : efact / best.error,
  };
}
