/**
 * The boundaries with more of them, K steps in all: the leftmost largest step is split into
 * ⌈s/2⌉ and ⌊s/2⌋ until there are enough. Needs as many steps as tokens at most; O(N + K log K).
 */
export function splitLargest(boundaries: Int32Array, K: number): Int32Array {
  let missing = K - (boundaries.length - 1);
  if (missing <= 0) return boundaries;
  // startsOf[s]: where the steps of size s begin. Parts are smaller than the whole, so that going
  // down in size meets every step in its turn.
  const startsOf: number[][] = [];
  let largest = 0;
  const add = (size: number, start: number): void => {
    startsOf[size] ??= [];
    startsOf[size].push(start);
    largest = Math.max(largest, size);
  };
  for (let k = 1; k < boundaries.length; k++) {
    add(boundaries[k] - boundaries[k - 1], boundaries[k - 1]);
  }
  const added: number[] = [];
  for (let size = largest; missing > 0; size--) {
    const starts = startsOf[size] ?? [];
    for (const start of starts.sort((a, b) => a - b).slice(0, missing)) {
      const half = Math.ceil(size / 2);
      added.push(start + half);
      add(half, start);
      add(size - half, start + half);
    }
    missing = K - (boundaries.length - 1) - added.length;
  }
  return Int32Array.from([...boundaries, ...added]).sort();
}
