import { Handles } from '../plot/Handles.tsx';
import type { Scale } from '../plot/steps.ts';
import { addBoundary, moveBoundary, removeBoundary } from '../state/cuts.ts';
import { askedBoundaries } from '../state/editing.ts';
import { Control } from './access/Control.tsx';
import { useFigureStore, useStudy } from './useFigure.ts';

interface Props {
  readonly label: string;
  /** Where so many tokens stand, and how many stand there. */
  readonly x: Scale;
  readonly invert: Scale;
  /** The height of the axis. */
  readonly y: number;
  readonly hint?: string | undefined;
  readonly onMove?: () => void;
}

/** The handles by which the boundaries of the schedule are moved, added and removed. */
export function BoundaryHandles({ label, x, invert, y, hint, onMove }: Props) {
  const store = useFigureStore();
  const { setCuts } = store.getState();
  const { boundaries } = useStudy();
  if (!boundaries) return null;
  const asked = () => askedBoundaries(store.getState()) ?? boundaries;
  return (
    <Control id="cuts">
      <Handles
        label={label}
        y={y}
        x={x}
        invert={invert}
        hint={hint}
        handles={Array.from(boundaries.subarray(1, -1), (value, j) => ({
          value,
          min: (boundaries[j] as number) + 1,
          max: (boundaries[j + 2] as number) - 1,
          label: `Boundary ${j + 1} of ${boundaries.length - 2}`,
          text: `${value}`,
        }))}
        asked={(j) => asked()[j + 1] as number}
        onMove={(j, value) => {
          onMove?.();
          setCuts(moveBoundary(asked(), j + 1, value));
        }}
        onAdd={(value) => setCuts(addBoundary(asked(), value))}
        onRemove={(j) => setCuts(removeBoundary(asked(), j + 1))}
      />
    </Control>
  );
}
