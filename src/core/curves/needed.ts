import { type Analysis, analyse } from '../analysis.ts';
import { predictedOptimum } from '../continuum/continuum.ts';
import { optimalScheduleOfRises } from '../optimum/optimum.ts';
import type { Setup } from '../setup.ts';
import { curveKey } from './curves.ts';
import { chosenFamily, type Family, familyError, furthest, uniformly } from './family.ts';

/** How many steps a family of schedules needs to bring the error down to a level. */
export interface Needed {
  /** Its error is at most the level with K steps but not with K − 1; null: no K ≤ N is enough. */
  readonly K: number | null;
  /** No smaller K is enough either. */
  readonly least: boolean;
}

/** The smallest number of steps whose best schedule has an error of at most `level` > 0 nats. */
export function stepsOfOptimum({ N, rises, functionals }: Analysis, level: number): number {
  if (functionals.TC <= level) return 1;
  // Smooth profiles have E*(K) + D/2 ≈ S²/(2K): near the answer each look tells where to look next.
  const half = functionals.D / 2;
  let few = 1;
  let enough = N;
  let guess = predictedOptimum(rises, 1).limit / (level + half);
  let last = N - 1;
  while (enough - few > 1) {
    const K = Math.min(Math.max(Math.round(guess), few + 1), enough - 1);
    const { error } = optimalScheduleOfRises(rises, K);
    if (error <= level) enough = K;
    else few = K;
    guess = (K * (error + half)) / (level + half);
    // E* never rises with K, so where the law misleads halving the bracket does not.
    if (enough - few > last / 2) guess = Math.sqrt(few * enough);
    last = enough - few;
  }
  return enough;
}

/** Up to this length every K is looked at; random sizes take longer. */
const short = ({ randomness }: Family): number => (randomness === 'binomial' ? 512 : 4096);

/**
 * The number of steps with which a family's error comes to be at most `level` > 0 nats. A family's
 * error may rise with K (a boundary leaves the place where the profile jumps), so up to N = 4096
 * (512 for random sizes) every K is looked at, from `from` on, with which the best schedule just
 * suffices. In longer sequences it is some K that is enough while K − 1 is not.
 */
export function stepsOfFamily(
  analysis: Analysis,
  family: Family,
  level: number,
  from: number,
): Needed {
  const { N } = analysis;
  const suffices = (K: number) => familyError(analysis, family, K).error <= level;
  if (N <= short(family)) {
    for (let K = from; K <= N; K++) if (suffices(K)) return { K, least: true };
    return { K: null, least: true };
  }
  if (suffices(from)) return { K: from, least: true };
  let few = from;
  let enough = few;
  let growth = 1.1;
  do {
    if (enough === N) return { K: null, least: false };
    few = enough;
    enough = Math.min(N, Math.ceil(enough * growth));
    growth *= growth;
  } while (!suffices(enough));
  while (enough - few > 1) {
    const K = (few + enough) >> 1;
    if (suffices(K)) enough = K;
    else few = K;
  }
  return { K: enough, least: false };
}

/** How many steps an error of at most a level takes, for one law; see `Needed`. */
export interface StepsNeeded {
  readonly key: string;
  /** In nats. */
  readonly level: number;
  readonly optimal: Needed;
  readonly uniform: Needed;
  /** Null without a family of one's own, and where it would take too long to find out. */
  readonly chosen: Needed | null;
}

/** What decides the answer. */
export const neededKey = (lawKey: string, setup: Setup, level: number): string =>
  `${curveKey(lawKey, chosenFamily(setup) ?? uniformly)} ${level}`;

/** The steps needed for an error of at most `level` > 0 nats, on the law of a setup. */
export function stepsNeeded(setup: Setup, level: number): StepsNeeded {
  const analysis = analyse(setup);
  const family = chosenFamily(setup);
  const best = stepsOfOptimum(analysis, level);
  const affordable = family !== null && furthest(analysis.N, family) === analysis.N;
  return {
    key: neededKey(analysis.key, setup, level),
    level,
    optimal: { K: best, least: true },
    uniform: stepsOfFamily(analysis, uniformly, level, best),
    chosen: affordable ? stepsOfFamily(analysis, family, level, best) : null,
  };
}
