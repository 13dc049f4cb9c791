import { scaleLog } from 'd3-scale';
import { type LengthCurve, lengthGrid, perStepOf } from '../../core/curves/lengths.ts';
import { lengthOf } from '../../core/setup.ts';
import type { Study } from '../../core/study.ts';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { ClickPlane } from '../../plot/ClickPlane.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { Handles } from '../../plot/Handles.tsx';
import { polyline } from '../../plot/polyline.ts';
import { useWidth } from '../../plot/useWidth.ts';
import type { Setup } from '../../state/schema.ts';
import { Control } from '../access/Control.tsx';
import { inUnits, tick } from '../format.ts';
import { decades } from '../lab/decades.ts';
import { useFound } from '../useFigure.ts';

const margin = { top: 14, right: 18, bottom: 46, left: 52 };
const height = 380;

interface Props {
  readonly study: Study;
  readonly setup: Setup;
  /** The most that a fixed order can cost; null where the steps are not equal. */
  readonly worst: number | null;
  readonly summary: string;
  readonly onLength: (N: number) => void;
}

/** Error, bound and the worst of a fixed order against the length, all logarithmic; N is dragged. */
export function LengthPlot({ study, setup, worst, summary, onLength }: Props) {
  const curve = useFound('lengths') ?? null;
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const { N, efact, bounds } = study;
  const [right, floor] = [width - margin.right, height - margin.bottom];
  // The handle does not wait for the study of a long sequence.
  const asked = lengthOf(setup);
  const grid = lengthsWith(lengthGrid(setup), asked);
  const scale = inUnits(1, setup.units);
  const { low, high } = rangeOf(curve, study);
  const x = scaleLog([grid[0] as number, Math.max(grid.at(-1) as number, 2)], [margin.left, right]);
  const y = scaleLog([low, high], [floor, margin.top]);
  const at = grid.indexOf(asked);

  return (
    <figure className="plate" ref={ref}>
      <figcaption>
        <p className="key">
          <b className="idea-error">Error</b> in random order, its{' '}
          <b className="idea-bound">guarantee</b> (<i>s</i> − 1) <i>D</i> and, with long dashes, the
          most that a fixed order can cost with the same <i>D</i>, against the length. Both axes are
          logarithmic. Drag the length, or click where it should be.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Error against the length of the sequence"
        summary={summary}
        overlay={
          <Control id="N">
            <ClickPlane
              {...margin}
              onPick={(place) => onLength(grid[nearest(grid, x.invert(place.x))] as number)}
            />
            <Handles
              label="Length of the sequence"
              y={floor}
              x={(j) => x(grid[j] as number)}
              invert={(pixel) => nearest(grid, x.invert(pixel))}
              handles={[
                {
                  value: at,
                  min: 0,
                  max: grid.length - 1,
                  label: 'Length N',
                  text: `N = ${asked.toLocaleString('en')}`,
                },
              ]}
              onMove={(_, j) => onLength(grid[Math.min(Math.max(j, 0), grid.length - 1)] as number)}
            />
          </Control>
        }
      >
        <AxisLeft
          x={margin.left}
          from={margin.left}
          to={right}
          ticks={decades(low * scale, high * scale).map((value) => ({
            at: y(value / scale),
            label: tick(value),
          }))}
        />
        {curve ? <Lines curve={curve} perStep={perStepOf(setup)} x={x} y={y} /> : null}
        <line className="now" x1={x(N)} x2={x(N)} y1={worst ? y(worst) : margin.top} y2={floor} />
        {worst ? <circle className="ring" cx={x(N)} cy={y(worst)} r={4} /> : null}
        {bounds.D > 0 ? <circle className="ring" cx={x(N)} cy={y(bounds.D)} r={4} /> : null}
        {efact > 0 ? <circle className="dot" cx={x(N)} cy={y(efact)} r={5} /> : null}
        {bounds.D > 0 ? null : (
          <text className="flat" x={(margin.left + right) / 2} y={height / 2} textAnchor="middle">
            Nothing is lost.
          </text>
        )}
        <AxisBelow
          y={floor}
          from={margin.left}
          to={right}
          ticks={decades(x.domain()[0] as number, x.domain()[1] as number).map((value) => ({
            at: x(value),
            label: tick(value),
          }))}
        />
        <text className="axis-name" x={right} y={height - 4} textAnchor="end">
          length <tspan className="math">N</tspan>
        </text>
      </Frame>
    </figure>
  );
}

type Scale = (value: number) => number;

interface LinesProps {
  readonly curve: LengthCurve;
  readonly perStep: number;
  readonly x: Scale;
  readonly y: Scale;
}

/** Labels stand above their line, this far from it. */
const ABOVE = 9;

/** The three lines, each with its name near its right end. */
function Lines({ curve, perStep, x, y }: LinesProps) {
  const last = curve.N.length - 1;
  if (last < 1 || curve.perStep < 2 || !((curve.D[last] as number) > 0)) return null;
  const [end, D] = [curve.N[last] as number, curve.D[last] as number];
  const line = (nats: (j: number) => number) =>
    polyline(Array.from(curve.N, (N, j) => ({ x: x(N), y: y(nats(j)) })));
  const share = 1 - 1 / curve.perStep;
  const worst = (j: number) => (curve.N[j] as number) * share * (curve.D[j] as number);
  const bound = (j: number) => (curve.perStep - 1) * (curve.D[j] as number);
  return (
    <g className={curve.perStep === perStep ? 'length-lines' : 'length-lines stale'}>
      <path className="worst" d={line(worst)} />
      <path className="bound" d={line(bound)} />
      <path className="error-line" d={line((j) => curve.error[j] as number)} />
      <text className="idea-bound" x={x(end) - 64} y={y(end * share * D)} textAnchor="end">
        fixed order, at worst
      </text>
      <text className="idea-bound" x={x(end)} y={y(bound(last)) - ABOVE} textAnchor="end">
        guarantee
      </text>
      <text
        className="idea-error"
        x={x(end)}
        y={y(curve.error[last] as number) + ABOVE + 13}
        textAnchor="end"
      >
        random order
      </text>
    </g>
  );
}

/** Errors at the floor and at the top, in nats: the same at all lengths. */
function rangeOf(curve: LengthCurve | null, { N, efact, functionals }: Study) {
  const errors = [...(curve?.error ?? []), efact].filter((error) => error > 0);
  const high = Math.max(
    N * functionals.D,
    ...Array.from(curve?.N ?? [], (n, j) => n * (curve?.D[j] as number)),
  );
  return high > 0 ? { low: Math.min(...errors, high) / 3, high: high * 1.2 } : { low: 1, high: 10 };
}

/** The lengths in rising order, with N among them. */
const lengthsWith = (grid: Int32Array, N: number): number[] =>
  [...new Set([...grid, N])].sort((a, b) => a - b);

/** The index of the length nearest to another, in proportion. */
function nearest(grid: readonly number[], N: number): number {
  const beyond = grid.findIndex((length) => length >= N);
  if (beyond <= 0) return beyond < 0 ? grid.length - 1 : 0;
  const [below, above] = [grid[beyond - 1] as number, grid[beyond] as number];
  return N * N < below * above ? beyond - 1 : beyond;
}
