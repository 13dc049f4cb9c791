import { sameValue } from '../core/parameter.ts';
import type { Setup } from './schema.ts';

/** A setup among those that undo and redo lead to; the nearest are last. */
export interface Timeline {
  readonly setup: Setup;
  readonly past: readonly Setup[];
  readonly future: readonly Setup[];
}

const REMEMBERED = 200;

/** The latest entries of a history; in a game, what was there before it is not forgotten. */
function remembered(past: readonly Setup[]): readonly Setup[] {
  const recent = past.slice(-REMEMBERED);
  const before = past.findLast(({ game }) => game === 0);
  return !before || recent.includes(before) ? recent : [before, ...recent.slice(1)];
}

export const same = (a: Setup, b: Setup): boolean =>
  Object.keys({ ...a, ...b }).every((key) => sameValue(a[key], b[key]));

/** Going on from a setup; what was undone is gone. */
export const entered = ({ setup, past }: Timeline, next: Setup): Timeline => ({
  setup: next,
  past: remembered([...past, setup]),
  future: [],
});

export function undone({ setup, past, future }: Timeline): Timeline | null {
  const before = past.at(-1);
  return before ? { setup: before, past: past.slice(0, -1), future: [...future, setup] } : null;
}

export function redone({ setup, past, future }: Timeline): Timeline | null {
  const next = future.at(-1);
  return next ? { setup: next, past: [...past, setup], future: future.slice(0, -1) } : null;
}
