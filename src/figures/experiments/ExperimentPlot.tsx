import { scaleLog } from 'd3-scale';
import type { ReactNode } from 'react';
import type { Experiment, Lines, Mean, Panel } from '../../core/experiments/experiment.ts';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { polyline } from '../../plot/polyline.ts';
import { useWidth } from '../../plot/useWidth.ts';
import type { Units } from '../../state/schema.ts';
import { inUnits, tick } from '../format.ts';
import { decades } from '../lab/decades.ts';
import { useFigure } from '../useFigure.ts';
import { lookOf } from './looks.ts';

/** Side by side from this width on. */
const WIDE = 600;
const heights = { wide: 520, narrow: 880 };
const margin = { top: 34, right: 14, bottom: 30, left: 58 };
/** 95 % of means lie within so many standard errors. */
const REACH = 1.96;

interface Props {
  readonly experiment: Experiment;
  readonly lines: Lines;
  readonly summary: string;
  readonly caption: ReactNode;
}

/** The lines of an experiment, one small drawing for each panel, all with the same axis to the right. */
export function ExperimentPlot({ experiment, lines, summary, caption }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const units = useFigure(({ setup }) => setup.units);
  const { panels, series } = experiment;
  const wide = width >= WIDE;
  const height = wide ? heights.wide : heights.narrow;
  const columns = wide && panels.length > 2 ? 2 : 1;
  const rows = Math.ceil(panels.length / columns);
  const [w, h] = [width / columns, (height - 18) / rows];
  const places = panels.flatMap((_, panel) =>
    series.flatMap((name) => lines.of(panel, name).map(({ x }) => x)),
  );
  const ends: [number, number] =
    places.length > 0 ? [Math.min(...places), Math.max(...places)] : [1, 10];
  return (
    <figure className="plate experiment-plate" ref={ref}>
      <figcaption>{caption}</figcaption>
      <Frame width={width} height={height} title={experiment.name} summary={summary}>
        {panels.map((panel, j) => (
          <g
            key={`${panel.name} ${panel.y}`}
            transform={`translate(${(j % columns) * w},${Math.floor(j / columns) * h})`}
          >
            <PanelPlot
              panel={panel}
              lines={series.map((name) => ({ name, means: lines.of(j, name) }))}
              ends={ends}
              units={units}
              width={w}
              height={h}
            />
          </g>
        ))}
        <text className="axis-name" x={width - margin.right} y={height - 3} textAnchor="end">
          {experiment.x}
        </text>
      </Frame>
    </figure>
  );
}

interface PanelProps {
  readonly panel: Panel;
  readonly lines: readonly { readonly name: string; readonly means: readonly Mean[] }[];
  readonly ends: readonly [number, number];
  readonly units: Units;
  readonly width: number;
  readonly height: number;
}

function PanelPlot({ panel, lines, ends, units, width, height }: PanelProps) {
  const [right, floor] = [width - margin.right, height - margin.bottom];
  const scale = panel.unit === 'share' ? 100 : inUnits(1, units);
  const values = lines.flatMap(({ means }) => means.map(({ mean }) => mean * scale));
  const positive = values.filter((value) => value > 0);
  const top = Math.max(...positive, 1e-9) * 1.25;
  // What is so much less than the most is as good as none; a line may end on the floor.
  const least = top / (panel.unit === 'share' ? 1e4 : 1e7);
  const low = Math.max(Math.min(...positive, top / 2) / 1.25, least);
  const x = scaleLog(ends, [margin.left + 8, right - 8]);
  const y = scaleLog([low, top], [floor, margin.top]).clamp(true);
  const at = (value: number) => (value > 0 ? y(value) : floor);
  const unit = panel.unit === 'share' ? '%' : units;
  const labels = decades(low, top);
  return (
    <>
      <text className="panel-name" x={margin.left} y={14}>
        {panel.name}
        <tspan className="panel-unit">
          {' '}
          · {panel.y}, {unit}
        </tspan>
      </text>
      <AxisLeft
        x={margin.left}
        from={margin.left}
        to={right}
        ticks={labels.map((value) => ({ at: y(value), label: tick(value) }))}
      />
      {lines.map(({ name, means }) => {
        const { idea, dashed } = lookOf(name);
        const reach = means.filter(
          ({ standardError }) => standardError > 0 && Number.isFinite(standardError),
        );
        return (
          <g key={name} className={`series idea-${idea}${dashed ? ' dashed' : ''}`}>
            <path
              className="whiskers"
              d={reach
                .map(
                  ({ x: i, mean, standardError }) =>
                    `M${x(i)},${at((mean - REACH * standardError) * scale)}V${at((mean + REACH * standardError) * scale)}`,
                )
                .join('')}
            />
            <path
              className="line"
              d={polyline(means.map(({ x: i, mean }) => ({ x: x(i), y: at(mean * scale) })))}
            />
            {dashed
              ? null
              : means.map(({ x: i, mean }) => (
                  <circle key={i} cx={x(i)} cy={at(mean * scale)} r={2.5} />
                ))}
          </g>
        );
      })}
      <AxisBelow
        y={floor}
        from={margin.left}
        to={right}
        ticks={decades(...ends)
          .filter((value) => values.length > 0 || value === 1)
          .map((value) => ({ at: x(value), label: tick(value) }))}
      />
    </>
  );
}
