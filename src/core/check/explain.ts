import { type Analysis, analyse } from '../analysis.ts';
import { functionalIds, type PerFunctional, weights } from '../bounds/bounds.ts';
import { binomialMean } from '../bounds/randomSizes.ts';
import { expectedWaits } from '../bounds/randomWaits.ts';
import { cumulative, sum } from '../numbers/numerics.ts';
import { optimalScheduleOfRises } from '../optimum/optimum.ts';
import { type AlphaId, alphaSteps } from '../schedules/alpha.ts';
import { schedules } from '../schedules/index.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { type Terms, termsOf } from './terms.ts';

/** What one step of the schedule uses and costs. */
export interface StepTerm {
  readonly k: number;
  /** Tokens known when it begins: a_{k−1}; with random sizes on average. */
  readonly start: number;
  /** s_k; with random sizes on average. */
  readonly size: number;
  /** f(a_{k−1}) − f(0), what the step uses; with random sizes on average. */
  readonly level: number;
  /** Fixed sizes: the area Σ (f(i) − f(a_{k−1})). Random sizes: size · level. */
  readonly term: number;
}

/** The knowledge of i tokens: how long it waits, and what that costs. */
export interface StripTerm {
  readonly i: number;
  /** r(i) − i; with random sizes on average. */
  readonly wait: number;
  /** Δf(i). */
  readonly rise: number;
  /** wait · Δf(i). */
  readonly term: number;
}

/** Where a guarantee is attained: the i with the longest wait for its weight. */
export interface WorstWait {
  readonly i: number;
  readonly wait: number;
  readonly weight: number;
}

/** E_fact of a setup, the guarantees and the optimum, with the numbers that they are made of. */
export interface Explanation {
  readonly setup: Setup;
  readonly f0: number;
  readonly steps: Terms<StepTerm>;
  readonly strips: Terms<StripTerm>;
  /** Null where no token waits. */
  readonly worst: PerFunctional<WorstWait | null>;
  /** No schedule with K steps has a smaller error than this. */
  readonly lowerBound: number;
  readonly optimum: number;
}

/** Σ_{a<i<b} (b − i) Δf(i), the area above the level of a step. */
function areaOf(rises: Float64Array, a: number, b: number): number {
  return sum(rises.subarray(a + 1, b).map((rise, j) => (b - a - 1 - j) * rise));
}

/** Steps are listed whole up to so many. */
const LISTED = 64;

function fixedSteps({ profile, rises }: Analysis, boundaries: Int32Array): Terms<StepTerm> {
  const area = Float64Array.from({ length: boundaries.length - 1 }, (_, j) =>
    areaOf(rises, boundaries[j], boundaries[j + 1]),
  );
  const step = (j: number): StepTerm => {
    const start = boundaries[j];
    const level = profile[start] - profile[0];
    return { k: j + 1, start, size: boundaries[j + 1] - start, level, term: area[j] };
  };
  return termsOf(area, step, LISTED);
}

function randomSteps({ N, rises }: Analysis, { K, schedule, p }: Setup): Terms<StepTerm> {
  const alpha = alphaSteps(schedule as AlphaId, K, p);
  const g = cumulative(rises);
  const level = Float64Array.from({ length: K }, (_, j) => binomialMean(g, N - 1, alpha[j]));
  const size = level.map((_, j) => N * (alpha[j + 1] - alpha[j]));
  const used = level.map((known, j) => known * size[j]);
  const step = (j: number): StepTerm => ({
    k: j + 1,
    start: (N - 1) * alpha[j],
    size: size[j],
    level: level[j],
    term: used[j],
  });
  return termsOf(used, step, LISTED);
}

/** r(i) − i for i = 0..N−1. */
function waitsOf(boundaries: Int32Array): Float64Array {
  const waits = new Float64Array(boundaries[boundaries.length - 1]);
  for (let k = 1; k < boundaries.length; k++) {
    for (let i = boundaries[k - 1] + 1; i < boundaries[k]; i++) waits[i] = boundaries[k] - i;
  }
  return waits;
}

function worstOf(waits: Float64Array): PerFunctional<WorstWait | null> {
  const N = waits.length;
  const worst = { D: null, TC: null, DTC: null, M: null } as Record<
    keyof PerFunctional<unknown>,
    WorstWait | null
  >;
  for (const id of functionalIds) {
    let kappa = 0;
    for (let i = 1; i < N; i++) {
      const weight = weights[id](i, N);
      if (waits[i] / weight <= kappa) continue;
      kappa = waits[i] / weight;
      worst[id] = { i, wait: waits[i], weight };
    }
  }
  return worst;
}

/**
 * What a setup's numbers are made of, term by term. Up to 64 steps are all listed; of more, and of
 * the strips, the 12 largest. O(N), with random sizes O(N + K√N).
 *
 * @throws RangeError naming the first key of the setup that is not valid and its value
 */
export function explain(given: Partial<Setup>): Explanation {
  const setup = requireSetup(given);
  const { K, schedule, p } = setup;
  const analysis = analyse(setup);
  const { N, profile, rises } = analysis;
  const random = setup.randomness === 'binomial';
  const boundaries = schedules[schedule].boundaries({ ...setup, N, profile, rises });
  const waits = random ? expectedWaits(N, K, schedule as AlphaId, p) : waitsOf(boundaries);
  const strip = (i: number): StripTerm => ({
    i,
    wait: waits[i],
    rise: rises[i],
    term: waits[i] * rises[i],
  });
  const { error, lowerBound } = optimalScheduleOfRises(rises, K);
  return {
    setup,
    f0: profile[0],
    steps: random ? randomSteps(analysis, setup) : fixedSteps(analysis, boundaries),
    strips: termsOf(
      waits.map((wait, i) => wait * rises[i]),
      strip,
    ),
    worst: worstOf(waits),
    lowerBound,
    optimum: error,
  };
}
