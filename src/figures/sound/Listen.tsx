import { useEffect, useRef, useState } from 'react';
import { useFigureStore } from '../useFigure.ts';
import type * as Sound from './Contents.ts';
import type { Score } from './score.ts';

interface Props {
  /** What is heard, to complete "Listen to …". */
  readonly name: string;
  /** What stands for what. */
  readonly help: string;
  readonly score: (sound: typeof Sound) => Score;
  /** There is nothing to hear. */
  readonly disabled?: boolean;
}

const REFUSED = 'Nothing can be played here; the table has the same numbers.';

/** Stops what is heard now: one thing at a time, on the whole page. */
let silence: (() => void) | undefined;

/** A button that plays what a drawing shows; again, or escape, stops it. */
export function Listen({ name, help, score, disabled = false }: Props) {
  const { inform } = useFigureStore().getState();
  const [playing, setPlaying] = useState(false);
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);

  async function listen() {
    silence?.();
    let context: AudioContext | undefined;
    const end = () => {
      removeEventListener('keydown', onKeyDown);
      if (silence === end) silence = undefined;
      stop.current = undefined;
      setPlaying(false);
      if (context && context.state !== 'closed') void context.close();
    };
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') end();
    };
    try {
      // At once: after a pause the click no longer allows it.
      context = new AudioContext();
      silence = end;
      stop.current = end;
      addEventListener('keydown', onKeyDown);
      setPlaying(true);
      const sound = await import('./Contents.ts');
      if (stop.current === end) await sound.play(score(sound), context);
    } catch {
      // Who stops it while it begins is not told so.
      if (!context || stop.current === end) inform(REFUSED);
    }
    if (stop.current === end) end();
    else removeEventListener('keydown', onKeyDown);
  }

  return (
    <button
      type="button"
      className="table-button listen-button"
      aria-label={playing ? `Stop listening to ${name}` : `Listen to ${name}`}
      title={help}
      disabled={disabled}
      onClick={() => (playing ? stop.current?.() : listen())}
    >
      {playing ? 'Stop' : 'Listen'}
    </button>
  );
}
