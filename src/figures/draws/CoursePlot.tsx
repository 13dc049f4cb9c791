import { ticks } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import type { Average } from '../../core/sampling/average.ts';
import { MOST_DRAWS } from '../../core/sampling/draws.ts';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { polyline } from '../../plot/polyline.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { DataTable } from '../controls/DataTable.tsx';
import { useTable } from '../controls/useTable.tsx';
import { inUnits, tick } from '../format.ts';
import { decades } from '../lab/decades.ts';
import { useFigure } from '../useFigure.ts';
import { REACH } from './reading.ts';

const margin = { top: 14, right: 14, bottom: 42, left: 58 };
const height = 300;
const FIRST = 10;

interface Props {
  /** In nats; null where it is not known. */
  readonly exact: number | null;
  /** Whether the error has a part that is due to the model. */
  readonly learning: boolean;
  readonly course: readonly Average[];
  readonly summary: string;
}

/** The estimate of an error with its interval, against how much was drawn; the error as a line. */
export function CoursePlot({ exact, learning, course, summary }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(440);
  const units = useFigure(({ setup }) => setup.units);
  const scale = inUnits(1, units);
  const points = course.map(({ count, mean, standardError }) => ({
    count,
    mean: mean * scale,
    from: (mean - REACH * standardError) * scale,
    to: (mean + REACH * standardError) * scale,
  }));
  const line = exact === null ? [] : [exact * scale];
  const values = [...line, ...points.flatMap(({ from, to }) => [from, to])];
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const room = Math.max((high - low) * 0.06, Math.abs(high) * 0.02, 1e-9);
  const [right, floor] = [width - margin.right, height - margin.bottom];
  const x = scaleLog([FIRST, MOST_DRAWS], [margin.left, right]);
  const y = scaleLinear([low - room, high + room], [floor, margin.top]);
  const table = useTable(
    () => (
      <DataTable
        label="Table of the estimates"
        caption={`The mean of the first so many, with the ends of its 95 % interval, in ${units}.`}
        columns={[
          { key: 'count', name: 'samples', whole: true },
          { key: 'mean', name: 'mean' },
          { key: 'from', name: 'from' },
          { key: 'to', name: 'to' },
        ]}
        rows={points.map(({ count, mean, from, to }) => [count, mean, from, to])}
      />
    ),
    'the estimates',
  );
  return (
    <figure className="plate" ref={ref}>
      <figcaption>
        <p className="key">
          <b className="idea-error">
            <i>E</i>
            <sub>fact</sub>
            {learning ? (
              <>
                {' '}
                + <i>E</i>
                <sub>learn</sub>
              </>
            ) : null}
          </b>
          , {exact === null ? 'not known exactly' : 'exact, as a line'}; its <b>estimate</b> from so
          many sequences of the data, with its 95 % interval, in {units}.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="The estimate of the error as samples come in"
        summary={summary}
        cover={table.cover}
      >
        <AxisLeft
          x={margin.left}
          from={margin.left}
          to={right}
          ticks={ticks(low - room, high + room, 4).map((value) => ({
            at: y(value),
            label: tick(Number(value.toPrecision(6))),
          }))}
        />
        <path
          className="course-band"
          d={polyline([
            ...points.map(({ count, to }) => ({ x: x(count), y: y(to) })),
            ...points.map(({ count, from }) => ({ x: x(count), y: y(from) })).reverse(),
          ])}
        />
        <path
          className="course"
          d={polyline(points.map(({ count, mean }) => ({ x: x(count), y: y(mean) })))}
        />
        {line.map((value) => (
          <path key="exact" className="course-exact" d={`M${margin.left},${y(value)}H${right}`} />
        ))}
        <AxisBelow
          y={floor}
          from={margin.left}
          to={right}
          ticks={decades(FIRST, MOST_DRAWS).map((count) => ({ at: x(count), label: tick(count) }))}
        />
        <text className="axis-name" x={right} y={height - 3} textAnchor="end">
          samples
        </text>
      </Frame>
      <div className="plate-foot">{table.button}</div>
    </figure>
  );
}
