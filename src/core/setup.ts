import { type LawId, lawOf, laws } from './laws/index.ts';
import { type LearnerId, learners } from './learning/denoisers/index.ts';
import {
  choice,
  integer,
  list,
  type Parameter,
  type Parameters,
  real,
  requireValid,
} from './parameter.ts';
import { tau } from './planners/confidence.ts';
import { gamma } from './planners/entropy.ts';
import { type PlannerId, planners } from './planners/index.ts';
import { alphas } from './schedules/alpha.ts';
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
  /** Sizes as planned, or every token draws its own step. */
  readonly randomness: 'fixed' | 'binomial';
  readonly order: PlannerId;
  /** Bound of the planner `entropy`, in nats. */
  readonly gamma: number;
  /** Threshold of the planner `confidence`; 0 follows the schedule. */
  readonly tau: number;
  /** λ of the blurred denoiser: the share of uniform noise in its conditionals. */
  readonly noise: number;
  /** The blurred denoiser, or how one is learnt. */
  readonly denoiser: 'blurred' | LearnerId;
  /** n, the number of sequences that a denoiser is trained with. */
  readonly training: number;
  /** α, how often a learner counts each letter as seen before anything was. */
  readonly pseudo: number;
  /** How many letters back a learnt chain looks. */
  readonly memory: number;
  /** Of every simulation. */
  readonly seed: number;
  readonly [parameter: string]: unknown;
}

export const lawIds = Object.keys(laws) as LawId[];
export const scheduleIds = Object.keys(schedules) as ScheduleId[];

export const plannerIds = Object.keys(planners) as PlannerId[];

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
    randomness: choice<Setup['randomness'], Setup>({
      label: 'Sizes',
      help: 'As planned, or every token draws its own step: then the sizes are random.',
      initial: 'fixed',
      applies: ({ schedule }) => Object.hasOwn(alphas, schedule),
      options: ['fixed', 'binomial'],
    }),
    order: choice<PlannerId, Setup>({
      label: 'Order',
      help: 'Which tokens a step reveals.',
      initial: 'random',
      options: plannerIds,
      // Where every token draws its own step, chance alone decides which ones a step reveals.
      applies: ({ randomness }) => randomness === 'fixed',
    }),
    gamma: gamma as Parameter<number, Setup>,
    tau: tau as Parameter<number, Setup>,
    noise: real<Setup>({
      label: 'Noise of the model',
      symbol: 'λ',
      help: 'Share of uniform noise in the conditionals of the model: 0 is perfect, 1 knows nothing.',
      initial: 0,
      min: 0,
      max: 1,
      step: 0.01,
      describe: () => 'a share from 0 to 1',
    }),
    denoiser: choice<Setup['denoiser'], Setup>({
      label: 'Model',
      help: 'The exact conditionals with noise, a chain fitted to samples, or samples known by heart.',
      initial: 'blurred',
      options: ['blurred', ...(Object.keys(learners) as LearnerId[])],
    }),
    training: integer<Setup>({
      label: 'Training sequences',
      symbol: 'n',
      help: 'How many sequences of the data the model is trained with.',
      initial: 32,
      min: 1,
      max: 4096,
      log: true,
    }),
    pseudo: real<Setup>({
      label: 'Pseudo-count',
      symbol: 'α',
      help: 'How often each letter counts as seen before anything was.',
      initial: 0.5,
      min: 0.001,
      max: 100,
      log: true,
      describe: () => 'a number from 0.001 to 100',
    }),
    memory: integer<Setup>({
      label: 'Letters looked back',
      help: 'How many letters before it decide the next letter of a fitted chain.',
      initial: 1,
      min: 1,
      max: 3,
    }),
    seed: integer<Setup>({
      label: 'Seed',
      help: 'Equal seeds give equal samples.',
      initial: 1,
      min: 0,
      max: 2 ** 32 - 1,
    }),
  } as Parameters<Setup>;
}

/**
 * A complete setup from a partial one.
 * @throws RangeError naming the first key that is not valid and its value.
 */
export const requireSetup = (setup: Partial<Setup>): Setup =>
  requireValid('setup', setupParameters(setup.law), setup);
