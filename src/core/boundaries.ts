/**
 * Boundaries 0 = a_0 < a_1 < … < a_K = N: tokens revealed after step k.
 * Sizes s_k = a_k − a_{k−1} ≥ 1.
 */

/**
 * @throws RangeError unless the boundaries are whole numbers rising strictly from 0 to N.
 */
export function requireBoundaries(boundaries: ArrayLike<number>, N: number): void {
  const last = boundaries.length - 1;
  if (last < 1 || boundaries[0] !== 0 || boundaries[last] !== N) {
    throw new RangeError(
      `boundaries: from ${boundaries[0]} to ${boundaries[last]}; they must go from 0 to N = ${N}`,
    );
  }
  for (let k = 1; k <= last; k++) {
    if (!Number.isInteger(boundaries[k]) || boundaries[k]! <= boundaries[k - 1]!) {
      throw new RangeError(
        `boundaries: a_${k} = ${boundaries[k]} after a_${k - 1} = ${boundaries[k - 1]}; ` +
          'they must be whole numbers in strictly rising order',
      );
    }
  }
}

/**
 * @throws RangeError unless the sizes are whole numbers from 1 that add up to N.
 */
export function requireSizes(sizes: ArrayLike<number>, N: number): void {
  let total = 0;
  for (let k = 0; k < sizes.length; k++) {
    if (!Number.isInteger(sizes[k]) || sizes[k] < 1) {
      throw new RangeError(`sizes: s_${k + 1} = ${sizes[k]}; it must be a whole number from 1`);
    }
    total += sizes[k];
  }
  if (total !== N) throw new RangeError(`sizes: they add up to ${total}, not to N = ${N}`);
}

/** s_k = a_k − a_{k−1}. */
export function sizesOf(boundaries: ArrayLike<number>): Int32Array {
  return Int32Array.from(
    { length: boundaries.length - 1 },
    (_, k) => boundaries[k + 1]! - boundaries[k]!,
  );
}

/** a_k = s_1 + … + s_k. */
export function boundariesOf(sizes: ArrayLike<number>): Int32Array {
  const boundaries = new Int32Array(sizes.length + 1);
  for (let k = 0; k < sizes.length; k++) boundaries[k + 1] = boundaries[k]! + sizes[k]!;
  return boundaries;
}

/**
 * Nearest strictly increasing boundaries, left to right:
 * a_k ← min(max(a_k, a_{k−1}+1), N−(K−k)). In place; a_0 = 0 and a_K = N are forced. Needs K ≤ N.
 */
export function repair(boundaries: Int32Array, N: number): Int32Array {
  const K = boundaries.length - 1;
  boundaries[0] = 0;
  for (let k = 1; k <= K; k++) {
    boundaries[k] = Math.min(Math.max(boundaries[k]!, boundaries[k - 1]! + 1), N - (K - k));
  }
  boundaries[K] = N;
  return boundaries;
}
