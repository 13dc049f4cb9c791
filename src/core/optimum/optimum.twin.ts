/** The textbook recursion E_k(b) = min_a E_{k−1}(a) + w(a, b), O(KN²): [K−1] = the minimum. */
export function plainOptima(f: ArrayLike<number>, Kmax: number): number[] {
  const N = f.length;
  const infinite = () => new Array<number>(N + 1).fill(Infinity);
  let errors = infinite();
  errors[0] = 0;
  const optima: number[] = [];
  for (let k = 1; k <= Kmax; k++) {
    const next = infinite();
    for (let a = k - 1; a < N; a++) {
      let area = 0;
      for (let b = a + 1; b <= N; b++) {
        area += f[b - 1] - f[a];
        next[b] = Math.min(next[b], errors[a] + area);
      }
    }
    errors = next;
    optima.push(errors[N]);
  }
  return optima;
}
