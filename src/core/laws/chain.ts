import { cumulative } from '../numbers/numerics.ts';

/*
 * A stationary Markov chain enters its profile only through I(a) = I(x_0; x_a), a = 1..N−1.
 * Known neighbours at distance a on the left and b on the right tell I(a) + I(b) − I(a+b) about
 * a token; where one of them is missing, its terms are 0.
 *
 * The arrays `information` have length N; entry 0 is not read.
 */

/**
 * Δf of a stationary chain: that of independent copied blocks, n_s of them of size s,
 *   Δf(i) = Σ_{s=2}^{N} n_s s(s−1)/(N(N−i)) · C(N−s,i−1)/C(N−1,i−1),
 * where n is the second difference of (N−s) I(s) [*].
 *
 * Why: I falls and is convex, so it is a mixture of the functions (m−a)₊, the number of windows
 * of m consecutive places that hold both of two tokens at distance a. So what the neighbours tell
 * is the number of windows that hold the token and a known one; in a random order only the number
 * s of tokens inside such a window matters, and n_s counts the windows with s of them. All terms
 * are non-negative, so nothing cancels.
 *
 * Nats. O(N²) time, O(N) memory.
 */
export function chainRises(information: Float64Array): Float64Array {
  const N = information.length;
  const rises = new Float64Array(N);
  const inverse = Float64Array.from({ length: N }, (_, i) => 1 / (N - i));
  const fall = (a: number): number => (a < N - 1 ? information[a] - information[a + 1] : 0);
  for (let s = 2; s <= N; s++) {
    const windows =
      s < N ? (N - s + 1) * (fall(s - 1) - fall(s)) + 2 * fall(s) : information[N - 1];
    let term = (windows * s * (s - 1)) / N;
    // Below 1e−300 it no longer counts, and denormal numbers are slow.
    for (let i = 1; i <= N - s + 1 && Math.abs(term) > 1e-300; i++) {
      term *= inverse[i];
      rises[i] += term;
      term *= N - s - i + 1;
    }
  }
  // Rounding of I can leave −1e−17 where the rise is 0.
  return rises.map((rise) => Math.max(0, rise));
}

/** f(0..N−1) of a stationary chain of letters with entropy h_0 = H(x_0); O(N²). */
export function chainProfile(entropy: number, information: Float64Array): Float64Array {
  // A mean log-probability is never positive, whatever the last bit of the sum says.
  return cumulative(chainRises(information), 0 - entropy).map((f) => Math.min(0, f));
}

/**
 * E_fact of revealing parts[0], then parts[1], … of a stationary chain, in nats: the joint entropy
 * of a part is summed from left to right, so each of its tokens costs what its left neighbour,
 * if that is nearer than the one known before, would have told. O(N·parts).
 */
export function chainOrderError(
  information: Float64Array,
  parts: readonly ArrayLike<number>[],
): number {
  const N = information.length;
  const known = new Uint8Array(N);
  const right = new Int32Array(N);
  const told = (a: number): number => (a < N ? information[a] : 0);
  let error = 0;
  for (const part of parts) {
    const chosen = new Uint8Array(N);
    for (let k = 0; k < part.length; k++) chosen[part[k]] = 1;
    for (let i = N - 1, next = Number.POSITIVE_INFINITY; i >= 0; i--) {
      right[i] = Math.min(next - i, N);
      if (known[i]) next = i;
    }
    let before = Number.NEGATIVE_INFINITY; // nearest token on the left known before this part
    let nearest = before; // nearest on the left, tokens of this part included
    for (let i = 0; i < N; i++) {
      if (known[i]) {
        before = nearest = i;
      } else if (chosen[i]) {
        const b = right[i];
        const [far, near] = [i - before, i - nearest];
        error += told(near) - told(near + b) - (told(far) - told(far + b));
        nearest = i;
      }
    }
    for (let k = 0; k < part.length; k++) known[part[k]] = 1;
  }
  return Math.max(0, error);
}
