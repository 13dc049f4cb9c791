import { type Analysis, analyse } from '../analysis.ts';
import { errorOfRises } from '../error.ts';
import { keyText } from '../numbers/fingerprint.ts';
import { type Optimum, optimalScheduleOfRises } from '../optimum/optimum.ts';
import { increments } from '../profile.ts';
import { random } from '../sampling/random.ts';
import { uniform } from '../schedules/uniform.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { type Knots, precisions, profileThrough } from './knots.ts';
import { plannedSteps } from './plan.ts';

/**
 * What measurements of the same quality, of a law with exactly this profile, lead to: the schedule
 * made from each, against what it costs in truth. One value for each, in nats.
 */
export interface Resampled {
  readonly count: number;
  /** By how much the schedule loses more in truth than by its own measurement. */
  readonly excess: Float64Array;
  /** By how much it loses more, in truth, than the best schedule. */
  readonly regret: Float64Array;
  /** By how much its saving against equal steps is larger in truth than by its own measurement. */
  readonly surplus: Float64Array;
  /** The mean distance of its boundaries from those of the best schedule, in tokens. */
  readonly shift: Float64Array;
  /** The steps whose ends are listed: all, or evenly some where there are many. */
  readonly steps: Int32Array;
  /** a_k of those steps, one measurement after the other. */
  readonly ends: Int32Array;
}

const LISTED = 64;

function listedSteps(K: number): Int32Array {
  const count = Math.min(K - 1, LISTED);
  return Int32Array.from({ length: count }, (_, j) =>
    count === K - 1 ? j + 1 : 1 + Math.round((j * (K - 2)) / (count - 1)),
  );
}

/** What all measurements of one profile have in common. */
interface Frame {
  readonly key: string;
  readonly knots: Knots;
  readonly weights: Float64Array | undefined;
  readonly best: Optimum;
  readonly equal: Int32Array;
}

// The last one: measurements are asked for in pieces, and one of a million values is a piece.
let latest: Frame | null = null;

function frameOf(given: Partial<Setup>, { key: lawKey, N, rises }: Analysis, K: number): Frame {
  const key = `${K} ${keyText({ at: given.at ?? [], se: given.se ?? [] })} ${lawKey}`;
  if (latest?.key === key) return latest;
  const knots = knotsOf(given, N);
  if (!knots) throw new RangeError('se: there are no standard errors to draw with');
  latest = {
    key,
    knots,
    weights: precisions(knots.se),
    best: optimalScheduleOfRises(rises, K),
    equal: uniform.boundaries({ N, K }),
  };
  return latest;
}

/** The places and standard errors of a setup's profile; without places, every i was measured. */
function knotsOf(setup: Partial<Setup>, N: number): Knots | null {
  const se = (setup.se ?? []) as readonly number[];
  const at = (setup.at ?? []) as readonly number[];
  if (se.length === 0) return null;
  const places = at.length > 0 ? Int32Array.from(at) : new Int32Array(N).map((_, i) => i);
  return { at: places, se: Float64Array.from(se) };
}

/**
 * Measurements number `from` to `to` − 1 of a parametric bootstrap: the profile's values where they
 * were measured, plus independent normal errors of the given size; made non-decreasing, and the
 * best schedule for each with as many steps as the setup's plan. Each has a random stream of its own.
 *
 * @throws RangeError where the setup is not valid or has no standard errors
 */
export function resampleSetup(given: Partial<Setup>, from: number, to: number): Resampled {
  const setup = requireSetup(given);
  const analysis = analyse(setup);
  const { profile, rises, N } = analysis;
  const K = plannedSteps(analysis, setup.K, Number(given.eps ?? 0));
  const { knots, weights, best, equal } = frameOf(given, analysis, K);
  const equalError = errorOfRises(rises, equal);
  const steps = listedSteps(K);
  const count = to - from;
  const values = () => new Float64Array(count);
  const made = { excess: values(), regret: values(), surplus: values(), shift: values() };
  const ends = new Int32Array(count * steps.length);
  const { at, se } = knots;
  for (let m = 0; m < count; m++) {
    const stream = random(setup.seed + 2 ** 32 * (from + m + 1));
    const measured = new Float64Array(at.length);
    for (let j = 0; j < at.length; j++) measured[j] = profile[at[j]] + se[j] * stream.normal();
    const seen = increments(profileThrough(knots, measured, N, weights));
    const { boundaries, error } = optimalScheduleOfRises(seen, K);
    const truth = errorOfRises(rises, boundaries);
    made.excess[m] = truth - error;
    made.regret[m] = Math.max(0, truth - best.error);
    made.surplus[m] = equalError - truth - (errorOfRises(seen, equal) - error);
    made.shift[m] = meanDistance(boundaries, best.boundaries);
    for (let j = 0; j < steps.length; j++) ends[m * steps.length + j] = boundaries[steps[j]];
  }
  return { count, ...made, steps, ends };
}

/** Of inner boundaries from one another. */
function meanDistance(a: Int32Array, b: Int32Array): number {
  let total = 0;
  for (let k = 1; k < a.length - 1; k++) total += Math.abs(a[k] - b[k]);
  return a.length > 2 ? total / (a.length - 2) : 0;
}

const joined = (a: Float64Array, b: Float64Array) => Float64Array.from([...a, ...b]);

/** Two separate sets of measurements as one. */
export const pooledResampled = (a: Resampled, b: Resampled): Resampled => ({
  count: a.count + b.count,
  excess: joined(a.excess, b.excess),
  regret: joined(a.regret, b.regret),
  surplus: joined(a.surplus, b.surplus),
  shift: joined(a.shift, b.shift),
  steps: a.steps,
  ends: Int32Array.from([...a.ends, ...b.ends]),
});

/** The value below which a share p of the sorted values lies. */
export const quantile = (sorted: ArrayLike<number>, p: number): number =>
  sorted[Math.round(p * (sorted.length - 1))];

/**
 * Where a true value most likely lies, given the one that was measured and by how much truth and
 * measurement differ when it is measured again (a pivotal interval). Its ends are the quantiles
 * 0.5 % and 99.5 %, because the non-decreasing fit hides some of the noise that went into it: on seven
 * laws of 64 tokens, measured at all and at ten places with errors of 0.01, 0.03 and 0.1 nats, they hold
 * the truth in 86 to 100 of 100 cases, in the middle 95; those of 2.5 % and 97.5 % in fewer.
 */
export function likely(seen: number, difference: Float64Array): readonly [number, number] {
  const sorted = difference.toSorted();
  return [seen + quantile(sorted, 0.005), seen + quantile(sorted, 0.995)];
}
