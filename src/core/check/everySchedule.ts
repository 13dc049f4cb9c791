/** Every schedule of N tokens in K steps: all (N−1 choose K−1) of them. */
export function* everySchedule(N: number, K: number): Generator<number[]> {
  if (K === 1) {
    yield [0, N];
    return;
  }
  for (let last = K - 1; last < N; last++) {
    for (const boundaries of everySchedule(last, K - 1)) yield [...boundaries, N];
  }
}
