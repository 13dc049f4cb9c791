import type { ReactNode } from 'react';
import { useName } from '../../plot/useName.ts';
import { Control } from '../access/Control.tsx';

interface Option<T extends string> {
  readonly value: T;
  readonly name: ReactNode;
  readonly help?: string;
}

interface Props<T extends string> {
  /** What `hide` and `lock` call it. */
  readonly control?: string;
  readonly label: ReactNode;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onEdit: (value: T) => void;
  readonly disabled?: boolean;
  /** Why it is disabled; room for it is kept when it is not. */
  readonly reason?: ReactNode;
}

/** One of a few, side by side: native radio buttons, one tab stop. */
export function Choice<T extends string>({
  control,
  label,
  options,
  value,
  onEdit,
  disabled = false,
  reason,
}: Props<T>) {
  const name = useName();
  return (
    <Control id={control}>
      <fieldset
        className="choice"
        disabled={disabled}
        aria-describedby={disabled && reason ? `${name}-reason` : undefined}
      >
        <legend>{label}</legend>
        {options.map((option) => (
          <label key={option.value} title={option.help}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onEdit(option.value)}
            />
            <span>{option.name}</span>
          </label>
        ))}
        {reason ? (
          <small className={disabled ? 'reason' : 'reason unused'} id={`${name}-reason`}>
            {reason}
          </small>
        ) : null}
      </fieldset>
    </Control>
  );
}
