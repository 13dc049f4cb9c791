import { ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ErrorCurve } from '../../core/curves/curves.ts';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { polyline } from '../../plot/polyline.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { brief, inUnits, tick } from '../format.ts';
import { axisTicks } from '../lab/axisTicks.ts';
import { Readout } from '../Readout.tsx';
import { StepsHandle } from '../StepsHandle.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import { type Gains, gainsAt } from './gains.ts';

const margin = { top: 14, right: 14, bottom: 46, left: 44 };
const height = 260;
const NOTHING: Gains = { last: null, next: null };

/** The best error against the number of steps, both linear; K is dragged in it. */
export function GainPlot({ initial }: { readonly initial: number }) {
  const { N, K, lawKey, best, functionals } = useStudy();
  const curves = useFigure((figure) => figure.curves);
  const units = useFigure(({ setup }) => setup.units);
  const [ref, width] = useWidth<HTMLDivElement>(initial);
  const [right, floor] = [width - margin.right, height - margin.bottom];
  const top = functionals.TC > 0 ? functionals.TC : 1;
  const x = scaleLinear([1, Math.max(N, 2)], [margin.left, right]);
  const y = scaleLinear([0, top], [floor, margin.top]);
  const scale = inUnits(1, units);
  const show = (nats: number) => `${brief(nats * scale)} ${units}`;
  const ofLaw = (curve: ErrorCurve | null) => (curve?.lawKey === lawKey ? curve : null);
  const [optimal, uniform] = [ofLaw(curves.optimal), ofLaw(curves.uniform)];
  const gains = optimal ? gainsAt(optimal, K) : NOTHING;
  const path = ({ K: steps, error }: ErrorCurve) =>
    polyline(Array.from(steps, (k, j) => ({ x: x(k), y: y(error[j] as number) })));

  return (
    <figure className="plate plate-gain" ref={ref}>
      <figcaption>
        <p className="key">
          Error against <i>K</i>: <b className="idea-optimum">best</b> and{' '}
          <b className="idea-schedule">equal</b> steps. Drag <i>K</i>.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Best error against the number of steps"
        summary={
          (best ? `With ${K} steps the best error is ${show(best.error)}.` : '') +
          (gains.next === null ? '' : ` One more step would gain ${show(gains.next)}.`)
        }
        overlay={<StepsHandle x={x} invert={x.invert} y={floor} />}
      >
        <AxisLeft
          x={margin.left}
          from={margin.left}
          to={right}
          ticks={ticks(0, top * scale, height / 80).map((value) => ({
            at: y(value / scale),
            label: tick(value),
          }))}
        />
        <AxisBelow
          y={floor}
          from={margin.left}
          to={right}
          ticks={[...new Set([1, ...axisTicks(N, width)])]
            .filter((steps) => steps === 1 || steps > N / 16)
            .map((steps) => ({ at: x(steps), label: tick(steps) }))}
        />
        <line className="now" x1={x(K)} x2={x(K)} y1={margin.top} y2={floor} />
        {uniform ? <path className="uniform reference" d={path(uniform)} /> : null}
        {optimal ? <path className="optimum" d={path(optimal)} /> : null}
        {best && gains.last !== null ? (
          <path
            className="gain"
            d={`M${x(K - 1)},${y(best.error + gains.last)}H${x(K)}V${y(best.error)}`}
          />
        ) : null}
        {best ? (
          <path className="diamond" d={`M${x(K)},${y(best.error) - 6}l6,6l-6,6l-6,-6Z`} />
        ) : null}
        <text className="axis-name" x={right} y={height - 4} textAnchor="end">
          steps <tspan className="math">K</tspan>
        </text>
      </Frame>
      <p className="gains">
        Step {K} gained <Readout name="gain" value={gains.last} />, <br />
        one more would gain <Readout name="nextGain" value={gains.next} /> {units}.
      </p>
    </figure>
  );
}
