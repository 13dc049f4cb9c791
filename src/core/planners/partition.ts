import { boundariesOf } from '../boundaries.ts';

/**
 * An ordered partition (z_1, …, z_K) of the positions 0..N−1: what a fixed order reveals in each
 * step.
 *
 * @throws RangeError unless every part holds at least one position and every position 0..N−1 is in
 *   exactly one part
 */
export function requirePartition(parts: readonly ArrayLike<number>[], N: number): void {
  const partOf = new Int32Array(N).fill(-1);
  parts.forEach((part, k) => {
    if (part.length === 0) throw new RangeError(`parts: part ${k} is empty`);
    for (let j = 0; j < part.length; j++) {
      const position = part[j];
      if (!Number.isInteger(position) || position < 0 || position >= N) {
        throw new RangeError(
          `parts: ${position} in part ${k} is not a position; they go from 0 to ${N - 1}`,
        );
      }
      if (partOf[position] !== -1) {
        const where =
          partOf[position] === k ? `part ${k} twice` : `parts ${partOf[position]} and ${k}`;
        throw new RangeError(`parts: position ${position} is in ${where}`);
      }
      partOf[position] = k;
    }
  });
  const missing = partOf.indexOf(-1);
  if (missing !== -1) throw new RangeError(`parts: position ${missing} is missing`);
}

/** Cuts an order of the positions into consecutive parts of the given sizes. */
export function cut(order: Int32Array, sizes: ArrayLike<number>): Int32Array[] {
  const boundaries = boundariesOf(sizes);
  return Array.from(sizes, (_, k) => order.subarray(boundaries[k], boundaries[k + 1]));
}
