import { scaleLinear } from 'd3-scale';
import type { CSSProperties } from 'react';
import { AxisBelow } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { Handles } from '../../plot/Handles.tsx';
import { polyline } from '../../plot/polyline.ts';
import { useSize } from '../../plot/useSize.ts';
import { Control } from '../access/Control.tsx';
import { BoundaryHandles } from '../BoundaryHandles.tsx';
import { brief, inUnits, tick } from '../format.ts';
import { axisTicks } from '../lab/axisTicks.ts';
import { Readout } from '../Readout.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import { Questions } from './Questions.tsx';
import type { Row } from './rows.ts';
import { longestWait, teeth, waitAt } from './waits.ts';

const SIDE = 14;
/** From top to bottom: the profile with its axis, a strip for each schedule, the questions. */
const PROFILE = { top: 26, floor: 74 };
const FIRST = 112;
/** Of a strip: its name, and the ticks below it. */
const LABEL = 24;
const TICKS = 12;
const QUESTIONS = 98;
/** Of a strip, where nothing else is said of the height of the whole. */
const PITCH = 76;

interface Props {
  readonly rows: readonly Row[];
  readonly jump: number;
  readonly onJump: (i: number) => void;
}

/** The jump, and below it what it costs each schedule wherever it is. */
export function JumpPlot({ rows, jump, onJump }: Props) {
  const { N, boundaries, functionals } = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const usual = FIRST + rows.length * PITCH + QUESTIONS;
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 960, height: usual });
  const pitch = (height - FIRST - QUESTIONS) / rows.length;
  const tall = pitch - LABEL - TICKS;
  const x = scaleLinear([0, N], [SIDE, width - SIDE]);
  const longest = Math.max(1, ...rows.map((row) => longestWait(row.boundaries)));
  const floorOf = (j: number) => FIRST + (j + 1) * pitch - TICKS;
  const bottom = floorOf(rows.length - 1);
  const show = (nats: number) => `${brief(inUnits(nats, units))} ${units}`;

  return (
    <figure className="plate">
      <figcaption>
        <p className="key">
          A <b className="idea-profile">profile</b> that rises once, at <i>i</i>*, by <i>D</i> ={' '}
          {show(functionals.D)}; and the <b className="idea-error">error</b> of five{' '}
          <b className="idea-schedule">schedules</b> for every place it may rise at. Drag the jump,
          or the boundaries of the last schedule.
        </p>
      </figcaption>
      <div className="jump-place" ref={ref} style={{ '--usual': `${usual}px` } as CSSProperties}>
        <Frame
          width={width}
          height={height}
          title="Error of schedules against the place of the jump"
          summary={`The jump is at ${jump}. ${rows
            .map(({ name, error, worst }) => `${name}: ${show(error)}, at worst ${show(worst)}.`)
            .join(' ')}`}
          overlay={
            <>
              <div className="of-jump">
                <Control id="k">
                  <Handles
                    label="The jump"
                    y={PROFILE.floor}
                    x={x}
                    invert={x.invert}
                    handles={[{ value: jump, min: 1, max: N - 1, label: 'Jump', text: `${jump}` }]}
                    onMove={(_, i) => onJump(i)}
                  />
                </Control>
              </div>
              {rows.map(({ id, name, error, worst }, j) => (
                <p key={id} className="jump-label" style={{ top: FIRST + j * pitch }}>
                  <b className={id === 'own' ? 'idea-schedule' : undefined}>{name}</b>
                  <span>
                    <span className="idea-error">
                      now <Readout name={id} value={error} digits={3} />
                    </span>
                    , at worst <Readout name={`${id}Worst`} value={worst} digits={3} />
                  </span>
                </p>
              ))}
              <BoundaryHandles
                label="Boundaries of your schedule"
                y={bottom}
                x={x}
                invert={x.invert}
              />
            </>
          }
        >
          <path
            className="profile"
            d={`M${x(0)},${PROFILE.floor}H${x(jump)}V${PROFILE.top}H${x(N)}`}
          />
          <AxisBelow
            y={PROFILE.floor}
            from={x(0)}
            to={x(N)}
            ticks={axisTicks(N, width).map((value) => ({ at: x(value), label: tick(value) }))}
          />
          {rows.map((row, j) => (
            <Teeth key={row.id} row={row} x={x} floor={floorOf(j)} scale={tall / longest} />
          ))}
          {rows.map((row, j) => {
            const floor = floorOf(j);
            const wait = waitAt(row.boundaries, jump);
            return (
              <g key={row.id}>
                <line className="now" x1={x(jump)} x2={x(jump)} y1={floor - tall} y2={floor} />
                <circle className="dot" cx={x(jump)} cy={floor - (wait * tall) / longest} r={5} />
              </g>
            );
          })}
          {boundaries ? (
            <Questions asked={boundaries.subarray(1, -1)} jump={jump} x={x} y={bottom + 54} />
          ) : null}
        </Frame>
      </div>
    </figure>
  );
}

interface TeethProps {
  readonly row: Row;
  readonly x: (i: number) => number;
  readonly floor: number;
  /** Pixels a token of waiting. */
  readonly scale: number;
}

/** The error against the place of the jump: a saw, its teeth as long as the steps. */
function Teeth({ row, x, floor, scale }: TeethProps) {
  const saw = polyline(
    teeth(row.boundaries).map(({ i, wait }) => ({ x: x(i), y: floor - wait * scale })),
  );
  return (
    <g className="saw">
      <path className="area-error" d={saw} />
      <path className="edge" d={saw} />
      <line
        className="axis-line"
        x1={x(0)}
        x2={x(row.boundaries[row.boundaries.length - 1] as number)}
        y1={floor}
        y2={floor}
      />
      <path
        className="cuts"
        d={Array.from(row.boundaries, (a) => `M${x(a)},${floor}v5`).join('')}
      />
    </g>
  );
}
