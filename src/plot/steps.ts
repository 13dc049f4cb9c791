import { area, curveStepAfter, line } from 'd3-shape';

/** Turns a number into pixels; a d3 scale is one. */
export type Scale = (value: number) => number;

interface Steps {
  readonly i: ArrayLike<number>;
  readonly g: ArrayLike<number>;
}

/** Indices of `steps`, and one more for its right end N. */
const indices = ({ i }: Steps): number[] => Array.from({ length: i.length + 1 }, (_, j) => j);

const last = (values: ArrayLike<number>): number => values[values.length - 1] as number;

/** The path of a step function that is g_j on [i_j, i_{j+1}) and ends at N. */
export function stepPath(steps: Steps, N: number, x: Scale, y: Scale): string {
  const path = line<number>()
    .curve(curveStepAfter)
    .x((j) => x(j < steps.i.length ? (steps.i[j] as number) : N))
    .y((j) => y(j < steps.g.length ? (steps.g[j] as number) : last(steps.g)));
  return path(indices(steps)) ?? '';
}

/** The region between a step function and a coarser one below it, both up to N. */
export function gapPath(steps: Steps, below: Steps, N: number, x: Scale, y: Scale): string {
  let k = 0;
  const floors = indices(steps).map((j) => {
    const at = j < steps.i.length ? (steps.i[j] as number) : N;
    while (k + 1 < below.i.length && (below.i[k + 1] as number) <= at) k++;
    return below.g[k] as number;
  });
  const region = area<number>()
    .curve(curveStepAfter)
    .x((j) => x(j < steps.i.length ? (steps.i[j] as number) : N))
    .y0((j) => y(floors[j] as number))
    .y1((j) => y(j < steps.g.length ? (steps.g[j] as number) : last(steps.g)));
  return region(indices(steps)) ?? '';
}
