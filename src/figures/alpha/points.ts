import type { Stairs } from '../../core/stairs.ts';
import { polyline } from '../../plot/polyline.ts';
import type { Scale } from '../../plot/steps.ts';

/** After a share t of the steps, a share α of the tokens is known. */
export interface AlphaPoint {
  readonly t: number;
  readonly alpha: number;
}

/** (k/K, a_k/N) of the steps that are shown, and the end (1, 1). */
export const pointsOf = ({ k, start }: Stairs, N: number, K: number): AlphaPoint[] => [
  ...Array.from(k, (step, j) => ({ t: (step - 1) / K, alpha: (start[j] as number) / N })),
  { t: 1, alpha: 1 },
];

/** A curve given by α(j/n), j = 0..n. */
export const pointsAlong = (values: Float64Array): AlphaPoint[] =>
  Array.from(values, (alpha, j) => ({ t: j / (values.length - 1), alpha }));

/** The curve through points, as a path. */
export const alphaPath = (points: readonly AlphaPoint[], x: Scale, y: Scale): string =>
  polyline(points.map(({ t, alpha }) => ({ x: x(t), y: y(alpha) })));

/** α at t, linear between the points. */
export function alphaAt(points: readonly AlphaPoint[], t: number): number {
  const next = points.findIndex((point) => point.t >= t);
  const [from, to] = [points[Math.max(next - 1, 0)], points[next]] as [AlphaPoint, AlphaPoint];
  return to.t > from.t
    ? from.alpha + ((t - from.t) / (to.t - from.t)) * (to.alpha - from.alpha)
    : to.alpha;
}
