import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BruteForce } from '../core/check/bruteForce.ts';
import type { Explanation } from '../core/check/explain.ts';
import type { ErrorCurve } from '../core/curves/curves.ts';
import type { StepsNeeded } from '../core/curves/needed.ts';
import { lawOf } from '../core/laws/index.ts';
import { type Change, sameValue } from '../core/parameter.ts';
import type { Simulation } from '../core/sampling/simulateSetup.ts';
import type { TraceOfSetup } from '../core/sampling/traceSetup.ts';
import { lengthOf } from '../core/setup.ts';
import type { Best, Study } from '../core/study.ts';
import { initialSetup, settleSetup } from './codec.ts';
import { withSteps } from './cuts.ts';
import type { Found } from './found.ts';
import type { Setup } from './schema.ts';

/** Error against steps; a curve of a long sequence is at first only a beginning. */
export interface Curves {
  readonly optimal: ErrorCurve | null;
  readonly uniform: ErrorCurve | null;
  /** Of the schedule's own family, where that is another. */
  readonly chosen: ErrorCurve | null;
}

/** One sample, and which setup it is of. */
export interface Traced {
  readonly key: string;
  /** That of the study it followed. */
  readonly version: number;
  /** Null where no sample can be drawn. */
  readonly trace: TraceOfSetup | null;
}

/** A brute-force check of the present setup: how much of it is done, from 0 to 1, or its end. */
export type Check =
  | { readonly state: 'asked' }
  | { readonly state: 'running'; readonly done: number }
  | { readonly state: 'done'; readonly found: BruteForce }
  | { readonly state: 'failed'; readonly message: string };

/** The question how the numbers were computed. */
export interface Inquiry {
  readonly open: boolean;
  /** The latest answer, and the version of the setup that it is about. */
  readonly explanation: Explanation | null;
  readonly explained: number;
  readonly check: Check | null;
}

/** The simulated error of a planner that looks at letters, and of which setup it is. */
export interface Simulated extends Simulation {
  readonly key: string;
}

/** What a figure shows. `study` may belong to an older setup; `state` says so. */
export interface FigureState {
  /** No best schedule, curve against K or sample is computed for it. */
  readonly plain: boolean;
  readonly setup: Setup;
  /** Rises with every change of the setup. */
  readonly version: number;
  readonly study: Study | null;
  readonly studied: number;
  readonly curves: Curves;
  /** The latest answer to how many steps an error takes. */
  readonly needed: StepsNeeded | null;
  readonly traced: Traced | null;
  /** Where the order looks at letters. */
  readonly simulated: Simulated | null;
  /** What this figure alone asks for, see `follow`. */
  readonly found: Found;
  /** The study of the pinned setup, and the address it is pinned by. */
  readonly pinned: { readonly pin: string; readonly study: Study } | null;
  readonly inquiry: Inquiry;
  readonly state: 'busy' | 'ready' | 'error';
  /** Why the last study failed. */
  readonly message: string | null;
  /** What else the reader should know, until it is dismissed. */
  readonly news: string | null;
  /** What was changed to make the last input valid. */
  readonly changes: readonly Change[];
  readonly past: readonly Setup[];
  readonly future: readonly Setup[];
}

export interface FigureActions {
  /** Changes some keys; whatever is not valid becomes the nearest valid. */
  edit(patch: Partial<Setup>): void;
  /** K for every schedule; hand-made boundaries are split or merged to have K steps. */
  setSteps(K: number): void;
  /** Interior boundaries by hand. */
  setCuts(cuts: readonly number[]): void;
  /** A whole new setup, with what had to be changed in it. */
  open(setup: Setup, changes?: readonly Change[]): void;
  undo(): void;
  redo(): void;
  reset(): void;
  /** Edits until the next `gesture` are one entry of the undo history. */
  gesture(): void;
  dismiss(): void;
  inform(news: string): void;
  setStudy(version: number, study: Study): void;
  /** The best schedule, where it came after the study. */
  setBest(best: Best): void;
  setCurves(curves: Partial<Curves>): void;
  setNeeded(needed: StepsNeeded): void;
  setTrace(traced: Traced): void;
  setSimulated(simulated: Simulated | null): void;
  setFound(found: Found): void;
  setPinned(pinned: FigureState['pinned']): void;
  /** Opens or closes the question, asks for a check or stops it (null), or answers. */
  setInquiry(inquiry: Partial<Inquiry>): void;
  fail(version: number, message: string): void;
}

export type Figure = FigureState & FigureActions;
export type FigureStore = StoreApi<Figure>;

const REMEMBERED = 200;

/** The latest entries of a history; in a game, what was there before it is not forgotten. */
function remembered(past: readonly Setup[]): readonly Setup[] {
  const recent = past.slice(-REMEMBERED);
  const before = past.findLast(({ game }) => game === 0);
  return !before || recent.includes(before) ? recent : [before, ...recent.slice(1)];
}

/** What stays when the law changes: all but the old law's own parameters; of these the length. */
function shared(setup: Setup): Partial<Setup> {
  const own = Object.keys(lawOf(setup.law).parameters).filter((key) => key !== 'N');
  return Object.fromEntries(
    Object.entries(setup).filter(([key]) => !own.includes(key)),
  ) as Partial<Setup>;
}

const same = (a: Setup, b: Setup): boolean =>
  Object.keys({ ...a, ...b }).every((key) => sameValue(a[key], b[key]));

/** Whether boundaries with both ends have these between them. */
const sameCuts = (boundaries: ArrayLike<number>, cuts: readonly number[]): boolean =>
  boundaries.length === cuts.length + 2 && cuts.every((cut, j) => cut === boundaries[j + 1]);

/** Whether a best schedule is that of a study's law and K. */
const fits = (best: Best | null | undefined, { lawKey, K }: Study): boolean =>
  best?.lawKey === lawKey && best.K === K;

/** One figure: its setup, the latest study of it, and the undo history. */
export function createFigureStore(
  start: { setup: Setup; changes?: readonly Change[] } = { setup: initialSetup() },
  plain = false,
): FigureStore {
  return createStore<Figure>()((set, get) => {
    let merging = false;
    // Where the gesture began, and what it has asked for: a value that gives way on the way there, like a
    // divisor of a length that is dragged, comes back as soon as it can.
    let origin = start.setup;
    let wishes: Partial<Setup> = {};
    // What there was before the gesture's entry in the history, and the boundaries it began with.
    let entry: Pick<FigureState, 'setup' | 'past' | 'future'> | null = null;
    let grabbed: ArrayLike<number> | null = null;

    function pause() {
      merging = false;
      entry = null;
    }

    /** The one way in which the setup changes. */
    function become(setup: Setup, changes: readonly Change[], history: Partial<FigureState>) {
      set(({ version }) => ({ setup, changes, version: version + 1, state: 'busy', ...history }));
    }

    function enter(setup: Setup, changes: readonly Change[]) {
      const { past, future, setup: before } = get();
      if (same(setup, before)) return set({ changes });
      merging = true;
      if (entry && same(setup, entry.setup)) {
        // Back where it began: nothing is to be undone.
        const { past: earlier, future: later } = entry;
        entry = null;
        return become(setup, changes, { past: earlier, future: later });
      }
      const kept = entry ? past : remembered([...past, before]);
      entry ??= { setup: before, past, future };
      become(setup, changes, { past: kept, future: [] });
    }

    function travel(from: 'past' | 'future', to: 'past' | 'future') {
      const { [from]: source, [to]: target, setup } = get();
      const next = source.at(-1);
      if (!next) return;
      pause();
      become(next, [], { [from]: source.slice(0, -1), [to]: [...target, setup] });
    }

    /** The steps of a round of the game are given. */
    function refuse(key: string, from: string, to: string) {
      const { K } = get().setup;
      const valid = `${key === 'K' ? K : `${K - 1} boundaries`} in this round`;
      set({ changes: [{ key, from, to, valid }] });
    }

    /** Ready means: all that is shown belongs to the present setup. */
    function settle() {
      const { study, studied, version } = get();
      const whole = plain || study?.best;
      if (studied === version) set({ state: whole ? 'ready' : 'busy', message: null });
    }

    return {
      plain,
      setup: start.setup,
      version: 0,
      study: null,
      studied: -1,
      curves: { optimal: null, uniform: null, chosen: null },
      needed: null,
      traced: null,
      simulated: null,
      found: {},
      pinned: null,
      inquiry: { open: false, explanation: null, explained: -1, check: null },
      state: 'busy',
      message: null,
      news: null,
      changes: start.changes ?? [],
      past: [],
      future: [],

      edit(patch) {
        if (!merging) [origin, wishes] = [get().setup, {}];
        wishes = { ...wishes, ...patch };
        const base = wishes.law && wishes.law !== origin.law ? shared(origin) : origin;
        const settled = settleSetup({ ...base, ...wishes });
        enter(settled.setup, settled.changes);
      },
      setSteps(K) {
        const { setup, edit, setCuts } = get();
        if (setup.game > 0) return refuse('K', String(K), String(setup.K));
        if (setup.schedule !== 'custom') return edit({ K });
        const N = lengthOf(setup);
        setCuts(withSteps([0, ...setup.cuts, N], Math.min(Math.max(Math.round(K), 1), N)));
      },
      setCuts(cuts) {
        const { setup, study, studied, version } = get();
        if (!merging) grabbed = studied === version ? (study?.boundaries ?? null) : null;
        if (setup.game > 0 && cuts.length !== setup.K - 1) {
          return refuse('cuts', cuts.join(), setup.cuts.join() || 'equal sizes');
        }
        // A schedule that is dragged away and back is again what it was.
        if (entry && grabbed && sameCuts(grabbed, cuts)) return enter(entry.setup, []);
        get().edit({ schedule: 'custom', cuts, K: cuts.length + 1 });
      },
      open(setup, changes = []) {
        pause();
        enter(setup, changes);
        pause();
      },
      undo: () => travel('past', 'future'),
      redo: () => travel('future', 'past'),
      reset() {
        get().open(start.setup);
      },
      gesture: pause,
      dismiss: () => set({ changes: [], message: null, news: null }),
      inform: (news) => set({ news }),
      setStudy(version, study) {
        const { studied, study: before } = get();
        if (version < studied) return;
        // Equal curves stay the same object, so that what draws them need not draw again.
        const curve = before?.lawKey === study.lawKey ? before.curve : study.curve;
        const best = study.best ?? (fits(before?.best, study) ? (before?.best ?? null) : null);
        set({ study: { ...study, curve, best }, studied: version });
        settle();
      },
      setBest(best) {
        const { study } = get();
        if (!study || !fits(best, study)) return;
        set({ study: { ...study, best } });
        settle();
      },
      setCurves: (curves) => set((figure) => ({ curves: { ...figure.curves, ...curves } })),
      setNeeded: (needed) => set({ needed }),
      setInquiry: (inquiry) => set((figure) => ({ inquiry: { ...figure.inquiry, ...inquiry } })),
      setTrace(traced) {
        if (traced.version >= (get().traced?.version ?? 0)) set({ traced });
      },
      setSimulated: (simulated) => set({ simulated }),
      setFound: (found) => set((figure) => ({ found: { ...figure.found, ...found } })),
      setPinned: (pinned) => set({ pinned }),
      fail(version, message) {
        if (version === get().version) set({ state: 'error', message });
      },
    };
  });
}
