import { type LawId, lawOf, laws } from './laws/index.ts';
import { choice, integer, list, type Parameters, real, requireValid } from './parameter.ts';
import { type ScheduleId, schedules } from './schedules/index.ts';

/**
 * What the reader chose: a small serializable value, flat, with the keys of an address. Beside the
 * keys named here it holds the parameters of its law.
 */
export interface Setup {
  readonly law: LawId;
  readonly schedule: ScheduleId;
  /** Exponent of the schedule `power`. */
  readonly p: number;
  /** Interior boundaries of the schedule `custom`, which set K. */
  readonly cuts: readonly number[];
  readonly K: number;
  readonly [parameter: string]: unknown;
}

export const lawIds = Object.keys(laws) as LawId[];
export const scheduleIds = Object.keys(schedules) as ScheduleId[];

const FIRST_LAW: LawId = 'blocks';

/** The length N of the sequence that a setup is about. */
export const lengthOf = (setup: Setup): number => lawOf(setup.law).length(setup);

/** Whole numbers strictly between 0 and N, each once, in rising order. */
function validCuts(cuts: readonly number[], N: number): readonly number[] {
  const inside = cuts.map(Math.round).filter((cut) => cut > 0 && cut < N);
  const rising = [...new Set(inside)].sort((a, b) => a - b);
  return rising.length === cuts.length && rising.every((cut, k) => cut === cuts[k]) ? cuts : rising;
}

/** Every key of a setup with the given law, in the order in which they depend on one another. */
export function setupParameters(law: unknown): Parameters<Setup> {
  const known = lawIds.includes(law as LawId) ? (law as LawId) : FIRST_LAW;
  return {
    law: choice<LawId, Setup>({
      label: 'Data law',
      symbol: 'π',
      help: 'The distribution that the sequences come from.',
      initial: FIRST_LAW,
      options: lawIds,
    }),
    ...(lawOf(known).parameters as object),
    schedule: choice<ScheduleId, Setup>({
      label: 'Schedule',
      help: 'How the tokens are divided among the steps.',
      initial: 'uniform',
      options: scheduleIds,
    }),
    p: real<Setup>({
      label: 'Exponent',
      symbol: 'p',
      help: 'Exponent of the power schedule: below 1 it shrinks, above 1 it grows.',
      initial: 2,
      min: 0.05,
      max: 20,
      step: 0.05,
      applies: ({ schedule }) => schedule === 'power',
      describe: () => 'a number from 0.05 to 20',
    }),
    cuts: list<Setup>({
      label: 'Boundaries',
      help: 'Tokens known after each step but the last.',
      initial: [],
      applies: ({ schedule }) => schedule === 'custom',
      nearest: (cuts, setup) => validCuts(cuts, lengthOf(setup)),
      describe: (setup) => `rising whole numbers from 1 to ${lengthOf(setup) - 1}`,
    }),
    K: integer<Setup>({
      label: 'Steps',
      symbol: 'K',
      help: 'How many times the model is called.',
      initial: 8,
      min: (setup) => (setup.schedule === 'custom' ? setup.cuts.length + 1 : 1),
      max: (setup) => (setup.schedule === 'custom' ? setup.cuts.length + 1 : lengthOf(setup)),
      log: true,
    }),
  } as Parameters<Setup>;
}

/**
 * A complete setup from a partial one.
 * @throws RangeError naming the first key that is not valid and its value.
 */
export const requireSetup = (setup: Partial<Setup>): Setup =>
  requireValid('setup', setupParameters(setup.law), setup);
