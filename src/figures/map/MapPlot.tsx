import { scaleLog } from 'd3-scale';
import type { ErrorMap } from '../../core/learning/errorMap.ts';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { isolines, outlines } from '../../plot/isolines.ts';
import { PointHandle } from '../../plot/PointHandle.tsx';
import { useWidth } from '../../plot/useWidth.ts';
import { Control } from '../access/Control.tsx';
import { DataTable } from '../controls/DataTable.tsx';
import { useTable } from '../controls/useTable.tsx';
import { inUnits, tick } from '../format.ts';
import { stepTicks } from '../lab/curves/plane.ts';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { bestTrade, isNoise, levelsOf, traded, tradeRange } from './reading.ts';
import { mapRows } from './table.ts';

const margin = { top: 24, right: 18, bottom: 46, left: 44 };
const height = 400;

interface Props {
  readonly map: ErrorMap;
  /** In words. */
  readonly summary: string;
}

type Points = readonly { readonly x: number; readonly y: number }[];
const path = (points: Points): string =>
  points.map(({ x, y }, k) => `${k ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`).join('');

/** Tones and lines of equal sum, and the reader's point, dragged in both directions. */
export function MapPlot({ map, summary }: Props) {
  const store = useFigureStore();
  const { K, N } = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const [right, floor] = [width - margin.right, height - margin.bottom];
  const noisy = isNoise(map);
  const { quality } = map;
  const [poor, good] = [quality[0] as number, quality.at(-1) as number];
  const x = scaleLog([poor, good], [margin.left, right]);
  const y = scaleLog([1, Math.max(N, 2)], [floor, margin.top]);
  const scale = inUnits(1, setup.units);
  const rows = map.K.length;
  const sum = (i: number, j: number) =>
    scale * ((map.learn[i * rows + j] as number) + (map.fact[j] as number));
  const grid = {
    x: Array.from(quality, (q) => x(q)),
    y: Array.from(map.K, (k) => y(k)),
    value: sum,
  };
  const all = grid.x.flatMap((_, i) => grid.y.map((__, j) => sum(i, j)));
  const levels = levelsOf(Math.min(...all), Math.max(...all));
  const lines = levels.map((level) => ({ level, parts: isolines(grid, level) }));
  const equal = isolines(
    { ...grid, value: (i, j) => (map.learn[i * rows + j] as number) - (map.fact[j] as number) },
    0,
  );

  const own = noisy ? setup.noise : setup.training;
  const inside = noisy ? Math.min(Math.max(own, good), poor) : Math.min(Math.max(own, poor), good);
  const here = { quality: inside, K: Math.min(Math.max(K, 1), map.K.at(-1) as number) };
  const at = { x: x(here.quality), y: y(here.K) };
  const pixel = (place: { quality: number; K: number }) => ({ x: x(place.quality), y: y(place.K) });
  const [from, to] = tradeRange(map, here);
  const trade = [from, to].map((factor) => pixel(traded(map, here, factor)));
  const best = pixel(bestTrade(map, here));

  function setQuality(value: number) {
    const { edit } = store.getState();
    if (noisy) edit({ noise: Number(Math.min(1, Math.max(good, value)).toPrecision(2)) });
    else edit({ training: Math.round(Math.min(good, Math.max(1, value))) });
  }
  /** The quality so many columns on. */
  const along = (columns: number): number => {
    const nearest = Array.from(quality).reduce(
      (found, q, j) =>
        Math.abs(x(q) - at.x) < Math.abs(x(quality[found] as number) - at.x) ? j : found,
      0,
    );
    return quality[Math.min(Math.max(nearest + columns, 0), quality.length - 1)] as number;
  };
  const name = noisy ? `λ = ${own}` : `n = ${own}`;

  const table = useTable(
    () => (
      <DataTable
        label="Table of the map"
        caption={`Learning plus factorization error in ${setup.units}, for ${noisy ? 'noise λ' : 'n training sequences'}; the last column is the factorization error alone.`}
        {...mapRows(map, scale)}
      />
    ),
    'the map',
  );

  return (
    <div ref={ref} className="map-plot">
      <Frame
        width={width}
        height={height}
        title="Sum of both errors over the quality of the model and the steps"
        summary={summary}
        cover={table.cover}
        overlay={
          <Control id={['K', noisy ? 'noise' : 'training']}>
            <PointHandle
              label={noisy ? 'Noise and steps' : 'Training sequences and steps'}
              text={`${name}, K = ${K}`}
              bubble={`${name}, K = ${K}`}
              value={{ min: 1, max: N, now: K }}
              at={at}
              height={height}
              onMove={(place) => {
                setQuality(x.invert(place.x));
                store.getState().setSteps(Math.min(N, Math.max(1, Math.round(y.invert(place.y)))));
              }}
              onStep={(columns, steps) => {
                if (columns) setQuality(along(columns));
                if (steps) store.getState().setSteps(Math.min(N, Math.max(1, K + steps)));
              }}
              onEnd={(end) => setQuality(end === 'first' ? poor : good)}
            />
          </Control>
        }
      >
        <g className="tones">
          {lines.map(({ level }) => (
            <path
              key={level}
              d={outlines(grid, level)
                .map((ring) => `${path(ring)}Z`)
                .join('')}
            />
          ))}
        </g>
        <g className="contours">
          {lines.map(({ level, parts }) => (
            <path key={level} d={parts.map(path).join('')} />
          ))}
        </g>
        <path className="both-equal" d={equal.map(path).join('')} />
        <path className="trade" d={path(trade)} />
        <circle className="ring" cx={best.x} cy={best.y} r={6} />
        <g className="contour-names">
          {placed(lines, at).map(({ level, x: left, y: top }) => (
            <text key={level} x={left} y={top} dy="0.32em" textAnchor="middle">
              {tick(level)}
            </text>
          ))}
        </g>
        <AxisLeft
          x={margin.left}
          from={margin.left}
          to={margin.left}
          ticks={stepTicks(N, floor - margin.top).map((steps) => ({
            at: y(steps),
            label: tick(steps),
          }))}
        />
        <AxisBelow
          y={floor}
          from={margin.left}
          to={right}
          ticks={(noisy ? [1, 0.1, 0.01, 0.001] : [1, 4, 16, 64, 256, 1024, 4096]).map((value) => ({
            at: x(value),
            label: noisy ? String(value) : tick(value),
          }))}
        />
        <text className="axis-name" x={right} y={height - 4} textAnchor="end">
          {noisy ? 'noise ' : 'training sequences '}
          <tspan className="math">{noisy ? 'λ' : 'n'}</tspan>, better →
        </text>
        <text className="axis-name" x={margin.left} y={margin.top - 10}>
          steps <tspan className="math">K</tspan>
        </text>
        <text className="region" x={margin.left + 10} y={margin.top + 20}>
          learning larger
        </text>
        <text className="region" x={right - 10} y={floor - 12} textAnchor="end">
          factorization larger
        </text>
      </Frame>
      {table.button}
    </div>
  );
}

const APART = 34;

/** Each line's name where it is in the middle of its longest part, not over another or the point. */
function placed(
  lines: readonly { level: number; parts: readonly Points[] }[],
  taken: { readonly x: number; readonly y: number },
) {
  const found: { level: number; x: number; y: number }[] = [];
  for (const { level, parts } of lines) {
    const longest = [...parts].sort((a, b) => b.length - a.length)[0] ?? [];
    const wishes = [0.5, 0.35, 0.65, 0.2, 0.8];
    for (const wish of wishes) {
      const point = longest[Math.floor(wish * longest.length)];
      if (!point) continue;
      const free = [taken, ...found].every(
        (other) => Math.hypot(other.x - point.x, other.y - point.y) >= APART,
      );
      if (!free) continue;
      found.push({ level, x: point.x, y: point.y });
      break;
    }
  }
  return found;
}
