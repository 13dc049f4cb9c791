/** out[i] = x_0 + … + x_i: the least that an algorithm can do that looks at every number. */
export function prefixSums(x: Float64Array, out: Float64Array): void {
  let total = 0;
  for (let i = 0; i < x.length; i++) {
    total += x[i] as number;
    out[i] = total;
  }
}

/** The textbook recursion E_k(b) = min_a E_{k−1}(a) + w(a, b), O(KN²), by prefix sums of f. */
export function plainOptimum(f: Float64Array, K: number): number {
  const N = f.length;
  const sums = new Float64Array(N + 1);
  for (let i = 0; i < N; i++) sums[i + 1] = (sums[i] as number) + (f[i] as number);
  let errors = new Float64Array(N + 1).fill(Infinity);
  errors[0] = 0;
  for (let k = 1; k <= K; k++) {
    const next = new Float64Array(N + 1).fill(Infinity);
    for (let b = k; b <= N; b++) {
      const sum = sums[b] as number;
      let least = Infinity;
      for (let a = k - 1; a < b; a++) {
        const error =
          (errors[a] as number) + sum - (sums[a] as number) - (b - a) * (f[a] as number);
        if (error < least) least = error;
      }
      next[b] = least;
    }
    errors = next;
  }
  return errors[N] as number;
}
