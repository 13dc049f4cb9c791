/**
 * A path of exactly K steps out of one with fewer and one with more: the beginning of `many`, then
 * the end of `few`, joined at the first place where a step of `many` lies inside a step of `few`.
 *
 * Because w is Monge, w(a, d) + w(b, c) ≥ w(a, c) + w(b, d) for a ≤ b ≤ c ≤ d, exchanging the tails
 * there costs nothing in sum. So when both paths are cheapest at one price per step, the result is
 * as well: no dearer than the chord between the two. O(K).
 */
export function splice(few: Int32Array, many: Int32Array, K: number): Int32Array {
  const extra = K - (few.length - 1);
  let i = 0;
  while (many[i + extra + 1] > few[i + 1]) i++;
  const boundaries = new Int32Array(K + 1);
  boundaries.set(many.subarray(0, i + extra + 1));
  boundaries.set(few.subarray(i + 1), i + extra + 1);
  return boundaries;
}
