import { scaleLinear } from 'd3-scale';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import type { Scale } from '../../plot/steps.ts';

const margin = { top: 14, bottom: 46, left: 44 };
const shares = [0, 0.25, 0.5, 0.75, 1];

/** Where shares of the steps and of the tokens lie in a drawing of α. */
export interface AlphaPlane {
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly floor: number;
  readonly height: number;
}

/** The plane of α, from 0 to 1 both ways; `room` is what is left free on the right. */
export function alphaPlane(width: number, height: number, room: number): AlphaPlane {
  const [right, floor] = [width - room, height - margin.bottom];
  return {
    x: scaleLinear([0, 1], [margin.left, right]),
    y: scaleLinear([0, 1], [floor, margin.top]),
    left: margin.left,
    right,
    floor,
    height,
  };
}

/** The axes of α, and the diagonal: equal steps. */
export function AlphaAxes({ x, y, left, right, floor, height }: AlphaPlane) {
  const named = (at: Scale, every: number) =>
    shares.filter((_, j) => j % every === 0).map((share) => ({ at: at(share), label: `${share}` }));
  return (
    <>
      <AxisLeft x={left} from={left} to={right} ticks={named(y, 2)} />
      <AxisBelow y={floor} from={left} to={right} ticks={named(x, right - left < 300 ? 2 : 1)} />
      <line className="diagonal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      <text className="axis-name" x={right} y={height - 4} textAnchor="end">
        share <tspan className="math">t</tspan> of the steps
      </text>
    </>
  );
}
