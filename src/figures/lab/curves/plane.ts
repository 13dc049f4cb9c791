import { scaleLog } from 'd3-scale';
import { floorOf } from '../decades.ts';
import type { Box, Point } from './lineLabels.ts';
import type { Line } from './lines.ts';

/** The plane of the plot: steps to the right and errors upward, both logarithmic. */
export interface Plane {
  readonly N: number;
  readonly box: Box;
  /** Errors at the floor and at the top, in nats. */
  readonly low: number;
  readonly high: number;
  readonly x: (K: number) => number;
  readonly y: (nats: number) => number;
  readonly steps: (x: number) => number;
  readonly nats: (y: number) => number;
}

/** From a little above the largest error down to the smallest, two to four decades. */
export function planeOf(box: Box, N: number, lines: readonly Line[], TC: number): Plane {
  const errors = lines.find(({ id }) => id === 'optimal')?.nats as Float64Array | undefined;
  const worst = (lines.find(({ id }) => id === 'worst')?.nats[0] as number | undefined) ?? 0;
  const top = TC > 0 ? TC : 1;
  const low = Math.min(Math.max(0.7 * (errors ? floorOf(errors) : 0), top * 1e-4), top * 1e-2);
  const high = Math.max(top, worst) * 1.5;
  const x = scaleLog([1, Math.max(N, 2)], [box.left, box.right]);
  const y = scaleLog([low, high], [box.floor, box.top]);
  return { N, box, low, high, x, y, steps: x.invert, nats: y.invert };
}

/**
 * A line in pixels; what is 0, or far below the floor, lies just below the floor. That every line
 * falls to 0 with K = N steps is not drawn.
 */
export function pointsOf({ K, nats }: Line, { x, y, box, N }: Plane): Point[] {
  const points = Array.from(K, (steps, j) => {
    const value = nats[j] as number;
    const at = value > 0 ? y(value) : Infinity;
    return { x: x(steps), y: Math.min(at, box.floor + 30) };
  });
  return K[K.length - 1] === N && nats[K.length - 1] === 0 ? points.slice(0, -1) : points;
}

/** Powers of two and N itself, as many as there is room for. */
export function stepTicks(N: number, width: number): number[] {
  if (N === 1) return [1];
  const every = Math.max(1, Math.ceil((Math.log2(N) * 38) / width));
  const powers = Array.from({ length: 21 }, (_, j) => 2 ** j);
  return [...powers.filter((value, j) => value * 1.5 ** every < N && j % every === 0), N];
}
