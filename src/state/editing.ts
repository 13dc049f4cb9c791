import { lawOf } from '../core/laws/index.ts';
import type { Change } from '../core/parameter.ts';
import { lengthOf } from '../core/setup.ts';
import { settleSetup } from './codec.ts';
import { withSteps } from './cuts.ts';
import type { Figure, FigureActions } from './figure.ts';
import { entered, redone, same, type Timeline, undone } from './history.ts';
import { refusals, withLocked } from './lock.ts';
import type { Setup } from './schema.ts';

/** The actions that change the setup. */
export type Editing = Pick<
  FigureActions,
  'edit' | 'setSteps' | 'setCuts' | 'open' | 'fill' | 'undo' | 'redo' | 'reset' | 'gesture'
>;

/** What stays when the law changes: all but the old law's own parameters; of these the length. */
function shared(setup: Setup): Partial<Setup> {
  const own = Object.keys(lawOf(setup.law).parameters).filter((key) => key !== 'N');
  return Object.fromEntries(
    Object.entries(setup).filter(([key]) => !own.includes(key)),
  ) as Partial<Setup>;
}

/** The boundaries that were asked for last; the study of them may follow a moment later. */
export const askedBoundaries = ({
  setup,
  study,
}: Pick<Figure, 'setup' | 'study'>): ArrayLike<number> | null | undefined =>
  setup.schedule === 'custom' ? [0, ...setup.cuts, lengthOf(setup)] : study?.boundaries;

/** Whether boundaries with both ends have these between them. */
const sameCuts = (boundaries: ArrayLike<number>, cuts: readonly number[]): boolean =>
  boundaries.length === cuts.length + 2 && cuts.every((cut, j) => cut === boundaries[j + 1]);

/** Edits of one gesture belong together: they are one entry of the history. */
export function createEditing(
  start: Setup,
  get: () => Figure,
  set: (patch: Partial<Figure>) => void,
): Editing {
  let merging = false;
  // Where the gesture began, and what it has asked for: a value that gives way on the way there, like a
  // divisor of a length that is dragged, comes back as soon as it can.
  let origin = start;
  let wishes: Partial<Setup> = {};
  // What there was before the gesture's entry in the history, and the boundaries it began with.
  let entry: Timeline | null = null;
  let grabbed: ArrayLike<number> | null = null;

  function pause() {
    merging = false;
    entry = null;
  }

  /** The one way in which the setup changes. */
  function become({ setup, past, future }: Timeline, changes: readonly Change[]) {
    set({ setup, past, future, changes, version: get().version + 1, state: 'busy' });
  }

  function enter(setup: Setup, changes: readonly Change[]) {
    const now = get();
    // Whoever asks: what is locked stays, and so does all else that would have changed with it.
    const refused = refusals(now.locked, now.setup, setup);
    if (refused.length > 0) return set({ changes: refused });
    if (same(setup, now.setup)) return set({ changes });
    merging = true;
    if (entry && same(setup, entry.setup)) {
      // Back where it began: nothing is to be undone.
      const { past, future } = entry;
      entry = null;
      return become({ setup, past, future }, changes);
    }
    const next = entry ? { setup, past: now.past, future: [] } : entered(now, setup);
    entry ??= { setup: now.setup, past: now.past, future: now.future };
    become(next, changes);
  }

  function travel(to: Timeline | null) {
    if (!to) return;
    pause();
    become(to, []);
  }

  /** The steps of a round of the game are given. */
  function refuse(key: string, from: string, to: string) {
    const { K } = get().setup;
    const valid = `${key === 'K' ? K : `${K - 1} boundaries`} in this round`;
    set({ changes: [{ key, from, to, valid }] });
  }

  function edit(patch: Partial<Setup>) {
    if (!merging) [origin, wishes] = [get().setup, {}];
    wishes = { ...wishes, ...patch };
    const base = wishes.law && wishes.law !== origin.law ? shared(origin) : origin;
    const settled = settleSetup({ ...base, ...wishes });
    enter(settled.setup, settled.changes);
  }

  function setCuts(cuts: readonly number[]) {
    const { setup, study, studied, version } = get();
    if (!merging) grabbed = studied === version ? (study?.boundaries ?? null) : null;
    if (setup.game > 0 && cuts.length !== setup.K - 1) {
      return refuse('cuts', cuts.join(), setup.cuts.join() || 'equal sizes');
    }
    // A schedule that is dragged away and back is again what it was.
    if (entry && grabbed && sameCuts(grabbed, cuts)) return enter(entry.setup, []);
    edit({ schedule: 'custom', cuts, K: cuts.length + 1 });
  }

  function open(setup: Setup, changes: readonly Change[] = []) {
    pause();
    const { locked, setup: now } = get();
    enter(withLocked(locked, now, setup), changes);
    pause();
  }

  return {
    edit,
    setCuts,
    open,
    setSteps(K) {
      const { setup } = get();
      if (setup.game > 0) return refuse('K', String(K), String(setup.K));
      if (setup.schedule !== 'custom') return edit({ K });
      const N = lengthOf(setup);
      setCuts(withSteps([0, ...setup.cuts, N], Math.min(Math.max(Math.round(K), 1), N)));
    },
    fill(patch) {
      const { setup, past, future, changes } = get();
      pause();
      become({ setup: { ...setup, ...patch }, past, future }, changes);
    },
    undo: () => travel(undone(get())),
    redo: () => travel(redone(get())),
    reset: () => open(start),
    gesture: pause,
  };
}
