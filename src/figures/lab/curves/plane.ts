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

/**
 * From a little above the largest error down to the smallest, two to four decades; all four while
 * the best errors are not all known.
 */
export function planeOf(box: Box, N: number, lines: readonly Line[], TC: number): Plane {
  const best = lines.find(({ id }) => id === 'optimal');
  const smallest = best?.K[best.K.length - 1] === N ? floorOf(best.nats as Float64Array) : 0;
  const worst = (lines.find(({ id }) => id === 'worst')?.nats[0] as number | undefined) ?? 0;
  const top = TC > 0 ? TC : 1;
  const low = Math.min(Math.max(0.7 * smallest, top * 1e-4), top * 1e-2);
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

/** Powers of two, of ten for long sequences, and N itself, as many as there is room for. */
export function stepTicks(N: number, width: number): number[] {
  if (N === 1) return [1];
  const base = N > 4096 ? 10 : 2;
  const room = width / (Math.log(N) / Math.log(base));
  const every = Math.max(1, Math.ceil(38 / room));
  const powers = Array.from({ length: 21 }, (_, j) => base ** (j * every));
  // A number some pixels before N would run into it.
  return [...powers.filter((value) => Math.log(N / value) > (24 / width) * Math.log(N)), N];
}
