import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { polyline } from '../../plot/polyline.ts';
import type { AlphaPlane } from '../alpha/AlphaAxes.tsx';
import { type AlphaPoint, alphaAt } from '../alpha/points.ts';
import { PIECES } from './limit.ts';

interface Props {
  readonly root: Float64Array;
  /** The best α, at whose values the areas are cut. */
  readonly ideal: readonly AlphaPoint[];
  readonly K: number;
  readonly plane: AlphaPlane;
  readonly left: number;
  readonly right: number;
}

/** √g is 1 on average of its square; what is far above is cut off. */
const TALLEST = 3;
/** Where the slope is looked at. */
const heights = Array.from({ length: PIECES + 1 }, (_, j) => j / PIECES);
/** More bands than this melt into one area. */
const BANDS = 32;

/** √g against u, drawn upright beside α: between the heights α(k/K) it has equal areas. */
export function Slope({ root, ideal, K, plane, left, right }: Props) {
  const { x, y, height } = plane;
  const n = root.length;
  const most = Math.min(TALLEST, max(root) || 1);
  const across = scaleLinear([0, most], [left, right]).clamp(true);
  // √g at u: of the cell around i/n.
  const at = (u: number) => root[Math.min(Math.max(Math.round(u * n), 1), n - 1)] ?? 0;

  const edge = (from: number, to: number) =>
    [from, ...heights.filter((u) => u > from && u < to), to].map((u) => ({
      x: across(at(u)),
      y: y(u),
    }));
  const band = (from: number, to: number): string =>
    `${polyline([{ x: left, y: y(from) }, ...edge(from, to), { x: left, y: y(to) }])}Z`;

  const cuts = K > BANDS ? [0, 1] : Array.from({ length: K + 1 }, (_, k) => alphaAt(ideal, k / K));
  return (
    <g className="slope">
      {cuts.slice(1).map((to, k) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the step.
          key={k}
          className={k % 2 ? 'band' : 'band odd'}
          d={band(cuts[k] as number, to)}
        />
      ))}
      {cuts.slice(1, -1).map((alpha, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the step.
        <line key={k} x1={x((k + 1) / K)} x2={left} y1={y(alpha)} y2={y(alpha)} />
      ))}
      <path className="profile" d={polyline(edge(1 / n, 1 - 1 / n))} />
      <line className="axis-line" x1={left} x2={left} y1={y(0)} y2={y(1)} />
      <text className="axis-name" x={right} y={height - 4} textAnchor="end">
        √<tspan className="math">g</tspan>
      </text>
    </g>
  );
}
