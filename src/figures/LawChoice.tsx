import { sameValue } from '../core/parameter.ts';
import type { Setup } from '../state/schema.ts';
import { Choice } from './controls/Choice.tsx';
import { useFigure, useFigureStore } from './useFigure.ts';

export interface LawOption {
  readonly value: string;
  readonly name: string;
  /** What to see in it. */
  readonly sentence: string;
  /** The law and its parameters. */
  readonly setup: Partial<Setup>;
}

const isOf =
  (setup: Setup) =>
  (option: LawOption): boolean =>
    Object.keys(option.setup).every((key) => sameValue(option.setup[key], setup[key]));

/** A few laws to choose from, and a sentence about the one that is chosen. */
export function LawChoice({ options }: { readonly options: readonly LawOption[] }) {
  const store = useFigureStore();
  const chosen = useFigure(({ setup }) => options.find(isOf(setup)));
  return (
    <div className="law-choice">
      <Choice
        label="Law"
        options={options.map(({ value, name }) => ({ value, name }))}
        value={chosen?.value ?? ''}
        onEdit={(value) => {
          const option = options.find((one) => one.value === value) as LawOption;
          store.getState().edit(option.setup);
        }}
      />
      <div className="one-of">
        {options.map((option) => (
          <p key={option.value} className={option === chosen ? 'shown' : undefined}>
            {option.sentence}
          </p>
        ))}
      </div>
    </div>
  );
}
