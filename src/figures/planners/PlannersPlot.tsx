import { max, ticks } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { polyline } from '../../plot/polyline.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { brief, inUnits, tick } from '../format.ts';
import { placeLabels, widthOf } from '../lab/curves/lineLabels.ts';
import { stepTicks } from '../lab/curves/plane.ts';
import { StepsHandle } from '../StepsHandle.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import { type Mark, nameOf } from './marks.ts';

const margin = { top: 18, right: 16, bottom: 46, left: 44 };
const height = 360;
/** So far above the axis nothing is lost: a mark there is not hidden by the handle. */
const HANDLE = 20;
/** Names are in a wider face than the curves' labels. */
const WIDER = 1.08;
/** From a mark to its name. */
const NAME = 12;
const RADIUS = 5;
/** A name that stands higher or lower than its mark by more than this is led to it. */
const APART = 10;

/** Error against steps: the best in random order as a curve, each planner as a mark. */
export function PlannersPlot({ marks }: { readonly marks: readonly Mark[] }) {
  const { N, K, lawKey, functionals } = useStudy();
  const optimal = useFigure(({ curves }) => curves.optimal);
  const units = useFigure(({ setup }) => setup.units);
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const [right, floor] = [width - margin.right, height - margin.bottom];
  const highest = max(marks, ({ error, reach }) => error + (reach ?? 0)) ?? 0;
  const top = Math.max(functionals.TC, highest) || 1;
  const x = scaleLog([1, Math.max(N, 2)], [margin.left, right]);
  const y = scaleLinear([0, top], [floor - HANDLE, margin.top]);
  const scale = inUnits(1, units);
  const places = marks.map((mark) => ({
    ...mark,
    at: { x: x(Math.max(1, mark.steps)), y: y(Math.max(0, mark.error)) },
    text: nameOf(mark.id),
  }));
  const box = {
    left: margin.left,
    right,
    top: margin.top,
    // A mark without error is named at its own height.
    floor: floor - HANDLE + 9,
    width: right,
  };
  // Names stand to the right of their marks, or to the left where there is no room.
  const wishes = places.map(({ id, text, at }) => {
    const wide = WIDER * widthOf(text);
    const side = at.x + NAME + wide <= box.width ? NAME : -NAME - wide;
    return { id, text, end: { x: at.x + side - 6, y: at.y } };
  });

  return (
    <figure className="plate" ref={ref}>
      <figcaption>
        <p className="key">
          The <b className="idea-optimum">best</b> error in random order, in {units}; and the{' '}
          <b className="idea-error">error</b> of each planner, in equal steps unless it makes its
          own. Open marks are simulated, with 95 % intervals. Drag <i>K</i>.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Error of planners against steps used"
        summary={marks
          .map(
            ({ id, steps, error }) =>
              `${nameOf(id)}: ${brief(error * scale)} ${units} in ${brief(steps)} steps.`,
          )
          .join(' ')}
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
          ticks={stepTicks(N, right - margin.left).map((steps) => ({
            at: x(steps),
            label: tick(steps),
          }))}
        />
        <line className="now" x1={x(K)} x2={x(K)} y1={margin.top} y2={floor} />
        {optimal?.lawKey === lawKey ? (
          <path
            className="optimum"
            d={polyline(
              Array.from(optimal.K, (steps, j) => ({
                x: x(steps),
                y: y(optimal.error[j] as number),
              })),
            )}
          />
        ) : null}
        {places.map(({ id, at, error, reach }) => (
          <g key={id} className={reach === null ? 'mark' : 'mark open'}>
            {reach ? (
              <line
                x1={at.x}
                x2={at.x}
                y1={y(Math.max(0, error - reach))}
                y2={y(Math.max(0, error + reach))}
              />
            ) : null}
            <circle cx={at.x} cy={at.y} r={RADIUS} />
          </g>
        ))}
        <g className="mark-names">
          {placeLabels(wishes, box).map(({ id, text, x: from, y: high }) => {
            const { at } = places.find((place) => place.id === id) as (typeof places)[number];
            const near = at.x < from ? from - 3 : from + WIDER * widthOf(text) - 3;
            return (
              <g key={id}>
                {Math.abs(high - at.y) > APART ? (
                  <line x1={near} y1={high} x2={at.x} y2={at.y + Math.sign(high - at.y) * RADIUS} />
                ) : null}
                <text x={from} y={high} dy="0.32em">
                  {text}
                </text>
              </g>
            );
          })}
        </g>
        <text className="axis-name" x={right} y={height - 4} textAnchor="end">
          steps
        </text>
      </Frame>
    </figure>
  );
}
