import { describe, expect, it } from 'vitest';
import type { Command } from './glyphCode.ts';
import { simplify } from './simplify.ts';

const path = (text: string): Command[] =>
  [...text.matchAll(/([MLQZ])([^MLQZ]*)/g)].map(([, type, rest]) => ({
    type,
    values: (rest.match(/-?[\d.]+/g) ?? []).map(Number),
  }));

/** Many points along an outline. */
function points(outline: readonly Command[]): [number, number][] {
  let from = [0, 0];
  let start = from;
  return outline.flatMap(({ type, values }) => {
    const to = type === 'Z' ? start : values.slice(-2);
    const by = type === 'Q' ? values : [0, 1].map((axis) => (from[axis] + to[axis]) / 2);
    const before = from;
    from = to;
    if (type === 'M') {
      start = to;
      return [];
    }
    return Array.from({ length: 50 }, (_, j): [number, number] => {
      const t = (j + 1) / 50;
      const at = (axis: number) =>
        (1 - t) ** 2 * before[axis] + 2 * t * (1 - t) * by[axis] + t ** 2 * to[axis];
      return [at(0), at(1)];
    });
  });
}

/** How far the furthest point of one outline is from the other. */
const furthest = (a: readonly Command[], b: readonly Command[]): number =>
  Math.max(
    ...points(a).map(([x, y]) => Math.min(...points(b).map(([u, v]) => Math.hypot(x - u, y - v)))),
  );

/** A circle of radius 100 in eight arcs, and a square with a point on each side. */
const circle = path(
  `M100 0${Array.from({ length: 8 }, (_, k) => {
    const at = (angle: number, r: number) =>
      `${(r * Math.cos(angle)).toFixed(3)} ${(r * Math.sin(angle)).toFixed(3)}`;
    const half = Math.PI / 8;
    return `Q${at((2 * k + 1) * half, 100 / Math.cos(half))} ${at((2 * k + 2) * half, 100)}`;
  }).join('')}Z`,
);
const square = path('M0 0L50 1L100 0L100 50L100 100L50 100L0 100L0 50L0 0Z');

describe('fewer points', () => {
  it('leaves out what lies on a straight line', () => {
    expect(simplify(square, 2)).toEqual(path('M0 0L100 0L100 100L0 100L0 0Z'));
    expect(simplify(square, 0.5)).toHaveLength(simplify(square, 2).length + 1);
  });

  it('joins arcs, no further off than it may be', () => {
    const fewer = [1, 3, 10].map((tolerance) => {
      const simple = simplify(circle, tolerance);
      expect(furthest(circle, simple)).toBeLessThanOrEqual(tolerance);
      expect(furthest(simple, circle)).toBeLessThanOrEqual(2 * tolerance);
      return simple.length;
    });
    expect(fewer).toEqual([10, 10, 6]);
  });

  it('keeps corners, contours apart, and what is closed without a word', () => {
    const both = path('M0 0L100 0Q100 50 50 50ZM10 10L20 10L20 20Z');
    expect(simplify(both, 1)).toEqual(
      path('M0 0L100 0Q100 50 50 50L0 0ZM10 10L20 10L20 20L10 10Z'),
    );
  });

  it('says nothing of a contour without a side', () => {
    expect(simplify(path('M5 5Z'), 1)).toEqual([]);
  });
});
