/**
 * ½ log det(2πe Σ), the entropy in nats of centred Gaussians of covariance Σ, by elimination.
 * O(n³).
 */
export function gaussianEntropy(covariance: readonly (readonly number[])[]): number {
  const rows = covariance.map((row) => [...row]);
  const n = rows.length;
  let entropy = (n / 2) * Math.log(2 * Math.PI * Math.E);
  for (let i = 0; i < n; i++) {
    entropy += 0.5 * Math.log(rows[i][i]);
    for (let j = i + 1; j < n; j++) {
      const factor = rows[j][i] / rows[i][i];
      for (let c = i; c < n; c++) rows[j][c] -= factor * rows[i][c];
    }
  }
  return entropy;
}
