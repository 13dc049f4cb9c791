import { type DragEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useName } from '../../plot/useName.ts';
import { leftOut } from '../../state/codec.ts';
import { useFigure } from '../useFigure.ts';
import type { Kind } from './kind.ts';
import { Said } from './Said.tsx';
import { useData } from './useData.ts';

interface Props {
  readonly kind: Kind;
  /** Other ways to edit the data, before the button that opens a file. */
  readonly ways?: ReactNode;
  /** In the place of the text. */
  readonly children?: ReactNode;
  /** Where to go on from here. */
  readonly more?: ReactNode;
}

/** A text this long is read at once when it is pasted, not laid out as text first. */
const LONG = 100_000;

/** Data of the reader's own as a text to edit, a file to open or to drop; problems are told below. */
export function DataEditor({ kind, ways, children, more }: Props) {
  const setup = useFigure((figure) => figure.setup);
  const data = useData(kind);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useName();
  const values = kind.keys.map((key) => setup[key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the setup only the data count, and there are at most three.
  const { text, about, tooLong } = useMemo(
    () => ({
      text: kind.write(setup),
      about: kind.about(setup),
      tooLong: leftOut(setup).some((key) => kind.keys.includes(key)),
    }),
    [kind, values[0], values[1], values[2]],
  );

  function onDrop(event: DragEvent) {
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    data.open(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is what the button does, another way.
    <div
      className={`data${over ? ' data-over' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className="data-bar">
        {ways ?? <label htmlFor={`${id}-text`}>{kind.label}</label>}
        <button type="button" onClick={() => input.current?.click()}>
          Open a file
        </button>
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          aria-label="File"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again after it was changed.
            event.target.value = '';
            if (file) data.open(file);
          }}
        />
      </div>
      {children ?? (
        <textarea
          id={`${id}-text`}
          aria-label={kind.label}
          aria-invalid={data.problem !== null}
          aria-describedby={`${id}-said`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={`${about} Too many to edit; type or paste others in their place.`}
          value={data.draft ?? text ?? ''}
          onChange={(event) => data.type(event.target.value)}
          onBlur={data.flush}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (pasted.length < LONG) return;
            event.preventDefault();
            data.put(pasted);
          }}
        />
      )}
      <Said
        id={`${id}-said`}
        data={data}
        about={`${about} ${children ? '' : kind.hint}`}
        tooLong={tooLong}
        more={more}
      />
    </div>
  );
}
