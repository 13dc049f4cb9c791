import { type KeyboardEvent, useState } from 'react';

interface TextButton {
  readonly name: string;
  readonly current?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

interface Props {
  readonly label: string;
  /** Where the tab key arrives first. */
  readonly first?: number;
  readonly buttons: readonly TextButton[];
}

const STEP: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** A line of words to press; one tab stop, arrows go from one to the next. */
export function TextButtons({ label, first = 0, buttons }: Props) {
  const [focused, setFocused] = useState<number | null>(null);
  const active = focused ?? first;
  const last = buttons.length - 1;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = STEP[event.key];
    let to = active;
    if (step !== undefined) to = (active + step + buttons.length) % buttons.length;
    else if (event.key === 'Home') to = 0;
    else if (event.key === 'End') to = last;
    else return;
    event.preventDefault();
    event.currentTarget.querySelectorAll('button')[to]?.focus();
  }

  return (
    <div className="text-buttons" role="toolbar" aria-label={label} onKeyDown={onKeyDown}>
      <span aria-hidden="true">{label}:</span>
      {buttons.map(({ name, current, disabled, onClick }, j) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a button keeps its place, and so the focus.
          key={j}
          type="button"
          aria-current={current}
          aria-disabled={disabled}
          tabIndex={j === active ? 0 : -1}
          onFocus={() => setFocused(j)}
          onBlur={() => setFocused(null)}
          onClick={disabled ? undefined : onClick}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
