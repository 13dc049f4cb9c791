/** Room for sweeps over N tokens, allocated once for all sweeps of a search. */
export interface Workspace {
  /** The deque: kept starts in rising order. */
  readonly start: Int32Array;
  /** Where the start becomes better than its predecessor in the deque. */
  readonly crossing: Float64Array;
  /** w(predecessor, start). */
  readonly gap: Float64Array;
  /** previous[b]: the best last boundary before b. */
  readonly previous: Int32Array;
}

export const workspace = (N: number): Workspace => ({
  start: new Int32Array(N),
  crossing: new Float64Array(N),
  gap: new Float64Array(N),
  previous: new Int32Array(N + 1),
});

/**
 * to[b] = price + min_{first ≤ a < b} from[a] + w(a, b) for first < b ≤ N, where
 * w(a, b) = Σ_{a≤i<b} (g(i) − g(a)) is the error of a step that reveals tokens a+1..b. O(N).
 *
 * With `from` = `to` this is the cheapest path when every step costs `price` more; with two arrays
 * it adds one step to all paths of `from`. `from` must not decrease.
 *
 * The candidates of two starts differ by a straight line in b, since each grows by
 * w(a, b+1) − w(a, b) = g(b) − g(a): a later start, once better, stays better. So the minimum is a
 * lower envelope of lines, kept as a deque with the current best start at its head. The areas w of
 * head and top are carried along; prefix sums would bring the rounding of Σg into every step.
 */
export function sweep(
  g: Float64Array,
  from: Float64Array,
  to: Float64Array,
  first: number,
  price: number,
  workspace: Workspace,
): void {
  // The state of both ends lives in locals: twice as fast at N = 10^6 as going through the deque.
  const { start, crossing, gap, previous } = workspace;
  const N = g.length;
  let level = g[first];

  let head = 0;
  let headStart = first;
  let headLevel = level;
  let headValue = from[first];
  let headArea = 0;
  let headEnd = Infinity;

  let top = 0;
  let topStart = first;
  let topLevel = level;
  let topValue = headValue;
  let topArea = 0;
  let topCrossing = -Infinity;
  start[0] = first;

  for (let b = first + 1; b <= N; b++) {
    headArea += level - headLevel;
    topArea += level - topLevel;
    while (headEnd <= b) {
      head++;
      if (head === top) {
        headStart = topStart;
        headLevel = topLevel;
        headValue = topValue;
        headArea = topArea;
        headEnd = Infinity;
      } else {
        const next = start[head];
        const nextLevel = g[next];
        const area = headArea - gap[head] - (b - next) * (nextLevel - headLevel);
        headStart = next;
        headLevel = nextLevel;
        headValue = from[next];
        headArea = Math.max(area, 0);
        headEnd = crossing[head + 1];
      }
    }
    to[b] = headValue + headArea + price;
    previous[b] = headStart;
    if (b === N) break;

    level = g[b];
    // Without a rise since the last kept start, b is no better a start: values never decrease.
    if (level <= topLevel) continue;
    const value = from[b];
    let area = topArea;
    let x = b + (value - topValue - area) / (level - topLevel);
    while (x <= topCrossing && head < top) {
      const before = start[top - 1];
      const beforeLevel = g[before];
      area += gap[top] + (b - topStart) * (topLevel - beforeLevel);
      top--;
      topStart = before;
      topLevel = beforeLevel;
      topValue = from[before];
      topCrossing = crossing[top];
      x = b + (value - topValue - area) / (level - topLevel);
    }
    if (head === top) headEnd = x;
    top++;
    start[top] = b;
    crossing[top] = x;
    gap[top] = area;
    topStart = b;
    topLevel = level;
    topValue = value;
    topArea = 0;
    topCrossing = x;
  }
}

/** The boundaries of the cheapest path to N. */
export function pathOf({ previous }: Workspace): Int32Array {
  const N = previous.length - 1;
  let steps = 0;
  for (let b = N; b > 0; b = previous[b]) steps++;
  const boundaries = new Int32Array(steps + 1);
  for (let b = N, k = steps; k > 0; b = previous[b], k--) boundaries[k] = b;
  return boundaries;
}
