import { against } from './laws/copies.ts';
import { type LawId, lawOf } from './laws/index.ts';
import { keyText } from './numbers/fingerprint.ts';
import { type Functionals, functionalsOfRises } from './profile.ts';
import { schedules } from './schedules/index.ts';
import type { Setup } from './setup.ts';

/** Everything about a law that does not depend on the schedule. */
export interface Analysis {
  /** Equal keys, equal analyses. */
  readonly key: string;
  readonly law: LawId;
  readonly N: number;
  /** f(0..N−1) in nats. */
  readonly profile: Float64Array;
  /** Δf(1..N−1), rises[0] = 0. */
  readonly rises: Float64Array;
  readonly functionals: Functionals;
  /** log |X|; null for continuous tokens. */
  readonly logAlphabet: number | null;
}

/**
 * The law's own parameters in a setup. Copies without sizes are the adversary of the setup's
 * schedule; a schedule that itself looks at the profile is answered as if it were uniform.
 */
export function lawParameters(setup: Setup): Record<string, unknown> {
  const law = lawOf(setup.law);
  const keys = Object.keys(law.parameters);
  const params = Object.fromEntries(keys.map((key) => [key, setup[key]]));
  if (setup.law !== 'copies' || (setup.sizes as readonly number[]).length > 0) return params;
  const schedule = schedules[setup.schedule];
  const { boundaries } = schedule.needsProfile ? schedules.uniform : schedule;
  const N = law.length(params);
  return { ...against(params, boundaries({ ...setup, N })) };
}

// The last few laws looked at: a drag of the schedule keeps its law, a comparison has two.
const KEPT = 4;
const known = new Map<string, Analysis>();

const keyOf = (law: LawId, params: Record<string, unknown>): string => `${law} ${keyText(params)}`;

export function remember(analysis: Analysis): void {
  known.delete(analysis.key);
  known.set(analysis.key, analysis);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
}

/** The key of the analysis of a setup's law. */
export const lawKeyOf = (setup: Setup): string => keyOf(setup.law, lawParameters(setup));

/** Whether `analyse(setup)` only has to look it up. */
export const isKnown = (setup: Setup): boolean => known.has(lawKeyOf(setup));

/** The analysis of a setup's law; remembers the last few. */
export function analyse(setup: Setup): Analysis {
  const params = lawParameters(setup);
  const key = keyOf(setup.law, params);
  let analysis = known.get(key);
  if (!analysis) {
    const law = lawOf(setup.law);
    const profile = law.profile(params);
    const rises = law.rises(params, profile);
    analysis = {
      key,
      law: setup.law,
      N: profile.length,
      profile,
      rises,
      functionals: functionalsOfRises(rises),
      logAlphabet: law.logAlphabet(params),
    };
  }
  remember(analysis);
  return analysis;
}
