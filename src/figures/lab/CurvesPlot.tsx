import { max } from 'd3-array';
import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { useId } from 'react';
import { functionalIds } from '../../core/bounds.ts';
import type { ErrorCurves } from '../../core/curves.ts';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { Handles } from '../../plot/Handles.tsx';
import { useWidth } from '../../plot/useWidth.ts';
import { brief, inUnits, tick } from '../format.ts';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { decades, floorOf } from './decades.ts';
import { functionalNames } from './functionalNames.ts';

const margin = { top: 12, right: 44, bottom: 40, left: 48 };
const height = 260;

/** Error against the number of steps, both logarithmic; K is dragged on its axis. */
export function CurvesPlot() {
  const store = useFigureStore();
  const study = useStudy();
  const curves = useFigure((figure) => figure.curves);
  const units = useFigure(({ setup }) => setup.units);
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const { N, K, efact, best, bounds, tightest } = study;
  const optimum = best?.error ?? 0;
  const scale = inUnits(1, units);
  const present = curves?.N === N ? curves : null;
  const stale = present !== null && present.lawKey !== study.lawKey;
  const [low, high] = extentOf(present, Math.max(efact, bounds[tightest]), scale);
  const x = scaleLog([1, Math.max(N, 2)], [margin.left, width - margin.right]);
  const y = scaleLog([low, high], [height - margin.bottom, margin.top]);
  const floor = height - margin.bottom;
  const clip = useId();

  const path = (values: Float64Array): string => {
    const points = Array.from(
      present?.K ?? [],
      (steps, j) => [steps, values[j] as number] as const,
    );
    const draw = line<readonly [number, number]>()
      .defined(([, nats]) => nats > 0)
      .x(([steps]) => x(steps))
      .y(([, nats]) => y(nats * scale));
    return draw(points) ?? '';
  };

  const labels = present
    ? apart(
        functionalIds.map((id) => ({ id, at: y((present.bounds[id].at(-2) ?? 1) * scale) })),
        floor,
      )
    : [];

  return (
    <figure className="plate plate-curves" ref={ref}>
      <figcaption>
        <p className="key">
          Error against steps <i>K</i>: <b className="idea-schedule">uniform</b>,{' '}
          <b className="idea-optimum">best</b>, and uniform’s four{' '}
          <b className="idea-bound">guarantees</b>.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Error against the number of steps"
        summary={`With ${K} steps this schedule has error ${brief(efact * scale)} ${units}, the best one ${brief(optimum * scale)}.`}
        overlay={
          <Handles
            label="Number of steps"
            y={floor}
            x={x}
            invert={x.invert}
            handles={[{ value: K, min: 1, max: N, label: 'Steps K', text: `K = ${K}` }]}
            onMove={(_, steps) => store.getState().setSteps(steps)}
          />
        }
      >
        <AxisLeft
          x={margin.left}
          from={margin.left}
          to={width - margin.right}
          ticks={decades(low, high).map((value) => ({ at: y(value), label: tick(value) }))}
        />
        {present ? (
          <g className={stale ? 'stale' : undefined} clipPath={`url(#${clip})`}>
            <clipPath id={clip}>
              <rect
                x={margin.left}
                y={margin.top - 3}
                width={width}
                height={floor - margin.top + 3}
              />
            </clipPath>
            {functionalIds.map((id) => (
              <path key={id} className="bound" d={path(present.bounds[id])} />
            ))}
            {labels.map(({ id, at }) => (
              <text key={id} className="idea-bound" x={width - margin.right + 6} y={at} dy="0.32em">
                {functionalNames[id].symbol}
              </text>
            ))}
            <path className="uniform" d={path(present.uniform)} />
            <path className="optimum" d={path(present.optimum)} />
          </g>
        ) : null}
        <line className="now" x1={x(K)} x2={x(K)} y1={margin.top} y2={floor} />
        {optimum * scale >= low ? (
          <path className="diamond" d={`M${x(K)},${y(optimum * scale) - 6}l6,6l-6,6l-6,-6Z`} />
        ) : null}
        {efact * scale >= low ? (
          <circle className="dot" cx={x(K)} cy={y(efact * scale)} r={5} />
        ) : null}
        <AxisBelow
          y={floor}
          from={margin.left}
          to={width - margin.right}
          ticks={stepTicks(N).map((value) => ({ at: x(value), label: tick(value) }))}
        />
        <text className="axis-name" x={width - margin.right} y={height - 4} textAnchor="end">
          steps <tspan className="math">K</tspan>
        </text>
      </Frame>
    </figure>
  );
}

const LINE = 14;

/** Labels of lines, from the top down, no two nearer than a line of text. */
function apart<T extends { readonly at: number }>(labels: readonly T[], floor: number): T[] {
  const placed: T[] = [];
  for (const label of [...labels].sort((a, b) => a.at - b.at)) {
    const above = placed.at(-1)?.at ?? -Infinity;
    placed.push({ ...label, at: Math.max(label.at, above + LINE) });
  }
  return placed.filter(({ at }) => at <= floor);
}

/** From the smallest error worth showing to the largest guarantee. */
function extentOf(curves: ErrorCurves | null, error: number, scale: number): [number, number] {
  const highest = Math.max(error, curves ? (max(curves.bounds.D) as number) : 0);
  const top = (highest > 0 ? highest : 1) * scale;
  const lowest = curves ? floorOf(curves.optimum) * scale : 0;
  return [Math.max(lowest, top * 1e-4), top];
}

function stepTicks(N: number): number[] {
  const powers = Array.from({ length: 21 }, (_, j) => 2 ** j);
  const every = N > 512 ? 2 : 1;
  const round = powers.filter((value, j) => value * 1.5 < N && j % every === 0);
  return N === 1 ? [1] : [...round, N];
}
