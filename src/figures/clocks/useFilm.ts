import { useEffect, useState } from 'react';

/** How long the whole film takes, in milliseconds. */
const LENGTH = 4500;

interface View {
  readonly time: number;
  /** Where it is going: to 1, to 0, or nowhere. */
  readonly to: 0 | 1 | null;
}

export interface Player {
  readonly time: number;
  readonly playing: boolean;
  /** On from here; from the end backwards. */
  play(): void;
  pause(): void;
  /** Stops there. */
  go(time: number): void;
}

/** The time of a film, which can be played, forwards and back. */
export function useFilm(start: number): Player {
  const [{ time, to }, setView] = useState<View>({ time: start, to: null });

  useEffect(() => {
    if (to === null) return;
    let last: number | undefined;
    let frame = requestAnimationFrame(function tick(now) {
      const passed = last === undefined ? 0 : (now - last) / LENGTH;
      last = now;
      // A frame that comes after the pause must not undo it.
      setView((view) => {
        if (view.to !== to) return view;
        const next = to === 1 ? Math.min(1, view.time + passed) : Math.max(0, view.time - passed);
        return { time: next, to: next === to ? null : to };
      });
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [to]);

  return {
    time,
    playing: to !== null,
    play: () => setView({ time, to: time < 1 ? 1 : 0 }),
    pause: () => setView({ time, to: null }),
    go: (there) => setView({ time: Math.min(Math.max(there, 0), 1), to: null }),
  };
}
