import type { Study } from '../../core/study.ts';
import type { Scale } from '../../plot/steps.ts';
import { brief, inUnits } from '../format.ts';
import { useFigure } from '../useFigure.ts';

/** What the figure says of one number of known tokens. */
export interface Reading {
  readonly i: number;
  readonly g: number;
  /** The step that reveals token i+1, from 1. */
  readonly step: number;
  /** r(i) − i, how long the knowledge of i tokens waits to be used. */
  readonly wait: number;
}

/** Reads the curve at i; on thinned curves at the nearest point that is drawn. */
export function readAt({ N, curve, stairs }: Study, i: number): Reading {
  const points = curve.i.length;
  const j = Math.min(Math.max(Math.round((i * (points - 1)) / Math.max(1, N - 1)), 0), points - 1);
  const at = curve.i[j] as number;
  let k = 0;
  while (k + 1 < stairs.start.length && (stairs.start[k + 1] as number) <= at) k++;
  const start = stairs.start[k] as number;
  const next = at === start ? at : (stairs.start[k + 1] ?? N);
  return { i: at, g: curve.g[j] as number, step: stairs.k[k] as number, wait: next - at };
}

interface Props {
  readonly reading: Reading;
  readonly x: Scale;
  readonly y: Scale;
  readonly K: number;
  readonly floor: number;
  readonly baseline: number;
}

/** A hair line at i with a dot on the profile, and what is read there, below the axis. */
export function Crosshair({ reading, x, y, K, floor, baseline }: Props) {
  const units = useFigure(({ setup }) => setup.units);
  const { i, g, step, wait } = reading;
  const at = x(i);
  return (
    <g className="crosshair">
      <line x1={at} x2={at} y1={floor} y2={y(g)} />
      {wait > 0 ? <line className="wait" x1={at} x2={x(i + wait)} y1={y(g)} y2={y(g)} /> : null}
      <circle cx={at} cy={y(g)} r={3.5} />
      <text x={x(0)} y={baseline}>
        <tspan className="math">i</tspan> = {i}: <tspan className="math">f</tspan>(
        <tspan className="math">i</tspan>) − <tspan className="math">f</tspan>(0) ={' '}
        {brief(inUnits(g, units))}, step {step} of {K},{' '}
        {wait > 0 ? `waits ${wait}` : 'used at once'}
      </text>
    </g>
  );
}
