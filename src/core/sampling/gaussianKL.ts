import { requirePartition } from '../planners/partition.ts';
import type { RealModel } from './model.ts';

/** The lower triangle L with L Lᵀ = A, row after row; A is positive definite. O(n³). */
function cholesky(A: Float64Array, n: number): Float64Array {
  const L = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = A[i * n + j];
      for (let k = 0; k < j; k++) rest -= L[i * n + k] * L[j * n + k];
      L[i * n + j] = i === j ? Math.sqrt(rest) : rest / L[j * n + j];
    }
  }
  return L;
}

/** x with L Lᵀ x = b. */
function solve(L: Float64Array, n: number, b: Float64Array): Float64Array {
  const x = b.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= L[i * n + k] * x[k];
    x[i] /= L[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= L[k * n + i] * x[k];
    x[i] /= L[i * n + i];
  }
  return x;
}

const matrix = (n: number, entry: (i: number, j: number) => number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, k) => entry(Math.floor(k / n), k % n));

/**
 * The covariance of what the sampler writes with exact conditionals, revealing `parts`: Gaussian,
 * too, as each number is a linear function of those known before plus noise of its own.
 */
export function sampledCovariance(
  model: RealModel,
  parts: readonly ArrayLike<number>[],
): Float64Array {
  const { N, covariance } = model;
  requirePartition(parts, N);
  const S = new Float64Array(N * N);
  const known: number[] = [];
  for (const part of parts) {
    const n = known.length;
    const L = cholesky(
      matrix(n, (a, b) => covariance(known[a], known[b])),
      n,
    );
    const z = Array.from(part);
    // Weights of the known ones in the mean of x_i, and the variance that is left.
    const weights = z.map((i) =>
      solve(
        L,
        n,
        Float64Array.from(known, (j) => covariance(i, j)),
      ),
    );
    z.forEach((i, a) => {
      for (const j of known) {
        const shared = known.reduce((sum, k, b) => sum + weights[a][b] * S[k * N + j], 0);
        S[i * N + j] = S[j * N + i] = shared;
      }
    });
    z.forEach((i, a) => {
      for (let b = 0; b <= a; b++) {
        const shared = known.reduce((sum, k, c) => sum + weights[a][c] * S[k * N + z[b]], 0);
        S[i * N + z[b]] = S[z[b] * N + i] = shared;
      }
      const explained = known.reduce((sum, k, c) => sum + weights[a][c] * covariance(i, k), 0);
      S[i * N + i] += covariance(i, i) - explained;
    });
    known.push(...z);
  }
  return S;
}

/**
 * KL(π ‖ p_alg) in nats of a Gaussian law and the sampler that reveals `parts` in this order with
 * exact conditionals: ½[tr(S⁻¹Σ) − N + log det S − log det Σ], S the covariance of its samples. It
 * is E_fact, as for every fixed order. In random order the sampler's law is a mixture of Gaussians
 * and has no such formula. O(N⁴).
 *
 * @throws RangeError unless the parts are a partition of 0..N−1
 */
export function gaussianKL(model: RealModel, parts: readonly ArrayLike<number>[]): number {
  const { N, covariance } = model;
  const L = cholesky(sampledCovariance(model, parts), N);
  const truth = cholesky(matrix(N, covariance), N);
  let total = -N;
  for (let i = 0; i < N; i++) {
    const column = Float64Array.from({ length: N }, (_, j) => covariance(i, j));
    total += solve(L, N, column)[i] + 2 * Math.log(L[i * N + i] / truth[i * N + i]);
  }
  return Math.max(0, total / 2);
}
