import { sameValue } from '../core/parameter.ts';
import { lengthOf } from '../core/setup.ts';
import type { Setup } from '../state/schema.ts';
import { Choice } from './controls/Choice.tsx';
import { Prose } from './Mathematics.tsx';
import { useFigure, useFigureStore } from './useFigure.ts';

export interface LawOption {
  readonly value: string;
  readonly name: string;
  /** What to see in it; mathematics between dollars. */
  readonly sentence: string;
  /** The law and its parameters. */
  readonly setup: Partial<Setup>;
  /** What else is chosen with it. */
  readonly also?: (setup: Setup) => Partial<Setup>;
}

const isOf =
  (setup: Setup) =>
  (option: LawOption): boolean =>
    Object.keys(option.setup).every((key) => sameValue(option.setup[key], setup[key]));

interface Props {
  readonly options: readonly LawOption[];
  /** What else is edited when another is chosen. */
  readonly besides?: Partial<Setup>;
  /** More laws, with a name for what they have in common. */
  readonly more?: { readonly label: string; readonly options: readonly LawOption[] };
}

/** A few laws to choose from, and a sentence about the one that is chosen. */
export function LawChoice({ options, more, besides }: Props) {
  const store = useFigureStore();
  const all = more ? [...options, ...more.options] : options;
  const chosen = useFigure(({ setup }) => all.find(isOf(setup)));
  return (
    <div className="law-choice">
      {[{ label: 'Law', options }, ...(more ? [more] : [])].map((group) => (
        <Choice
          control="law"
          key={group.label}
          label={group.label}
          options={group.options.map(({ value, name }) => ({ value, name }))}
          value={chosen?.value ?? ''}
          onEdit={(value) => {
            const option = all.find((one) => one.value === value) as LawOption;
            const { setup, edit } = store.getState();
            const patch = { ...option.setup, ...option.also?.(setup), ...besides };
            const N = lengthOf({ ...setup, ...patch });
            edit(setup.K > N ? { ...patch, K: N } : patch);
          }}
        />
      ))}
      <div className="one-of">
        {all.map((option) => (
          <p key={option.value} className={option === chosen ? 'shown' : undefined}>
            <Prose>{option.sentence}</Prose>
          </p>
        ))}
      </div>
    </div>
  );
}
