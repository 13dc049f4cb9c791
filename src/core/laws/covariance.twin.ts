/**
 * A centred Gaussian law written out as its covariance matrix. Slow and honest, for tests:
 * log-determinants of all subsets, exponential in the number of positions.
 */
export type Covariance = readonly (readonly number[])[];

/** The law of x_S as lower Cholesky factor L, Σ_S = L Lᵀ. */
function cholesky(covariance: Covariance, S: readonly number[]): number[][] {
  const L: number[][] = [];
  S.forEach((i, a) => {
    L.push([]);
    for (let b = 0; b <= a; b++) {
      let value = covariance[i][S[b]];
      for (let c = 0; c < b; c++) value -= L[a][c] * L[b][c];
      L[a].push(a === b ? Math.sqrt(value) : value / L[b][b]);
    }
  });
  return L;
}

/** H(x_S) = ½ log det(2πe Σ_S) in nats. */
function entropyOf(covariance: Covariance, S: readonly number[]): number {
  return cholesky(covariance, S).reduce(
    (H, row, a) => H + Math.log(row[a]) + 0.5 * Math.log(2 * Math.PI * Math.E),
    0,
  );
}

/** f(i) = mean of H over i-subsets − mean over (i+1)-subsets. */
export function profileOf(covariance: Covariance): Float64Array {
  const N = covariance.length;
  const totals = new Float64Array(N + 1);
  const counts = new Float64Array(N + 1);
  for (let bits = 0; bits < 2 ** N; bits++) {
    const S = Array.from({ length: N }, (_, i) => i).filter((i) => bits & (1 << i));
    totals[S.length] += entropyOf(covariance, S);
    counts[S.length]++;
  }
  const mean = totals.map((total, i) => total / counts[i]);
  return Float64Array.from({ length: N }, (_, i) => mean[i] - mean[i + 1]);
}

/** E_fact of an ordered partition, by the chain rule on subset entropies. */
export function orderErrorOf(
  covariance: Covariance,
  parts: readonly (readonly number[])[],
): number {
  let known: number[] = [];
  let error = 0;
  for (const part of parts) {
    const before = entropyOf(covariance, known);
    for (const i of part) error += entropyOf(covariance, [...known, i]) - before;
    known = [...known, ...part];
    error -= entropyOf(covariance, known) - before;
  }
  return error;
}

/** Mean and variance of x_i given the entries of x that are not NaN, from the Cholesky factor. */
export function conditionalOf(
  covariance: Covariance,
  x: ArrayLike<number>,
  i: number,
): { mean: number; variance: number } {
  const S = Array.from({ length: x.length }, (_, j) => j).filter((j) => !Number.isNaN(x[j]));
  const L = cholesky(covariance, [...S, i]);
  const last = L[S.length];
  // L z = x_S; then x_i = Σ last_b z_b + last_i · noise.
  const z: number[] = [];
  S.forEach((j, a) => {
    z.push((x[j] - L[a].slice(0, a).reduce((sum, value, b) => sum + value * z[b], 0)) / L[a][a]);
  });
  return {
    mean: z.reduce((sum, value, b) => sum + value * last[b], 0),
    variance: last[S.length] ** 2,
  };
}
