import { type Estimate, pooledEstimate } from '../core/estimation/estimate.ts';
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
import type { Answer, FollowUp, Found, Gathered } from './found.ts';
import { run } from './run.ts';
import type { Setup } from './schema.ts';
import type { FigureStore } from './store.ts';
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
    join: pooledEstimate,
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

/**
 * Asks for one piece after the other until there is as much as is wanted; a new setup takes the
 * place of an older one after the piece under way, and goes on from what is there if it can.
 */
export function gatherer<T extends Gathered>(
  store: FigureStore,
  task: T,
  lane: Lane<T> | null,
): { ask(): void; close(): void } {
  const gathering: Gathering<T> = gatherings[task];
  let latest = 0;

  function ask(): void {
    const { study, studied: version, found, setFound } = store.getState();
    if (!study) return;
    const { N, lawKey } = study;
    // A study's own setup has the keys of the core only.
    const setup = { ...store.getState().setup, ...study.setup } as Setup;
    const key = gathering.key(setup, lawKey);
    const own = ++latest;
    const put = (output: Output<T> | null) =>
      setFound({ [task]: { key, version, output } satisfies Answer<T> } as Found);

    const missing = gathering.before?.(setup) ?? [];
    if (missing.length > 0) {
      Promise.all(missing.map(borrow)).then(
        () => own === latest && ask(),
        () => own === latest && put(null),
      );
      return;
    }

    let size = gathering.piece(N, setup);
    const grows = gathering.grows?.(setup) ?? false;

    function next(sofar: Output<T> | null): void {
      // Where nothing is wanted, that is the answer.
      if (sofar || gathering.goal(setup, null) === 0) put(sofar);
      const from = sofar ? gathering.count(sofar) : 0;
      const to = Math.min(gathering.goal(setup, sofar), from + size);
      const { halted, version: present } = store.getState();
      if (to <= from || (sofar && halted === present)) return;
      const input = { setup, from, to, ...gathering.along?.(setup, sofar) } as Tasks[T]['input'];
      // Never on the main thread: pieces differ too much for one to tell of the next.
      run(task, task, Number.POSITIVE_INFINITY, lane, input, (outcome) => {
        if (own !== latest) return;
        if (grows && outcome.ms < BRISK) size *= 2;
        if (grows && outcome.ms > SLOW) size = Math.ceil(size / 2);
        if ('error' in outcome) put(null);
        else next(sofar ? gathering.join(sofar, outcome.output) : outcome.output);
      });
    }

    const before = found[task] as Answer<T> | undefined;
    const goesOn =
      before?.key === key &&
      before.output &&
      gathering.count(before.output) <= gathering.goal(setup, null);
    next(goesOn ? before.output : null);
  }

  return { ask, close: () => lane?.close() };
}
