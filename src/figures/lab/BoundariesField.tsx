import { parseNumber } from '../../core/parameter.ts';
import { TypedField } from '../controls/TypedField.tsx';
import { useFigureStore, useStudy } from '../useFigure.ts';

/** The boundaries of the schedule, to be typed; nothing where there are too many to list. */
export function BoundariesField() {
  const store = useFigureStore();
  const { N, boundaries } = useStudy();
  if (!boundaries) return null;
  return (
    <TypedField
      control="cuts"
      label="Boundaries of the schedule, separated by commas"
      value={Array.from(boundaries.subarray(1, -1)) as readonly number[]}
      parse={parseList}
      format={(cuts) => cuts.join(', ')}
      valid={`a list like 8, 16, 24 of whole numbers from 1 to ${N - 1}`}
      onCommit={store.getState().setCuts}
    />
  );
}

/** Numbers with commas, semicolons or spaces between; null: something else is there. */
export function parseList(text: string): number[] | null {
  const numbers = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(parseNumber);
  return numbers.includes(null) ? null : (numbers as number[]);
}
