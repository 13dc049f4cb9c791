import type { Command } from './glyphCode.ts';

type Point = readonly [number, number];

/** A side of a contour: an arc, or where there is no `by` a straight line. */
interface Side {
  readonly from: Point;
  readonly by: Point | null;
  readonly to: Point;
}

/** An outline with fewer points, nowhere further off than `tolerance`. */
export function simplify(outline: readonly Command[], tolerance: number): Command[] {
  const contours: Side[][] = [];
  let at: Point = [0, 0];
  let start: Point = at;
  for (const { type, values } of outline) {
    if (type === 'M') contours.push([]);
    const from = at;
    at = type === 'Z' ? start : [values.at(-2) ?? 0, values.at(-1) ?? 0];
    if (type === 'M') start = at;
    else if (distance(from, at) > 0) {
      const by: Point | null = type === 'Q' ? [values[0] ?? 0, values[1] ?? 0] : null;
      contours.at(-1)?.push({ from, by, to: at });
    }
  }
  return contours.flatMap((sides) => write(merged(sides, tolerance)));
}

function merged(sides: readonly Side[], tolerance: number): Side[] {
  const kept: Side[][] = [];
  for (const side of sides) {
    const before = kept.at(-1);
    if (before && replacement([...before, side], tolerance)) before.push(side);
    else kept.push([side]);
  }
  return kept.map((run) => replacement(run, tolerance) ?? (run[0] as Side));
}

/** One side in place of several, where there is one near enough. */
function replacement(run: readonly Side[], tolerance: number): Side | null {
  const first = run[0] as Side;
  const last = run.at(-1) as Side;
  const line: Side = { from: first.from, by: null, to: last.to };
  const points = run.flatMap((side) => samples(side));
  const fits = (side: Side) => points.every((point) => near(point, side, tolerance));
  if (fits(line)) return line;
  if (run.length === 1) return first;
  if (run.some(({ by }) => by === null)) return null;
  const by = crossing(first.from, first.by as Point, last.to, last.by as Point);
  const arc = by && { ...line, by };
  return arc && fits(arc) ? arc : null;
}

const PARTS = 6;
const CHAIN = 12;

const samples = (side: Side): Point[] =>
  Array.from({ length: PARTS }, (_, j) => pointOn(side, (j + 1) / PARTS));

function pointOn({ from, by, to }: Side, t: number): Point {
  const u = 1 - t;
  const c = by ?? [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const along = (axis: 0 | 1) => u * u * from[axis] + 2 * u * t * c[axis] + t * t * to[axis];
  return [along(0), along(1)];
}

/** Whether a point is within `tolerance` of a side, looked at as a chain of short lines. */
function near(point: Point, side: Side, tolerance: number): boolean {
  let before = side.from;
  for (let j = 1; j <= CHAIN; j++) {
    const next = pointOn(side, j / CHAIN);
    if (distanceToLine(point, before, next) <= tolerance) return true;
    before = next;
  }
  return false;
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function distanceToLine(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length > 0 ? ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length : 0;
  const clamped = Math.min(Math.max(t, 0), 1);
  return distance(p, [a[0] + clamped * dx, a[1] + clamped * dy]);
}

/** Where the tangents at both ends meet; null where they do not before both. */
function crossing(a: Point, towards: Point, b: Point, from: Point): Point | null {
  const [ux, uy] = [towards[0] - a[0], towards[1] - a[1]];
  const [vx, vy] = [from[0] - b[0], from[1] - b[1]];
  const cross = ux * vy - uy * vx;
  if (Math.abs(cross) < 1e-6) return null;
  const s = ((b[0] - a[0]) * vy - (b[1] - a[1]) * vx) / cross;
  const t = ((b[0] - a[0]) * uy - (b[1] - a[1]) * ux) / cross;
  return s > 0 && t > 0 ? [a[0] + s * ux, a[1] + s * uy] : null;
}

function write(sides: readonly Side[]): Command[] {
  const first = sides[0];
  if (!first) return [];
  return [
    { type: 'M', values: first.from },
    ...sides.map(({ by, to }) =>
      by ? { type: 'Q', values: [...by, ...to] } : { type: 'L', values: to },
    ),
    { type: 'Z', values: [] },
  ];
}
