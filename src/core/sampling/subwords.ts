/** Positions as rows, words as columns. */
export type Letters = readonly Int32Array[];

/**
 * π(x_S) for every set S of positions, as a bit mask: how likely π agrees with word x on S, so that
 * π(x_i | x_S) is the quotient of two entries. O(words·N + N·2^N).
 */
export function marginals(letters: Letters, probability: Float64Array, x: number): Float64Array {
  const N = letters.length;
  const agreement = new Int32Array(probability.length);
  letters.forEach((row, i) => {
    const own = row[x];
    for (let w = 0; w < row.length; w++) if (row[w] === own) agreement[w] |= 1 << i;
  });
  const agreeing = new Float64Array(1 << N);
  for (let w = 0; w < agreement.length; w++) agreeing[agreement[w]] += probability[w];
  // Whoever agrees exactly on T agrees on every subset of T: sums over supersets, bit by bit.
  for (let bit = 1; bit < 1 << N; bit <<= 1) {
    for (let T = bit; T < 1 << N; T = (T + 1) | bit) agreeing[T ^ bit] += agreeing[T];
  }
  return agreeing;
}

/** The sets of N positions, as bit masks, by their size. */
export function setsBySize(N: number): number[][] {
  const sets = Array.from({ length: N + 1 }, (): number[] => []);
  const sizeOf = new Uint8Array(1 << N);
  for (let S = 0; S < 1 << N; S++) {
    sizeOf[S] = sizeOf[S >> 1] + (S & 1);
    sets[sizeOf[S]].push(S);
  }
  return sets;
}
