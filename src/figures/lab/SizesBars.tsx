import { max, ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { type ReactNode, useState } from 'react';
import type { Stairs } from '../../core/stairs.ts';
import { AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { stepPath } from '../../plot/steps.ts';
import { tick } from '../format.ts';
import { SizeHandles } from '../SizeHandles.tsx';
import { useBest, useStudy } from '../useFigure.ts';
import { BestOf } from './BestOf.tsx';
import { PinnedSizes } from './Pinned.tsx';

const margin = { top: 14, right: 6, bottom: 46, left: 44 };
/** Room above the highest bar, so that it can be pulled up. */
const HEADROOM = 1.12;
/** Bars narrower than this melt into one outline. */
const NARROW = 7;

interface Props {
  readonly width: number;
  readonly height: number;
  /** The bars cannot be dragged. */
  readonly fixed: boolean;
  readonly cover: ReactNode | undefined;
}

/** The sizes as bars, whose tops can be dragged, with the best sizes as an outline before them. */
export function SizesBars({ width, height, fixed, cover }: Props) {
  const { stairs, boundaries, K } = useStudy();
  const best = useBest();
  // While a bar is held the scale stays, or the bar would run from the pointer.
  const [heldTop, setHeldTop] = useState<number | null>(null);
  const present = Math.max(
    max(stairs.size) as number,
    best ? (max(best.stairs.size) as number) : 1,
  );
  const top = heldTop ?? HEADROOM * present;
  const x = scaleLinear([1, K + 1], [margin.left, width - margin.right]);
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top]);
  const floor = height - margin.bottom;
  const step = x(2) - x(1);
  const gap = step < NARROW ? 0 : Math.min(4, step * 0.12);
  // The steps of another K share the same width.
  const outline = ({ k, size }: Stairs, steps = K) =>
    stepPath({ i: k, g: size }, steps + 1, x.copy().domain([1, steps + 1]), y);

  return (
    <Frame
      width={width}
      height={height}
      title="Sizes of the steps"
      cover={cover}
      summary={`Sizes of this schedule: ${listed(stairs, K)}.${
        best?.K === K ? ` Best sizes: ${listed(best.stairs, K)}.` : ''
      }`}
      overlay={
        boundaries && K > 1 && !fixed ? (
          <SizeHandles
            boundaries={boundaries}
            left={(bar) => x(bar + 1)}
            y={y}
            onGrab={() => setHeldTop(top)}
            onRelease={() => setHeldTop(null)}
          />
        ) : null
      }
    >
      <AxisLeft
        x={margin.left}
        from={margin.left}
        to={width - margin.right}
        ticks={ticks(0, top, Math.min(4, top))
          .filter(Number.isInteger)
          .map((value) => ({ at: y(value), label: tick(value) }))}
      />
      {step < NARROW ? (
        <path className="bar" d={`${outline(stairs)}V${floor}H${margin.left}Z`} />
      ) : (
        Array.from(stairs.size, (size, j) => (
          <rect
            className="bar"
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the step.
            key={j}
            x={x(j + 1) + gap}
            width={step - 2 * gap}
            y={y(size)}
            height={floor - y(size)}
          />
        ))
      )}
      <PinnedSizes x={x} y={y} K={K} />
      {best ? <path className="optimum" d={outline(best.stairs, best.K)} /> : null}
      <BestOf best={best} x={width - margin.right} y={margin.top} />
      <g className="axis">
        <line x1={margin.left} x2={width - margin.right} y1={floor} y2={floor} />
        {stepTicks(K, step).map((k) => (
          <text key={k} x={x(k + 0.5)} y={floor + 17} textAnchor="middle">
            {k}
          </text>
        ))}
      </g>
      <text className="axis-name" x={width - margin.right} y={height - 4} textAnchor="end">
        step <tspan className="math">k</tspan>
      </text>
    </Frame>
  );
}

function stepTicks(K: number, step: number): number[] {
  if (step >= 22) return Array.from({ length: K }, (_, j) => j + 1);
  const inner = ticks(1, K, 6).filter((k) => Number.isInteger(k) && k > 1 && K - k > K / 12);
  return [1, ...inner, K];
}

const LISTED = 12;

function listed({ size }: Stairs, K: number): string {
  const shown = Array.from(size.subarray(0, LISTED)).join(', ');
  return K > LISTED ? `${shown}, and ${K - LISTED} more` : shown;
}
