import { type Point, polyline } from './polyline.ts';

/** Turns a number into pixels; a d3 scale is one. */
export type Scale = (value: number) => number;

interface Steps {
  readonly i: ArrayLike<number>;
  readonly g: ArrayLike<number>;
}

/** The corners of the step function that is g_j on [i_j, i_{j+1}) and ends at N. */
function corners({ i, g }: Steps, N: number, x: Scale, y: Scale): Point[] {
  const points: Point[] = [];
  for (let j = 0; j <= i.length; j++) {
    const at = x(j < i.length ? (i[j] as number) : N);
    const before = y(g[Math.max(0, j - 1)] as number);
    if (j > 0) points.push({ x: at, y: before });
    points.push({ x: at, y: j < g.length ? y(g[j] as number) : before });
  }
  return points;
}

/** The path of a step function that is g_j on [i_j, i_{j+1}) and ends at N. */
export const stepPath = (steps: Steps, N: number, x: Scale, y: Scale): string =>
  polyline(corners(steps, N, x, y));

/** The region between a step function and a coarser one below it, both up to N. */
export function gapPath(steps: Steps, below: Steps, N: number, x: Scale, y: Scale): string {
  let k = 0;
  const floors = Array.from(steps.i, (at) => {
    while (k + 1 < below.i.length && (below.i[k + 1] as number) <= at) k++;
    return below.g[k] as number;
  });
  const ceiling = corners(steps, N, x, y);
  const changes = [...floors.keys()].filter((j) => floors[j] !== floors[j - 1]);
  const pick = (of: ArrayLike<number>) => changes.map((j) => of[j] as number);
  const floor = corners({ i: pick(steps.i), g: pick(floors) }, N, x, y);
  return `${polyline([...ceiling, ...floor.reverse()])}Z`;
}
