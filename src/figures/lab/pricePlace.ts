import type { Study } from '../../core/study.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Place {
  /** Where the leader starts, beside the text. */
  readonly at: Point & { readonly anchor: 'start' | 'end' };
  /** Where it ends, inside the shaded area. */
  readonly to: Point;
}

type Scale = (value: number) => number;

/** The tallest place of the shaded area: its token, its floor and ceiling, and its step. */
function tallest({ stairs, levels, curve }: Study) {
  let best = { i: 0, low: 0, high: 0, k: 0 };
  let k = 0;
  for (let j = 0; j < curve.i.length; j++) {
    const i = curve.i[j] as number;
    while (k + 1 < levels.length && (stairs.start[k + 1] as number) <= i) k++;
    const low = levels[k] as number;
    const high = curve.g[j] as number;
    if (high - low > best.high - best.low) best = { i, low, high, k };
  }
  return best;
}

const AWAY = 18;
/** Nearer than this the text would touch the line beside it. */
const LEAST = 4;
/** Above the axis this much is the handles'. */
const HANDLES = 24;

/**
 * Where the error is named in the drawing, in a text so wide: beside the tallest part of the shaded
 * area, on the side that has more room. Both sides are free at that height: to the right of a step
 * the staircase is above it, to the left of a step the curve is below it. Where neither has room
 * enough, the text stands over the area itself; it never leaves the plot, nor covers the axis.
 */
export function pricePlace(study: Study, x: Scale, y: Scale, wide = 0): Place | null {
  const { N, stairs, functionals, area } = study;
  if (area <= 0 || functionals.D <= 0) return null;
  const { i, low, high, k } = tallest(study);
  const to = { x: x(Math.min(i + 0.5, N)), y: y((low + high) / 2) };
  const [start, end] = [x(stairs.start[k] as number), x(stairs.start[k + 1] ?? N)];
  const [left, right] = [x(0), x(N)];
  const middle = Math.min(to.y, y(0) - HANDLES);
  const after = { x: Math.min(end + AWAY, right - wide), y: middle, anchor: 'start' as const };
  const before = { x: Math.max(start - AWAY, left + wide), y: middle, anchor: 'end' as const };
  const sides = right - end >= start - left ? [after, before] : [before, after];
  const fits = (at: Place['at']) =>
    at.anchor === 'start' ? at.x >= end + LEAST : at.x <= start - LEAST;
  const inside =
    to.x - left > right - to.x
      ? { x: Math.max(to.x - AWAY, left + wide), y: middle, anchor: 'end' as const }
      : { x: Math.min(to.x + AWAY, right - wide), y: middle, anchor: 'start' as const };
  return { at: sides.find(fits) ?? inside, to };
}
