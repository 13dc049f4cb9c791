/**
 * @throws RangeError unless N ≥ 1 and 1 ≤ K ≤ N are whole numbers.
 */
export function requireSteps(N: number, K: number): void {
  if (!Number.isInteger(N) || N < 1)
    throw new RangeError(`N = ${N}; it must be a whole number from 1`);
  if (!Number.isInteger(K) || K < 1 || K > N) {
    throw new RangeError(`K = ${K}; it must be a whole number from 1 to N = ${N}`);
  }
}
