import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { functionalIds, waitingFactors, weights } from '../../core/bounds/bounds.ts';
import type { Functionals } from '../../core/profile.ts';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { polyline } from '../../plot/polyline.ts';
import { stepPath } from '../../plot/steps.ts';
import { useName } from '../../plot/useName.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { BoundaryHandles } from '../BoundaryHandles.tsx';
import { tick } from '../format.ts';
import { axisTicks } from '../lab/axisTicks.ts';
import { nextBoundary, type Reading } from './reading.ts';

const margin = { top: 12, right: 14, left: 44 };
/** Below the waits their axis, then the adversary's profile and the name of the axis of both. */
const FLOOR = 244;
const TICKS = 26;
const PROFILE = { top: 288, bottom: 340 };
const height = 366;
/** Above the longest wait there is room for the weight and its name. */
const HEADROOM = 1.3;

interface Props {
  readonly boundaries: Int32Array;
  readonly functional: keyof Functionals;
  readonly reading: Reading;
  readonly summary: string;
}

/** Waiting times under a weight that touches them, and the profile of the adversary at that place. */
export function WaitPlot({ boundaries, functional, reading, summary }: Props) {
  const clip = useName();
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const N = boundaries.at(-1) as number;
  const right = width - margin.right;
  const { kappa, worst } = reading;
  const longest = Math.max(1, ...sizes(boundaries)) - 1;
  const x = scaleLinear([0, N], [margin.left, right]);
  const y = scaleLinear([0, Math.max(1, longest) * HEADROOM], [FLOOR, margin.top]);
  const waits = polyline(
    Array.from(boundaries.subarray(1)).flatMap((b, k) => {
      const first = (boundaries[k] as number) + 1;
      return [
        { x: x(first), y: y(b - first) },
        { x: x(b), y: y(0) },
      ];
    }),
  );
  const weight = (i: number) => kappa * weights[functional](i, N);
  const kappas = waitingFactors(boundaries);
  const others = functionalIds.filter((id) => id !== functional);
  const line = (id: keyof Functionals) =>
    polyline(
      placesOf(id, N).map((i) => ({
        x: x(i),
        y: y(kappas[id] * weights[id](i, N)),
      })),
    );

  return (
    <figure className="plate" ref={ref}>
      <figcaption>
        <p className="key">
          <b className="idea-error">Waiting time</b> <i>r</i>(<i>i</i>) − <i>i</i> of what <i>i</i>{' '}
          known tokens tell; dotted,{' '}
          <b className="idea-bound">
            <i>κ</i> times the weight
          </b>{' '}
          of the functional, as low as it goes, and pale those of the others. Below, the profile
          that the adversary answers with. Drag a boundary; a double click on the axis adds or
          removes one.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Waiting times and the weight above them"
        summary={summary}
        overlay={
          <BoundaryHandles label="Boundaries of the schedule" y={FLOOR} x={x} invert={x.invert} />
        }
      >
        <AxisLeft
          x={margin.left}
          from={margin.left}
          to={right}
          ticks={y
            .ticks(4)
            .filter((value) => Number.isInteger(value) && value <= longest)
            .map((value) => ({ at: y(value), label: tick(value) }))}
        />
        <path className="area-error" d={`${waits}V${FLOOR}H${x(1)}Z`} />
        <path className="waits" d={waits} />
        {worst ? (
          <>
            <clipPath id={clip}>
              <rect
                x={margin.left}
                y={margin.top - 6}
                width={right - margin.left + 1}
                height={FLOOR - margin.top + 6}
              />
            </clipPath>
            <g clipPath={`url(#${clip})`}>
              {others.map((id) => (
                <path key={id} className="bound other" d={line(id)} />
              ))}
              <path className="bound" d={line(functional)} />
            </g>
            <WeightName functional={functional} N={N} weight={weight} x={x} y={y} />
            <Threshold boundaries={boundaries} {...worst} x={x} />
            <line className="touch" x1={x(worst.i)} x2={x(worst.i)} y1={y(worst.wait)} y2={FLOOR} />
            <circle className="dot" cx={x(worst.i)} cy={y(worst.wait)} r={5} />
          </>
        ) : (
          <text
            className="flat"
            x={(margin.left + right) / 2}
            y={(margin.top + FLOOR) / 2}
            textAnchor="middle"
          >
            One token a step: nothing waits.
          </text>
        )}
        <AxisBelow
          y={FLOOR}
          from={margin.left}
          to={right}
          ticks={axisTicks(N, width).map((value) => ({ at: x(value), label: tick(value) }))}
        />
        <text className="axis-name" x={right} y={height - 4} textAnchor="end">
          tokens already known, <tspan className="math">i</tspan>
        </text>
      </Frame>
    </figure>
  );
}

/** Where a weight is looked at to be drawn: three of the four are straight. */
const placesOf = (id: keyof Functionals, N: number): number[] =>
  id === 'M' ? Array.from({ length: 49 }, (_, j) => (j * N) / 48) : [0, N];

const sizes = (boundaries: Int32Array) =>
  Array.from(boundaries.subarray(1), (b, k) => b - (boundaries[k] as number));

const weightNames: Record<keyof Functionals, ReactNode> = {
  D: <tspan className="math">κ</tspan>,
  TC: (
    <>
      <tspan className="math">κ</tspan> (<tspan className="math">N</tspan> −{' '}
      <tspan className="math">i</tspan>)
    </>
  ),
  DTC: (
    <>
      <tspan className="math">κ i</tspan>
    </>
  ),
  M: (
    <>
      <tspan className="math">κ i</tspan> (<tspan className="math">N</tspan> −{' '}
      <tspan className="math">i</tspan>) / <tspan className="math">N</tspan>
    </>
  ),
};

/** About as wide as a name gets. */
const NAME = 84;

interface NameProps {
  readonly functional: keyof Functionals;
  readonly N: number;
  readonly weight: (i: number) => number;
  readonly x: (i: number) => number;
  readonly y: (wait: number) => number;
}

/** The weight is named where it leaves the drawing at the top, or else above its highest point. */
function WeightName({ functional, N, weight, x, y }: NameProps) {
  const steps = Array.from({ length: 200 }, (_, j) => ((j + 0.5) * N) / 200);
  const falling = functional === 'TC';
  // Where it is on its way out, or in.
  const edge = (falling ? steps : steps.toReversed()).find((i) => y(weight(i)) >= margin.top + 26);
  const inside = steps.every((i) => y(weight(i)) >= margin.top + 16);
  if (inside || edge === undefined) {
    const peak = steps.reduce((best, i) => (weight(i) >= weight(best) ? i : best));
    // One that is the same everywhere is named in the middle, clear of those of the others.
    const top = functional === 'D' ? N / 2 : peak;
    const at = Math.min(Math.max(x(top), x(0) + NAME / 2), x(N) - NAME / 2);
    return (
      <text className="idea-bound" x={at} y={y(weight(peak)) - 8} textAnchor="middle">
        {weightNames[functional]}
      </text>
    );
  }
  const left = falling ? x(edge) + NAME > x(N) : x(edge) - NAME > x(0);
  return (
    <text
      className="idea-bound"
      x={x(edge) + (left ? -10 : 12)}
      y={margin.top + 14}
      textAnchor={left ? 'end' : 'start'}
    >
      {weightNames[functional]}
    </text>
  );
}

interface ThresholdProps {
  readonly boundaries: Int32Array;
  readonly i: number;
  readonly wait: number;
  readonly x: (i: number) => number;
}

/** The profile of the threshold code at i*, the schedule's staircase, and the area between them. */
function Threshold({ boundaries, i, wait, x }: ThresholdProps) {
  const N = boundaries.at(-1) as number;
  const until = nextBoundary(boundaries, i);
  const y = (g: number) => (g > 0 ? PROFILE.top : PROFILE.bottom);
  const late = i > N - until;
  return (
    <g>
      <path
        className="area-error"
        d={`M${x(i)},${PROFILE.top}H${x(until)}V${PROFILE.bottom}H${x(i)}Z`}
      />
      <path className="staircase" d={stepPath({ i: [0, until], g: [0, 1] }, N, x, y)} />
      <path className="profile" d={stepPath({ i: [0, i], g: [0, 1] }, N, x, y)} />
      <line className="touch" x1={x(i)} x2={x(i)} y1={FLOOR + TICKS} y2={PROFILE.top} />
      <text
        className="idea-error"
        x={late ? x(i) - 10 : x(until) + 10}
        y={(PROFILE.top + PROFILE.bottom) / 2}
        dy="0.35em"
        textAnchor={late ? 'end' : 'start'}
      >
        <tspan className="math">i</tspan>* = {i}: error {wait} · <tspan className="math">D</tspan>
      </text>
    </g>
  );
}
