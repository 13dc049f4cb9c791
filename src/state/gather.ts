import type { Estimate } from '../core/estimation/estimate.ts';
import { isData, measuredSamples } from '../core/estimation/heldOut.ts';
import { pooledResampled, type Resampled } from '../core/estimation/resample.ts';
import { experimentOf } from '../core/experiments/index.ts';
import { joinedPerformed, type Performed } from '../core/experiments/perform.ts';
import { keyText } from '../core/numbers/fingerprint.ts';
import type { Draws } from '../core/sampling/draws.ts';
import { type Planned, pooledPlanned } from '../core/sampling/planned.ts';
import type { Lane } from '../worker/client.ts';
import type { Tasks } from '../worker/protocol.ts';
import { modelKey, sampleKey } from './drawTrace.ts';
import type { FigureStore } from './figure.ts';
import type { Answer, FollowUp, Found, Gathered } from './found.ts';
import { run } from './run.ts';
import type { Setup } from './schema.ts';
import { borrow } from './texts/borrow.ts';
import { type BookId, textOf } from './texts/library.ts';

type Output<T extends Gathered> = Tasks[T]['output'];

interface Gathering<T extends Gathered> {
  /** All of a setup that the answer depends on, but how much of it is wanted. */
  key(setup: Setup, lawKey: string): string;
  count(output: Output<T>): number;
  /** How much is wanted. */
  goal(setup: Setup, sofar: Output<T> | null): number;
  /** How much at once for N tokens, at first: at most some tens of milliseconds. */
  piece(N: number, setup: Setup): number;
  /** Pieces that took a moment are followed by larger ones, others by smaller ones. */
  grows?(setup: Setup): boolean;
  join(a: Output<T>, b: Output<T>): Output<T>;
  /** What goes along with each request beside the setup. */
  along?(setup: Setup, sofar: Output<T> | null): object;
  /** Where what there was may be gone back to, as less is wanted. */
  readonly returns?: true;
  /** What has to be loaded before the first request. */
  before?(setup: Setup): readonly BookId[];
}

/** Enough is known after so many runs, or when every error is known to half a per cent. */
const RUNS = 400;
const PRECISE = 0.005;

const isPrecise = ({ confidence, threshold, entropy }: Planned): boolean =>
  [confidence, threshold, entropy].every(
    ({ cost }) => cost.count >= 100 && cost.standardError <= PRECISE * Math.abs(cost.mean),
  );

/** Within these milliseconds a piece is neither lost in messages nor long to wait for. */
const [BRISK, SLOW] = [15, 50];

/** How often a measurement is repeated, so that the longest take no more than some ten seconds. */
export const repetitions = (N: number): number => (N <= 4096 ? 400 : N <= 65_536 ? 200 : 40);

const gatherings: { readonly [T in Gathered]: Gathering<T> } = {
  estimate: {
    key: ({ law, seed, through, samples, memory, pseudo }, lawKey) =>
      through === 'exact'
        ? `${seed} ${lawKey}`
        : `${seed} chain ${memory} ${pseudo} ${isData(law) ? '' : samples} ${lawKey}`,
    count: ({ count }: Estimate) => count,
    goal: measuredSamples,
    piece: (N, { through }) =>
      through === 'exact' ? Math.max(1, Math.floor(200_000 / N ** 2)) : 1,
    grows: ({ through }) => through === 'chain',
    join: (_, both) => both,
    along: (_, sofar) => ({ sofar }),
    returns: true,
  },
  draws: {
    key: (setup, lawKey) => `${modelKey(setup)} ${sampleKey(setup)} ${lawKey}`,
    count: ({ drawn }: Draws) => drawn,
    goal: ({ draws }) => draws,
    // The clock ends a piece, and each answer has all that were drawn before.
    piece: () => Number.POSITIVE_INFINITY,
    join: (_, both) => both,
    along: (_, sofar) => ({ sofar }),
  },
  planned: {
    key: ({ seed, K, gamma, tau, schedule, p, cuts }, lawKey) =>
      `${seed} ${K} ${gamma} ${tau} ${schedule} ${p} ${cuts} ${lawKey}`,
    count: ({ confidence }: Planned) => confidence.cost.count,
    goal: (_, sofar) => (sofar && isPrecise(sofar) ? 0 : RUNS),
    piece: (N) => Math.max(1, Math.floor(40_000 / N ** 2)),
    join: pooledPlanned,
  },
  resampled: {
    key: ({ seed, K, eps, at, se }, lawKey) =>
      `${seed} ${eps > 0 ? `≤ ${eps}` : K} ${keyText({ at, se })} ${lawKey}`,
    count: ({ count }: Resampled) => count,
    goal: ({ f, se }) => (se.length > 0 ? repetitions((f as readonly number[]).length) : 0),
    piece: (N) => Math.max(1, Math.floor(100_000 / N)),
    join: pooledResampled,
  },
  experiment: {
    key: ({ experiment, seed, repeats }) => `${experiment} ${seed} ${repeats}`,
    count: ({ cells }: Performed) => cells,
    goal: ({ experiment, seed, repeats }) =>
      experimentOf(experiment).cells({ seed, repeats, texts: {} }),
    piece: () => 1,
    join: joinedPerformed,
    along: (setup) => ({
      texts: Object.fromEntries(booksOf(setup).map((id) => [id, textOf(id)])),
    }),
    before: (setup) => booksOf(setup).filter((id) => !textOf(id)),
  },
};

const booksOf = ({ experiment }: Setup): readonly BookId[] =>
  (experimentOf(experiment).texts ?? []) as readonly BookId[];

export const isGathered = (task: FollowUp): task is Gathered => Object.hasOwn(gatherings, task);

/** What is gathered about. */
interface Subject {
  readonly setup: Setup;
  readonly version: number;
  readonly N: number;
  readonly lawKey: string;
}

/** The setup that was just studied. */
function studiedIn(store: FigureStore): Subject | null {
  const { setup, study, studied: version } = store.getState();
  if (!study) return null;
  // A study's own setup has the keys of the core only.
  return { ...study, setup: { ...setup, ...study.setup } as Setup, version };
}

/**
 * Asks for one piece after the other, beginning with what there is, until there is as much as is wanted
 * or `put` says that it is enough; null stands for no answer.
 */
export function inPieces<T extends Gathered>(
  task: T,
  lane: Lane<T> | null,
  { setup, N }: Pick<Subject, 'setup' | 'N'>,
  before: Output<T> | null,
  put: (sofar: Output<T> | null) => boolean,
): void {
  const gathering: Gathering<T> = gatherings[task];
  let size = gathering.piece(N, setup);
  const grows = gathering.grows?.(setup) ?? false;

  function next(sofar: Output<T> | null): void {
    const from = sofar ? gathering.count(sofar) : 0;
    const to = Math.min(gathering.goal(setup, sofar), from + size);
    if (to <= from) return;
    const input = { setup, from, to, ...gathering.along?.(setup, sofar) } as Tasks[T]['input'];
    // Never on the main thread: pieces differ too much for one to tell of the next.
    run(task, task, Number.POSITIVE_INFINITY, lane, input, (outcome) => {
      if (grows && outcome.ms < BRISK) size *= 2;
      if (grows && outcome.ms > SLOW) size = Math.ceil(size / 2);
      if ('error' in outcome) return void put(null);
      const all = sofar ? gathering.join(sofar, outcome.output) : outcome.output;
      if (put(all)) next(all);
    });
  }

  // Where nothing is wanted, that is the answer.
  if (!before && gathering.goal(setup, null) > 0) next(null);
  else if (put(before)) next(before);
}

/** The key of an answer about a setup. */
export const gatheredKey = <T extends Gathered>(task: T, setup: Setup, lawKey: string): string =>
  gatherings[task].key(setup, lawKey);

/** Whether an answer has all that is wanted for a setup. */
export const isWhole = <T extends Gathered>(task: T, setup: Setup, output: Output<T>): boolean => {
  const gathering: Gathering<T> = gatherings[task];
  return gathering.count(output) >= gathering.goal(setup, output);
};

/**
 * Keeps gathering for a figure: a new setup takes the place of an older one after the piece under way,
 * and goes on from what is there if it can.
 *
 * @param about what is asked about; null: nothing
 */
export function gatherer<T extends Gathered>(
  store: FigureStore,
  task: T,
  lane: Lane<T> | null,
  about: (store: FigureStore) => Subject | null = studiedIn,
): { ask(): void; close(): void } {
  const gathering: Gathering<T> = gatherings[task];
  let latest = 0;
  // What there was of the latest key, less before more.
  let trail: { readonly key: string; readonly all: Output<T>[] } = { key: '', all: [] };

  function ask(): void {
    const own = ++latest;
    const subject = about(store);
    if (!subject) return;
    const { setup, version, lawKey } = subject;
    const key = gathering.key(setup, lawKey);
    const put = (output: Output<T> | null) =>
      store.getState().setFound({ [task]: { key, version, output } satisfies Answer<T> } as Found);

    const missing = gathering.before?.(setup) ?? [];
    if (missing.length > 0) {
      Promise.all(missing.map(borrow)).then(
        () => own === latest && ask(),
        () => own === latest && put(null),
      );
      return;
    }

    /** The most of it that is no more than is wanted now. */
    function before(): Output<T> | null {
      const found = store.getState().found[task] as Answer<T> | undefined;
      const last = found?.key === key ? found.output : null;
      const known = trail.key === key ? trail.all : [];
      const goal = gathering.goal(setup, null);
      return (
        [...known, ...(last ? [last] : [])].findLast((all) => gathering.count(all) <= goal) ?? null
      );
    }

    inPieces(task, lane, subject, before(), (sofar) => {
      if (own !== latest) return false;
      if (gathering.returns && sofar) {
        if (trail.key !== key) trail = { key, all: [] };
        const there = trail.all.at(-1);
        if (!there || gathering.count(there) < gathering.count(sofar)) trail.all.push(sofar);
      }
      put(sofar);
      const { halted, version: present } = store.getState();
      return !(sofar && halted === present);
    });
  }

  return { ask, close: () => lane?.close() };
}
