import { ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useState } from 'react';
import type { Study } from '../../core/study.ts';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { Handles, type HandleValue } from '../../plot/Handles.tsx';
import { stepPath } from '../../plot/steps.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { addBoundary, moveBoundary, removeBoundary } from '../../state/cuts.ts';
import { Choice } from '../controls/Choice.tsx';
import { brief, inUnits, tick } from '../format.ts';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { axisTicks } from './axisTicks.ts';
import { Crosshair, readAt } from './Crosshair.tsx';
import { PinnedProfile } from './Pinned.tsx';
import { PriceLabel } from './PriceLabel.tsx';
import { Shading, type ShadingId, shadings } from './Shading.tsx';

const margin = { top: 14, right: 14, bottom: 46, left: 44 };

/** Lines down to the axis are drawn where they stand at least this far apart. */
const RISER = 12;

/** The information profile, the staircase of the schedule, and the area between: the error. */
export function ProfilePlot() {
  const store = useFigureStore();
  const study = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const [ref, width] = useWidth<HTMLDivElement>(600);
  const [untouched, setUntouched] = useState(true);
  const [shading, setShading] = useState<ShadingId>('error');
  const [probe, setProbe] = useState<number | null>(null);
  const height = width < 480 ? 300 : 380;
  const { N, boundaries, stairs, levels, curve, functionals } = study;
  const staircase = { i: stairs.start, g: levels };
  const top = functionals.D > 0 ? functionals.D : 1;
  const x = scaleLinear([0, N], [margin.left, width - margin.right]);
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top]);
  const floor = height - margin.bottom;
  const { setCuts } = store.getState();
  const scale = inUnits(1, units);
  const reading = probe === null ? null : readAt(study, Math.min(probe, N - 1));

  return (
    <figure className="plate plate-profile" ref={ref}>
      <figcaption>
        <p className="key">
          <b className="idea-profile">Profile</b>: what <i>i</i> known tokens tell about the next
          one, <i>f</i>(<i>i</i>) − <i>f</i>(0) in {units}. The{' '}
          <b className="idea-schedule">staircase</b> is what the schedule uses of it; the{' '}
          <b className="idea-error">shaded area</b> between them is the error.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Information profile and staircase"
        summary={summaryOf(study, units)}
        onPoint={(at) => setProbe(at && Math.floor(x.invert(at.x)))}
        overlay={
          boundaries ? (
            <Handles
              label="Boundaries of the schedule"
              y={floor}
              x={x}
              invert={x.invert}
              hint={untouched && !reading ? 'drag me' : undefined}
              handles={handlesOf(boundaries)}
              onMove={(j, value) => {
                setUntouched(false);
                setCuts(moveBoundary(boundaries, j + 1, value));
              }}
              onAdd={(value) => setCuts(addBoundary(boundaries, value))}
              onRemove={(j) => setCuts(removeBoundary(boundaries, j + 1))}
            />
          ) : null
        }
      >
        <AxisLeft
          x={margin.left}
          from={margin.left}
          to={width - margin.right}
          ticks={ticks(0, top * scale, height / 80).map((value) => ({
            at: y(value / scale),
            label: tick(value),
          }))}
        />
        <Shading id={shading} study={study} x={x} y={y} />
        {boundaries && boundaries.length * RISER < width ? (
          <g className="risers">
            {Array.from(boundaries.subarray(1, -1), (boundary, j) => (
              <line
                key={boundary}
                x1={x(boundary)}
                x2={x(boundary)}
                y1={floor}
                y2={y(levels[j] as number)}
              />
            ))}
          </g>
        ) : null}
        <PinnedProfile x={x} y={y} />
        <path className="staircase" d={stepPath(staircase, N, x, y)} />
        <path className="profile" d={stepPath(curve, N, x, y)} />
        {shading === 'error' || shading === 'strips' ? (
          <PriceLabel study={study} x={x} y={y} />
        ) : null}
        <AxisBelow
          y={floor}
          from={margin.left}
          to={width - margin.right}
          ticks={axisTicks(N, width).map((value) => ({ at: x(value), label: tick(value) }))}
        />
        {reading ? (
          <Crosshair
            reading={reading}
            x={x}
            y={y}
            K={study.K}
            floor={floor}
            baseline={height - 4}
          />
        ) : (
          <text className="axis-name" x={width - margin.right} y={height - 4} textAnchor="end">
            tokens already known, <tspan className="math">i</tspan>
          </text>
        )}
      </Frame>
      <Choice label="Shade" options={shadings} value={shading} onEdit={setShading} />
    </figure>
  );
}

/** A handle for every interior boundary; it moves between its neighbours. */
function handlesOf(boundaries: Int32Array): HandleValue[] {
  const last = boundaries.length - 1;
  return Array.from(boundaries.subarray(1, -1), (value, j) => ({
    value,
    min: (boundaries[j] as number) + 1,
    max: (boundaries[j + 2] as number) - 1,
    label: `Boundary ${j + 1} of ${last - 1}`,
    text: `${value}`,
  }));
}

function summaryOf({ N, K, efact, functionals }: Study, units: 'nats' | 'bits'): string {
  const show = (nats: number) => `${brief(inUnits(nats, units))} ${units}`;
  return (
    `The profile rises by ${show(functionals.D)} over ${N} tokens. ` +
    `A staircase of ${K} steps lies below it; the area between them is ${show(efact)}.`
  );
}
