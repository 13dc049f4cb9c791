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

/**
 * Where the error is named in the drawing: beside the tallest part of the shaded area, on the side
 * that has more room. Both sides are free at that height: to the right of a step the staircase is
 * above it, to the left of a step the curve is below it.
 */
export function pricePlace(study: Study, x: Scale, y: Scale): Place | null {
  const { N, stairs, functionals, area } = study;
  if (area <= 0 || functionals.D <= 0) return null;
  const { i, low, high, k } = tallest(study);
  const to = { x: x(Math.min(i + 0.5, N)), y: y((low + high) / 2) };
  const [start, end] = [x(stairs.start[k] as number), x(stairs.start[k + 1] ?? N)];
  const onRight = x(N) - end >= start - x(0);
  const at = onRight
    ? { x: end + AWAY, y: to.y, anchor: 'start' as const }
    : { x: start - AWAY, y: to.y, anchor: 'end' as const };
  return { at, to };
}
