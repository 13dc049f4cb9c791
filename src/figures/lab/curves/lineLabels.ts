/** A place in the drawing, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the lines may go. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly floor: number;
  /** Up to where text may go. */
  readonly width: number;
}

export interface Wish {
  readonly id: string;
  readonly text: string;
  readonly end: Point;
  /** Nothing else is drawn below this line. */
  readonly lowest?: boolean;
}

export interface Placed {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where the line ends, if that is some way from the label. */
  readonly leader?: Point;
}

const LINE = 14;
const ADVANCE = 6.4;
/** Lines that leave through the floor so near to the right edge are named in the margin. */
const NEAR = 90;

export const widthOf = (text: string): number => text.length * ADVANCE;

/** Where a line ends: at its last point, or where it leaves the box through the floor. */
export function endOf(points: readonly Point[], { floor }: Box): Point | null {
  let last = -1;
  points.forEach(({ y }, j) => {
    if (y <= floor) last = j;
  });
  const end = points[last];
  if (!end) return null;
  const next = points[last + 1];
  if (!next) return end;
  return { x: end.x + ((next.x - end.x) * (floor - end.y)) / (next.y - end.y), y: floor };
}

/** Distances to try, from near to far: 0, 14, −14, 28, … */
const shifts = Array.from(
  { length: 25 },
  (_, j) => Math.ceil(j / 2) * LINE * (j % 2 === 0 ? -1 : 1),
);

/** To the right of the end or in the margin; for the lowest line to its left, where there is room. */
function sideOf({ text, end, lowest }: Wish, { left, right, floor, width }: Box) {
  const wide = widthOf(text);
  const leaves = end.y >= floor;
  if (leaves && lowest && end.x - wide - 16 > left) return { x: end.x - wide - 12 };
  const inMargin = leaves && end.x > right - NEAR;
  const x = Math.min(inMargin ? right + 6 : end.x + 6, width - wide);
  return inMargin && right - end.x > 4 ? { x, leader: { x: end.x, y: floor - 3 } } : { x };
}

/** Labels at the ends of lines, none over another and all inside the box; left out without a place. */
export function placeLabels(wishes: readonly Wish[], box: Box): Placed[] {
  const placed: Placed[] = [];
  for (const wish of wishes) {
    const { id, text, end } = wish;
    const wide = widthOf(text);
    const side = sideOf(wish, box);
    const { x } = side;
    const high = box.top + LINE / 2;
    const low = box.floor - LINE / 2 - 2;
    const wanted = Math.min(Math.max(end.y, high), low);
    const free = (y: number) =>
      y >= high - 1 &&
      y <= low + 1 &&
      placed.every(
        (other) =>
          Math.abs(other.y - y) >= LINE - 0.5 ||
          other.x + widthOf(other.text) + 4 < x ||
          x + wide + 4 < other.x,
      );
    const shift = shifts.find((d) => free(wanted + d));
    if (shift !== undefined) placed.push({ id, text, ...side, y: wanted + shift });
  }
  return placed;
}
