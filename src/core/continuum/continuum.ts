import { cumulative, sum } from '../numbers/numerics.ts';
import { requireSteps } from '../schedules/steps.ts';

/*
 * The scaling limit of [A] arXiv 2510.25544, §5: f(i) ≈ f(0) + D f̄(i/N) with a continuous density
 * g = f̄′ on [0, 1], and schedules a_k ≈ N α(k/K). Of N tokens the rise Δf(i) is spread evenly over
 * the cell of width 1/N around u = i/N. A curve α is given by its values α(j/n), j = 0..n.
 * It describes smooth profiles; where the rise concentrates or is unbounded, it need not hold.
 */

/** g(i/N) = N Δf(i)/D for i = 1..N−1, [0] = 0; all 0 without any rise. */
export function densityOf(rises: Float64Array): Float64Array {
  const D = sum(rises);
  return D > 0 ? rises.map((rise) => (rises.length * rise) / D) : new Float64Array(rises.length);
}

/** S = Σ√Δf(i), so that ∫√g = S/√(ND). */
const rootSum = (rises: Float64Array): number => sum(rises.map(Math.sqrt));

/**
 * (∫√g)² ≤ 1, the error of the best schedule over that of the uniform one in the limit N/K → ∞;
 * null without any rise.
 */
export function gainOf(rises: Float64Array): number | null {
  const D = sum(rises);
  return D > 0 ? rootSum(rises) ** 2 / (rises.length * D) : null;
}

/**
 * The smallest error of K steps as the limit predicts it, in nats: S²/(2K) for N/K → ∞, and
 * (S²/K − D)/2, never below 0, which is better at finite N/K.
 *
 * @throws RangeError unless 1 ≤ K ≤ N is whole
 */
export function predictedOptimum(
  rises: Float64Array,
  K: number,
): { limit: number; finite: number } {
  requireSteps(rises.length, K);
  const limit = rootSum(rises) ** 2 / (2 * K);
  return { limit, finite: Math.max(0, limit - sum(rises) / 2) };
}

/** Where the running total of cells around i/N, i = 1..N−1, reaches `share`; linear in a cell. */
function inverse(totals: Float64Array, share: number): number {
  const N = totals.length;
  let [low, high] = [0, N - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (totals[middle] < share) low = middle;
    else high = middle;
  }
  const part = (share - totals[low]) / (totals[high] - totals[low]);
  return (low + 0.5 + part) / N;
}

/**
 * The best curve α(t) = G⁻¹(tG(1)), G(y) = ∫_0^y √g, at t = j/n for j = 0..n; the diagonal without
 * any rise.
 */
export function bestCurve(rises: Float64Array, n: number): Float64Array {
  const totals = cumulative(rises.map(Math.sqrt));
  const S = totals[rises.length - 1];
  return Float64Array.from({ length: n + 1 }, (_, j) => {
    if (j === 0 || j === n || !(S > 0)) return j / n;
    return inverse(totals, (j / n) * S);
  });
}

/**
 * What repairing to strictly increasing boundaries makes of a curve when steps have `meanSize`
 * tokens on average: min(max_{u≤t} [α(u) + (t−u)/s̄], 1 − (1−t)/s̄).
 */
export function repairedCurve(curve: Float64Array, meanSize: number): Float64Array {
  const n = curve.length - 1;
  let most = -Infinity;
  return curve.map((alpha, j) => {
    const least = j / n / meanSize;
    most = Math.max(most, alpha - least);
    return Math.min(most + least, 1 - (1 - j / n) / meanSize);
  });
}

/**
 * h(z) = [(2m+1)s̄z − m(m+1)]/s̄², m = ⌊s̄z⌋: the mean square size of steps over s̄², where the curve
 * has slope z and sizes are the whole numbers around s̄z. At least z², with equality at whole s̄z.
 */
export function meanSquareSize(slope: number, meanSize: number): number {
  const size = meanSize * slope;
  const m = Math.floor(size);
  return ((2 * m + 1) * size - m * (m + 1)) / meanSize ** 2;
}

/** Σ over the pieces of the curve of (rise in it)·(wait at its slope). */
function alongCurve(
  rises: Float64Array,
  curve: Float64Array,
  wait: (slope: number) => number,
): number {
  const N = rises.length;
  const n = curve.length - 1;
  const known = cumulative(rises);
  // f at u, linear in the cells around i/N; nothing rises in the half cells at both ends.
  const rise = (u: number): number => {
    const x = Math.min(Math.max(u * N - 0.5, 0), N - 1);
    const i = Math.min(Math.floor(x), N - 1);
    return known[i] + (i + 1 < N ? (x - i) * rises[i + 1] : 0);
  };
  const terms = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    const slope = (curve[j + 1] - curve[j]) * n;
    if (slope > 0) terms[j] = (rise(curve[j + 1]) - rise(curve[j])) * wait(slope);
  }
  return sum(terms);
}

/**
 * (D/2)(N/K) ∫ g(α) α̇² dt, in nats: the error of the curve's schedule for N/K → ∞ [A]. At any N/K it
 * is the limit for random sizes, where every token draws its own step.
 *
 * @throws RangeError unless 1 ≤ K ≤ N is whole
 */
export function limitError(rises: Float64Array, K: number, curve: Float64Array): number {
  requireSteps(rises.length, K);
  const meanSize = rises.length / K;
  return alongCurve(rises, curve, (slope) => (meanSize * slope) / 2);
}

/**
 * (D/2)(s̄ ∫ g(α) h(α̇) dt − 1), s̄ = N/K, in nats: the error for N → ∞ at bounded steps [A], of a
 * curve that has been repaired.
 *
 * @throws RangeError unless 1 ≤ K ≤ N is whole
 */
export function boundedError(rises: Float64Array, K: number, curve: Float64Array): number {
  requireSteps(rises.length, K);
  const meanSize = rises.length / K;
  return alongCurve(rises, curve, (slope) => {
    return ((meanSize * meanSquareSize(slope, meanSize)) / slope - 1) / 2;
  });
}
