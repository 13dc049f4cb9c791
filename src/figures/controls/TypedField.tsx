import { type KeyboardEvent, useState } from 'react';
import { useName } from '../../plot/useName.ts';
import { Control } from '../access/Control.tsx';

interface Props<T> {
  /** What `hide` and `lock` call it. */
  readonly control?: string;
  readonly label: string;
  readonly value: T;
  readonly parse: (text: string) => T | null;
  readonly format: (value: T) => string;
  /** What would be valid, to complete "… must be". */
  readonly valid: string;
  readonly onCommit: (value: T) => void;
  readonly width?: number | undefined;
}

/** A typed value: taken on enter or on leaving; escape gives it up; what cannot be read is said. */
export function TypedField<T>(props: Props<T>) {
  const { control, label, value, parse, format, valid, onCommit, width } = props;
  const id = useName();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function commit() {
    if (draft === null) return;
    const parsed = parse(draft);
    if (parsed === null) {
      setProblem(`“${draft.slice(0, 40)}” cannot be read; it must be ${valid}.`);
      return;
    }
    setDraft(null);
    setProblem(null);
    onCommit(parsed);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape') return;
    setDraft(null);
    setProblem(null);
  }

  return (
    <Control id={control}>
      <span className="typed">
        <input
          type="text"
          inputMode={width === undefined ? 'text' : 'decimal'}
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={problem ? id : undefined}
          style={width === undefined ? undefined : { width: `calc(${width}ch + 1rem)` }}
          value={draft ?? format(value)}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
        {problem ? (
          <span id={id} className="problem" role="alert">
            {problem}
          </span>
        ) : null}
      </span>
    </Control>
  );
}
