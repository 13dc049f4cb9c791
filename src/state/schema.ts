import { functionalIds } from '../core/bounds/bounds.ts';
import { inestimable } from '../core/estimation/estimable.ts';
import { hasLetters, type Through } from '../core/estimation/heldOut.ts';
import { type ExperimentId, experimentIds } from '../core/experiments/index.ts';
import { LARGEST_VALUE } from '../core/laws/profile.ts';
import {
  choice,
  integer,
  list,
  lookingOnce,
  type Parameter,
  type Parameters,
  parseNumber,
  real,
  text,
} from '../core/parameter.ts';
import type { Functionals } from '../core/profile.ts';
import { MOST_DRAWS } from '../core/sampling/draws.ts';
import { type Setup as CoreSetup, setupParameters } from '../core/setup.ts';
import { parametersIn } from './parametersIn.ts';
import { roundOf } from './rounds.ts';
import { bookIds, type Corpus, isOf } from './texts/library.ts';

/** What the reader chose: it is the address, the undo history and the state of an embed. */
export type Setup = CoreSetup & {
  /** Whose letters the text of `law=text` is; an address names a book, and carries no other. */
  readonly corpus: Corpus;
  readonly units: Units;
  /** The error to get down to, in nats; 0 leaves it to the figure. */
  readonly eps: number;
  /** What is known of the law, where a figure asks which schedule is the safest. */
  readonly functional: keyof Functionals;
  /** At which i a profile of one's own was measured; empty: at all. */
  readonly at: readonly number[];
  /** The standard errors there; empty: not known. */
  readonly se: readonly number[];
  /** Whether schedules are made from the law's own profile, or from one estimated from samples. */
  readonly known: Known;
  /** How many samples a profile is estimated from. */
  readonly samples: number;
  /** What it is estimated through: exact conditionals, or a chain fitted to one half of the data. */
  readonly through: Through;
  /** How many samples of the sampler are drawn. */
  readonly draws: number;
  /** What is done with an estimate before a schedule is made from it. */
  readonly smoothing: Smoothing;
  /** The experiment that is made, and how often what is random in it is repeated. */
  readonly experiment: ExperimentId;
  readonly repeats: number;
  /** The address of the setup to compare with; empty: none. */
  readonly pin: string;
  /** The round of the game that is played; 0: none. */
  readonly game: number;
  /** The profile that the reader expects, before it is shown; empty: none was asked for. */
  readonly guess: readonly number[];
  /** Whether the best schedule of the round, or the profile that was guessed, is shown. */
  readonly answer: 'hidden' | 'shown';
};

/** Own words or numbers in a pinned setup may make it long, but an address has to carry it. */
const LONGEST_PIN = 4000;

export type Units = 'nats' | 'bits';

export type Known = 'law' | 'samples';

export type Smoothing = 'none' | 'binomial';

const game: Parameter<number, Setup> = integer<Setup>({
  label: 'Round',
  help: 'Round of the game “Beat the optimum”; 0 when it is not played.',
  initial: 0,
  min: 0,
  max: 2 ** 32 - 1,
});

const isMeasured = ({ law }: Setup): boolean => law === 'profile';

const lengthOfProfile = ({ f }: Setup): number => (f as readonly number[] | undefined)?.length ?? 0;

const rising = lookingOnce<readonly number[]>((places) => {
  const whole = places.filter((i) => Number.isInteger(i) && i >= 0);
  return [...new Set(whole)].sort((a, b) => a - b);
});

const at: Parameter<readonly number[], Setup> = list<Setup>({
  label: 'Measured at',
  help: 'The i at which a profile of your own was measured; between them it goes in straight lines.',
  initial: [],
  applies: isMeasured,
  nearest(places, setup) {
    const valid = rising(places);
    return (valid.at(-1) ?? 0) < lengthOfProfile(setup) ? valid : [];
  },
  describe: (setup) => `rising whole numbers from 0 to ${lengthOfProfile(setup) - 1}`,
});

const deviations = lookingOnce<readonly number[]>((errors) =>
  errors.every((error) => error >= 0 && error <= LARGEST_VALUE) ? errors : [],
);

const measuredCount = (setup: Setup): number => setup.at.length || lengthOfProfile(setup);

const se: Parameter<readonly number[], Setup> = list<Setup>({
  label: 'Standard errors',
  help: 'Of the measured values of a profile of your own, in nats.',
  initial: [],
  applies: isMeasured,
  nearest: (errors, setup) =>
    errors.length === measuredCount(setup) || errors.length === 0 ? deviations(errors) : [],
  describe: (setup) => `${measuredCount(setup)} numbers from 0, one for each measured value`,
});

/** The round that a value or a text asks for. */
const asked = (value: unknown): number => {
  const number = typeof value === 'string' ? parseNumber(value) : value;
  return typeof number === 'number' ? game.nearest(number, {} as Setup) : 0;
};

/** More is not drawn by hand where a profile is guessed. */
const LONGEST_GUESS = 256;

const guess: Parameter<readonly number[], Setup> = list<Setup>({
  label: 'Guess',
  help: 'The rises of a profile that the reader expects, in nats, before it is shown.',
  initial: [],
  nearest: lookingOnce((rises) =>
    rises.length <= LONGEST_GUESS &&
    rises.every((g, i) => Number.isFinite(g) && g >= (rises[i - 1] ?? 0))
      ? rises
      : [],
  ),
  describe: () => `at most ${LONGEST_GUESS} numbers from 0 that never fall`,
});

const answer = choice<Setup['answer'], Setup>({
  label: 'Answer',
  help: 'Whether the best schedule of the round, or the guessed profile, is shown.',
  initial: 'hidden',
  options: ['hidden', 'shown'],
  applies: (setup) => setup.game > 0 || setup.guess.length > 0,
});

const known: Parameter<Known, Setup> = {
  ...choice<Known, Setup>({
    label: 'Known',
    help: 'Whether schedules are made from the law’s own profile, or from one estimated from samples.',
    initial: 'law',
    options: ['law', 'samples'],
    applies: ({ game: played }) => !(played > 0),
  }),
  nearest: (value, setup) => (value === 'samples' && !inestimable(setup) ? value : 'law'),
  describe: (setup) => (inestimable(setup) ? `law (${inestimable(setup)})` : 'law or samples'),
};

const corpora: readonly Corpus[] = ['own', ...bookIds];

const corpus: Parameter<Corpus, Setup> = {
  label: 'Text from',
  help: 'One of the texts that come with the page, or your own.',
  initial: 'own',
  parse: (text) => text as Corpus,
  format: (id) => id,
  // A text that was edited is no longer the book's.
  nearest: (id, { text: letters }) =>
    corpora.includes(id) && (id === 'own' || isOf(id, letters)) ? id : 'own',
  describe: () => `one of ${corpora.join(', ')}, without a text of your own`,
  applies: ({ law }) => law === 'text',
};

/**
 * Every key of a setup with the given law, each declared once, in the order of an address. A round
 * of the game gives the law and the number of steps itself.
 */
export function schema(law: unknown, played?: unknown): Parameters<Setup> {
  const seed = asked(played);
  return {
    game,
    guess,
    answer,
    ...(seed > 0 ? parametersIn(roundOf(seed)) : setupParameters(law)),
    corpus,
    units: choice<Units, Setup>({
      label: 'Units',
      help: 'Natural logarithms (nats) or logarithms to base 2 (bits).',
      initial: 'nats',
      options: ['nats', 'bits'],
    }),
    eps: real<Setup>({
      label: 'Error at most',
      symbol: 'ε',
      help: 'The error, in nats, that a schedule has to get down to.',
      initial: 0,
      min: 0,
      max: 1e9,
      describe: () => 'a number of nats from 0, where 0 leaves it to the figure',
    }),
    at,
    se,
    functional: choice<keyof Functionals, Setup>({
      label: 'Known',
      help: 'The functional that is known, where a figure asks which schedule is the safest.',
      initial: 'D',
      options: functionalIds,
    }),
    samples: integer<Setup>({
      label: 'Samples',
      help: 'Sequences of the data from which a profile is estimated.',
      initial: 10,
      min: 1,
      max: 10_000,
      log: true,
    }),
    through: choice<Through, Setup>({
      label: 'Through',
      help: 'Exact conditionals, or a chain fitted to one half of the data; the other half is measured.',
      initial: 'exact',
      options: ['exact', 'chain'],
      applies: (setup) => hasLetters(setup.law),
    }),
    known,
    draws: integer<Setup>({
      label: 'Samples',
      help: 'How often the sampler is run, and its error measured along a sequence of the data.',
      initial: 1000,
      min: 1,
      max: MOST_DRAWS,
      log: true,
    }),
    smoothing: choice<Smoothing, Setup>({
      label: 'Smoothing',
      help: 'Of an estimated profile: none, or the mean over a binomial number of known tokens.',
      initial: 'none',
      options: ['none', 'binomial'],
    }),
    experiment: choice<ExperimentId, Setup>({
      label: 'Experiment',
      help: 'The question that is answered by computing.',
      initial: 'gaussians',
      options: experimentIds,
    }),
    repeats: integer<Setup>({
      label: 'Repeats',
      help: 'How often what is random in an experiment is repeated.',
      initial: 10,
      min: 2,
      max: 1000,
      log: true,
    }),
    pin: text<Setup>({
      label: 'Pinned',
      help: 'The address of the setup to compare with.',
      initial: '',
      nearest: (address) => address.slice(0, LONGEST_PIN),
      describe: () => `an address of at most ${LONGEST_PIN} characters`,
    }),
  } as Parameters<Setup>;
}
