interface Option<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly help?: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly values: readonly T[];
  readonly onEdit: (values: T[]) => void;
}

/** Any of a few, side by side: native check boxes. */
export function Toggles<T extends string>({ label, options, values, onEdit }: Props<T>) {
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {options.map(({ value, name, help }) => (
        <label key={value} title={help}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={({ target }) =>
              onEdit(target.checked ? [...values, value] : values.filter((v) => v !== value))
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
