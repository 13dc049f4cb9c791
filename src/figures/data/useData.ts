import { useCallback, useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Read } from '../../core/reading/read.ts';
import { decodeObject } from '../../state/codec.ts';
import {
  MOST_BYTES,
  MOST_BYTES_OF_A_PROFILE,
  megabytes,
  textOf,
} from '../../state/import/bytes.ts';
import { savedSetup } from '../../state/import/savedSetup.ts';
import type { Setup } from '../../state/schema.ts';
import { useFigure, useFigureStore } from '../useFigure.ts';
import type { Kind } from './kind.ts';

/** What takes longer to read than this many characters would hold the page. */
const LONG = 100_000;

/** After this long without a key, what was typed takes effect. */
const PAUSE = 500;

/** Words about the last input, for as long as the data are what it made them. */
interface Said {
  readonly problem?: string;
  readonly notes?: readonly string[];
  /** Text being edited; null: the data as they are. */
  readonly draft: string | null;
  /** The data it belongs to. */
  readonly of: readonly unknown[];
}

/** What is wrong, as a sentence; the name of a file stays as it is. */
const sentence = (problem: string, name: string): string =>
  name ? `${name}, ${problem}.` : `${problem[0]?.toUpperCase()}${problem.slice(1)}.`;

export interface Data {
  /** Text being edited, if any. */
  readonly draft: string | null;
  readonly problem: string | null;
  readonly notes: readonly string[];
  /** A text that is being typed: it is read after a pause. */
  type(text: string): void;
  /** Reads at once what was typed. */
  flush(): void;
  /** A text all at once: pasted, or from a file, which a message calls by its name. */
  put(text: string, name?: string): void;
  open(file: File): void;
  /** The size of what is being read, in bytes of text; null: nothing. */
  readonly reading: string | null;
  /** Gives up what is being read. */
  stop(): void;
}

/** Data of the reader's own: what is valid takes effect, what is not is explained and waits. */
export function useData(kind: Kind): Data {
  const store = useFigureStore();
  const keys = kind.keys;
  const values = useFigure(useShallow(({ setup }) => keys.map((key) => setup[key])));
  const [said, setSaid] = useState<Said | null>(null);
  const typed = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);

  const present = useCallback(() => keys.map((key) => store.getState().setup[key]), [store, keys]);

  const take = useCallback(
    (found: Read<Partial<Setup>>, draft: string | null, name = '') => {
      if ('problem' in found) {
        setSaid({ draft, problem: sentence(found.problem, name), of: present() });
        return;
      }
      // Each pause and each file is an entry of its own in the history.
      store.getState().gesture();
      store.getState().edit(found.value);
      store.getState().gesture();
      const long = kind.write(store.getState().setup) === null;
      setSaid({ draft: long ? null : draft, notes: found.notes, of: present() });
    },
    [store, kind, present],
  );

  const flush = useCallback(() => {
    if (!typed.current) return;
    const { text, timer } = typed.current;
    clearTimeout(timer);
    typed.current = null;
    take(kind.read(text), text);
  }, [kind, take]);

  const reading = useFigure((figure) => figure.reading);
  const stop = useCallback(() => store.getState().setReading(null), [store]);

  // What is still being typed or read when the editor goes is given up.
  useEffect(
    () => () => {
      clearTimeout(typed.current?.timer);
      stop();
    },
    [stop],
  );

  useEffect(() => {
    if (!reading?.held) return;
    stop();
    const { held, name } = reading;
    if ('saved' in held) {
      const { setup, changes } = decodeObject(held.saved);
      store.getState().open(setup, changes);
    } else if (kind.away) take(kind.away(held), null, name);
  }, [reading, kind, store, stop, take]);

  function put(text: string, name = '') {
    clearTimeout(typed.current?.timer);
    typed.current = null;
    if (kind.away && text.length > LONG) {
      store.getState().setReading({ text, name, held: null });
      return;
    }
    const saved = savedSetup(text);
    if (saved) store.getState().open(saved.setup, saved.changes);
    else take(kind.read(text), null, name);
  }

  async function open(file: File) {
    const most = kind.away ? MOST_BYTES_OF_A_PROFILE : MOST_BYTES;
    if (file.size > most) {
      const size = `${megabytes(file.size)} are too much`;
      take({ problem: `${size}; at most ${megabytes(most)} are read` }, null, file.name);
      return;
    }
    try {
      put(textOf(new Uint8Array(await file.arrayBuffer())), file.name);
    } catch {
      take({ problem: 'it cannot be read; it may be a folder, or gone' }, null, file.name);
    }
  }

  const current = said?.of.every((value, j) => value === values[j]) ? said : null;
  return {
    draft: current?.draft ?? null,
    problem: current?.problem ?? null,
    notes: current?.notes ?? [],
    type(text) {
      if (reading) stop();
      clearTimeout(typed.current?.timer);
      typed.current = { text, timer: setTimeout(flush, PAUSE) };
      setSaid({ ...current, draft: text, of: values });
    },
    flush,
    put,
    open: (file) => void open(file),
    reading: reading && `${megabytes(reading.text.length)} of text`,
    stop,
  };
}
