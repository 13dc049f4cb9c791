import type { ReactNode } from 'react';
import type { Study } from '../../core/study.ts';
import { gapPath, type Scale } from '../../plot/steps.ts';
import { brief, inUnits } from '../format.ts';
import { M } from '../Mathematics.tsx';
import { useFigure } from '../useFigure.ts';

export type ShadingId = 'error' | 'columns' | 'strips' | 'TC' | 'DTC' | 'both';

export interface Shade {
  readonly value: ShadingId;
  readonly name: ReactNode;
  readonly help?: string;
}

/** What the profile plot shades: the error, the same cut into strips, or the law's functionals. */
export const shadings: readonly Shade[] = [
  { value: 'error', name: 'error', help: 'The area between profile and staircase.' },
  {
    value: 'strips',
    name: 'strips',
    help: 'The same area, cut by rises: each is as long as its knowledge waits.',
  },
  { value: 'TC', name: 'TC', help: 'Total correlation: the area below the profile.' },
  { value: 'DTC', name: 'DTC', help: 'Dual total correlation: the area above the profile.' },
  { value: 'both', name: <M>N·D</M>, help: 'The rectangle N × D, which the profile splits.' },
];

interface Props {
  readonly id: ShadingId;
  readonly study: Study;
  readonly x: Scale;
  readonly y: Scale;
}

/** The shaded areas of the profile plot, behind its lines. */
export function Shading({ id, study, x, y }: Props) {
  const { N, curve, stairs, levels, functionals } = study;
  const staircase = { i: stairs.start, g: levels };
  const flat = (g: number) => ({ i: [0], g: [g] });
  const error = gapPath(curve, staircase, N, x, y);
  if (id === 'error') return <path className="area-error" d={error} />;
  if (id === 'columns') return <Columns study={study} x={x} y={y} whole={error} />;
  if (id === 'strips') return <Strips study={study} x={x} y={y} whole={error} />;
  return (
    <g>
      {id === 'TC' || id === 'both' ? (
        <path className="area-tc" d={gapPath(curve, flat(0), N, x, y)} />
      ) : null}
      {id === 'DTC' || id === 'both' ? (
        <path className="area-dtc" d={gapPath(curve, flat(functionals.D), N, x, y)} />
      ) : null}
      {id === 'both' ? (
        <path className="rectangle" d={`M${x(0)},${y(0)}H${x(N)}V${y(functionals.D)}H${x(0)}Z`} />
      ) : null}
      <AreaNames id={id} study={study} x={x} y={y} />
    </g>
  );
}

/** Names and sizes stand where there is room: TC low on the right, DTC high on the left. */
function AreaNames({ id, study, x, y }: Props) {
  const units = useFigure(({ setup }) => setup.units);
  const { N, functionals } = study;
  if (functionals.D <= 0) return null;
  const { TC, DTC } = functionals;
  return (
    <g className="area-names">
      {id === 'DTC' ? null : (
        <text x={x(N) - 8} y={y(0) - 14} textAnchor="end">
          TC = {brief(inUnits(TC, units), 4)}
        </text>
      )}
      {id === 'TC' ? null : (
        <text x={x(0) + 8} y={y(functionals.D) + 24}>
          DTC = {brief(inUnits(DTC, units), 4)}
        </text>
      )}
    </g>
  );
}

/** Thinner strips than this cannot be seen one by one. */
const THIN = 1.5;

/** The columns f(i) − f(a): as wide as a token, from the staircase to the profile. */
function Columns({ study, x, y, whole }: Omit<Props, 'id'> & { readonly whole: string }) {
  const { N, curve, stairs, levels } = study;
  if (curve.i.length < N) return <path className="area-error" d={whole} />;
  let k = 0;
  return (
    <g className="strips">
      <path className="area-error" d={whole} />
      {Array.from(curve.g, (g, i) => {
        while ((stairs.start[k + 1] ?? N) <= i) k++;
        const low = levels[k] as number;
        return y(low) - y(g) < THIN ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the token.
          <path key={i} d={`M${x(i)},${y(low)}V${y(g)}`} />
        );
      })}
    </g>
  );
}

/** The strips (r(i) − i) Δf(i): as high as the rise at i, from i to the next boundary. */
function Strips({ study, x, y, whole }: Omit<Props, 'id'> & { readonly whole: string }) {
  const { N, curve, stairs } = study;
  if (curve.i.length < N) return <path className="area-error" d={whole} />;
  let k = 0;
  const strips = Array.from(curve.g, (g, i) => {
    while ((stairs.start[k] ?? N) < i) k++;
    const until = stairs.start[k] ?? N;
    return { i, until, low: curve.g[i - 1] ?? g, high: g };
  }).filter(({ i, until, low, high }) => until > i && high > low);
  return (
    <g className="strips">
      <path className="area-error" d={whole} />
      {strips.map(({ i, until, low, high }) =>
        y(low) - y(high) < THIN ? null : <path key={i} d={`M${x(i)},${y(low)}H${x(until)}`} />,
      )}
    </g>
  );
}
