import { Handles } from '../plot/Handles.tsx';
import type { Scale } from '../plot/steps.ts';
import { Control } from './access/Control.tsx';
import { useFigureStore, useStudy } from './useFigure.ts';

interface Props {
  /** Where so many steps stand, and how many stand there. */
  readonly x: Scale;
  readonly invert: Scale;
  /** The height of the axis. */
  readonly y: number;
}

/** The handle by which the number of steps is dragged on an axis of K. */
export function StepsHandle({ x, invert, y }: Props) {
  const store = useFigureStore();
  const { N, K } = useStudy();
  return (
    <Control id="K">
      <Handles
        label="Number of steps"
        y={y}
        x={x}
        invert={invert}
        handles={[{ value: K, min: 1, max: N, label: 'Steps K', text: `K = ${K}` }]}
        asked={() => store.getState().setup.K}
        onMove={(_, steps) => store.getState().setSteps(steps)}
      />
    </Control>
  );
}
