import type { Staircase } from './staircase.ts';

/** Room for sweeps over n positions, kept for all sweeps of a search. */
export interface Workspace {
  /** previous[b]: the best last boundary before b. */
  readonly previous: Int32Array;
  /** The deque: kept starts in rising order. */
  start: Int32Array;
  /** Where the start becomes better than its predecessor in the deque. */
  crossing: Float64Array;
  /** w(predecessor, start). */
  gap: Float64Array;
}

export const workspace = ({ level }: Staircase): Workspace => ({
  previous: new Int32Array(level.length + 1),
  start: new Int32Array(SMALL),
  crossing: new Float64Array(SMALL),
  gap: new Float64Array(SMALL),
});

// Most deques stay far shorter than the sequence, and a short one stays in the cache.
const SMALL = 2048;

/** Moves the deque to the front, of arrays twice as long where it fills half of them. */
function moveToFront(room: Workspace, head: number, top: number): void {
  const { start, crossing, gap } = room;
  if (2 * (top - head) > start.length) {
    room.start = new Int32Array(2 * start.length);
    room.crossing = new Float64Array(2 * start.length);
    room.gap = new Float64Array(2 * start.length);
  }
  room.start.set(start.subarray(head, top + 1));
  room.crossing.set(crossing.subarray(head, top + 1));
  room.gap.set(gap.subarray(head, top + 1));
}

/**
 * to[b] = price + min_{first ≤ a < b} from[a] + w(a, b) for first < b ≤ n, in O(n), where
 * w(a, b) = Σ_{a≤j<b} (position[j+1] − position[j])(level[j] − level[a]) is the error of a step
 * that reveals the tokens between the positions of a and b.
 *
 * With `from` = `to` this is the cheapest path when every step costs `price` more; with two arrays
 * it adds one step to all paths of `from`.
 *
 * The candidates of two starts differ by a straight line in the position of b, since each grows at
 * the rate level[b] − level[a]: a later start, once better, stays better. So the minimum is a lower
 * envelope of lines, kept as a deque with the current best start at its head. The areas w of head
 * and top are carried along; prefix sums would bring the rounding of Σf into every step.
 */
export function sweep(
  { position, level }: Staircase,
  from: Float64Array,
  to: Float64Array,
  first: number,
  price: number,
  workspace: Workspace,
): void {
  // The state of both ends lives in locals: twice as fast at N = 10^6 as going through the deque.
  let { start, crossing, gap } = workspace;
  let capacity = start.length;
  const { previous } = workspace;
  const n = level.length;
  const end = position[n];
  let here = position[first];
  let height = level[first];

  let head = 0;
  let headStart = first;
  let headLevel = height;
  let headValue = from[first];
  let headArea = 0;
  let headEnd = Infinity;

  let top = 0;
  let topPosition = here;
  let topLevel = height;
  let topValue = headValue;
  let topCrossing = -Infinity;
  // w(top, b).
  let topArea = 0;
  start[0] = first;

  for (let b = first + 1; b <= n; b++) {
    const there = position[b];
    const width = there - here;
    here = there;
    headArea += width * (height - headLevel);
    topArea += width * (height - topLevel);
    while (headEnd <= here) {
      head++;
      const next = start[head];
      const nextLevel = level[next];
      headArea -= gap[head] + (here - position[next]) * (nextLevel - headLevel);
      headStart = next;
      headLevel = nextLevel;
      headValue = from[next];
      headEnd = head === top ? Infinity : crossing[head + 1];
      if (head === top) headArea = topArea;
    }
    to[b] = headValue + headArea + price;
    previous[b] = headStart;
    if (b === n) break;

    height = level[b];
    // A rise too small for doubles: the top is as good a start.
    if (height <= topLevel) continue;
    const value = from[b];
    let x = here + (value - topValue - topArea) / (height - topLevel);
    while (x <= topCrossing && head < top) {
      const before = start[top - 1];
      const beforeLevel = level[before];
      topArea += gap[top] + (here - topPosition) * (topLevel - beforeLevel);
      top--;
      topPosition = position[before];
      topLevel = beforeLevel;
      topValue = from[before];
      topCrossing = crossing[top];
      x = here + (value - topValue - topArea) / (height - topLevel);
    }
    // Better only beyond the end: nothing that it displaced was better before.
    if (x >= end) continue;
    if (head === top) headEnd = x;
    top++;
    if (top === capacity) {
      moveToFront(workspace, head, top - 1);
      ({ start, crossing, gap } = workspace);
      capacity = start.length;
      top -= head;
      head = 0;
    }
    start[top] = b;
    crossing[top] = x;
    gap[top] = topArea;
    topPosition = here;
    topLevel = height;
    topValue = value;
    topCrossing = x;
    topArea = 0;
  }
}

/** The positions of the cheapest path to N: its boundaries. */
export function pathOf({ position }: Staircase, { previous }: Workspace): Int32Array {
  const n = previous.length - 1;
  let steps = 0;
  for (let b = n; b > 0; b = previous[b]) steps++;
  const boundaries = new Int32Array(steps + 1);
  for (let b = n, k = steps; k > 0; b = previous[b], k--) boundaries[k] = position[b];
  return boundaries;
}
