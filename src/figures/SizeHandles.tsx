import type { ScaleLinear } from 'd3-scale';
import { useRef } from 'react';
import { sizesOf } from '../core/boundaries.ts';
import { BarHandles } from '../plot/BarHandles.tsx';
import type { Scale } from '../plot/steps.ts';
import { resizeStep } from '../state/cuts.ts';
import { askedBoundaries } from '../state/editing.ts';
import { Control } from './access/Control.tsx';
import { useFigureStore } from './useFigure.ts';

interface Props {
  readonly boundaries: Int32Array;
  /** Left edge of a step's bar, counted from 0. */
  readonly left: Scale;
  /** The height of a size; no bar is dragged above where it ends. */
  readonly y: ScaleLinear<number, number>;
  readonly onGrab: () => void;
  readonly onRelease: () => void;
}

/** The handles by which the sizes of the steps are dragged. */
export function SizeHandles({ boundaries, left, y, onGrab, onRelease }: Props) {
  const store = useFigureStore();
  const asked = () => askedBoundaries(store.getState()) ?? boundaries;
  const grabbed = useRef<ArrayLike<number>>(boundaries);
  const sizes = sizesOf(boundaries);
  const [N, K] = [boundaries.at(-1) as number, sizes.length];
  const [floor] = y.range() as [number, number];
  const [, top] = y.domain() as [number, number];
  return (
    <Control id="cuts">
      <BarHandles
        label="Sizes of the steps"
        bars={Array.from(sizes, (size, j) => ({
          value: size,
          min: 1,
          max: N - K + 1,
          label: `Size of step ${j + 1}`,
          text: `${size}`,
        }))}
        asked={(bar) => sizesOf(asked())[bar]}
        left={left}
        y={y}
        invert={(pixel) => Math.min(y.invert(pixel), top)}
        floor={floor}
        onGrab={() => {
          grabbed.current = asked();
          onGrab();
        }}
        onRelease={onRelease}
        onMove={(bar, size) => store.getState().setCuts(resizeStep(grabbed.current, bar + 1, size))}
      />
    </Control>
  );
}
