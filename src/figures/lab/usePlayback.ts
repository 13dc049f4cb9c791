import { useEffect, useState } from 'react';

/** In milliseconds: how long a step is looked at, and how long the whole may take. */
const STEP = 600;
const ALL = 5000;

export interface Playback {
  /** The step that is shown, 0 (everything masked) to `last`. */
  readonly at: number;
  readonly playing: boolean;
  /** From the start, if the end is shown. */
  play(): void;
  pause(): void;
  /** Stops there. */
  go(to: number): void;
}

interface View {
  readonly of: unknown;
  readonly at: number;
  readonly playing: boolean;
}

/** Steps through something; whatever is new is shown finished. */
export function usePlayback(of: unknown, last: number): Playback {
  const [view, setView] = useState<View>({ of, at: last, playing: false });
  const { at, playing } = view.of === of ? view : { at: last, playing: false };
  const [start, setStart] = useState(0);

  useEffect(() => {
    if (!playing) return;
    const pace = Math.min(STEP, ALL / last);
    let began: number | undefined;
    let frame = requestAnimationFrame(function tick(time) {
      began ??= time;
      const next = Math.min(last, start + Math.floor((time - began) / pace));
      // A frame that comes after the pause must not undo it.
      setView((now) => (now.playing ? { of, at: next, playing: next < last } : now));
      if (next < last) frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, of, last, start]);

  return {
    at,
    playing,
    play() {
      const from = at < last ? at : 0;
      setStart(from);
      setView({ of, at: from, playing: true });
    },
    pause: () => setView({ of, at, playing: false }),
    go: (to) => setView({ of, at: Math.min(Math.max(to, 0), last), playing: false }),
  };
}
