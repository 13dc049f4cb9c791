import { ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Study } from '../../core/study.ts';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import type { Scale } from '../../plot/steps.ts';
import { inUnits, tick } from '../format.ts';
import { useFigure } from '../useFigure.ts';
import { axisTicks } from './axisTicks.ts';

const margin = { top: 14, right: 14, bottom: 46, left: 44 };

/** Where tokens and information lie in a drawing of a profile. */
export interface ProfilePlane {
  readonly x: Scale;
  readonly y: Scale;
  /** The number of tokens at a pixel. */
  readonly tokens: Scale;
  readonly left: number;
  readonly right: number;
  readonly floor: number;
  /** The value at the top, in nats. */
  readonly top: number;
  /** Whether the profile rises nowhere, so that it has no scale. */
  readonly flat: boolean;
  readonly width: number;
  readonly height: number;
}

/** The plane of a study's profile, from 0 to D; `room` is what is left free on the right. */
export function profilePlane(
  { N, functionals }: Study,
  width: number,
  height: number,
  room = margin.right,
): ProfilePlane {
  const [right, floor] = [width - room, height - margin.bottom];
  const flat = !(functionals.D > 0);
  const top = flat ? 1 : functionals.D;
  const x = scaleLinear([0, N], [margin.left, right]);
  const y = scaleLinear([0, top], [floor, margin.top]);
  return { x, y, tokens: x.invert, left: margin.left, right, floor, top, flat, width, height };
}

/** The axes of a profile: tokens to the right, information upward. */
export function ProfileAxes({ plane, N }: { readonly plane: ProfilePlane; readonly N: number }) {
  const units = useFigure(({ setup }) => setup.units);
  const { x, y, left, right, floor, top, flat, width, height } = plane;
  const scale = inUnits(1, units);
  return (
    <>
      <AxisLeft
        x={left}
        from={left}
        to={right}
        ticks={(flat ? [0] : ticks(0, top * scale, height / 80)).map((value) => ({
          at: y(value / scale),
          label: tick(value),
        }))}
      />
      <AxisBelow
        y={floor}
        from={left}
        to={right}
        ticks={axisTicks(N, width).map((value) => ({ at: x(value), label: tick(value) }))}
      />
    </>
  );
}

/** The name of the axis below. */
export function TokensName({ right, height }: ProfilePlane) {
  return (
    <text className="axis-name" x={right} y={height - 4} textAnchor="end">
      tokens already known, <tspan className="math">i</tspan>
    </text>
  );
}
