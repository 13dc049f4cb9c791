import type { StationaryChain } from '../sampling/model.ts';
import { logRatio } from './denoiser.ts';

/*
 * On a chain only the nearest known letters count, one a places to the left and one b to the right
 * of a masked one: sums over sets of known positions become sums over gaps.
 */

/** log 0!, …, log n!. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 1; k <= n; k++) logs[k] = logs[k - 1] + Math.log(k);
  return logs;
}

/**
 * The mean over sets of i of N positions, and over the others, of a function of the gaps:
 *
 *   E(i) = Σ_{a,b≥1} both(a, b) (N−a−b) C(N−1−a−b, i−2)/(N C(N−1, i))
 *        + Σ_{a≥1} (left(a) + right(a)) C(N−a, i)/(N C(N−1, i)),   E(0) = alone,
 *
 * for i = 0..N−1: N−a−b places have room for both gaps, and the rest of the known positions lies
 * beyond; with one side open the places where it may be add up to C(N−a, i). O(N²).
 */
function meanOverGaps(
  N: number,
  told: {
    readonly alone: number;
    left(a: number): number;
    right(b: number): number;
    both(a: number, b: number): number;
  },
): Float64Array {
  const logs = logFactorials(N);
  const logChoose = (n: number, k: number) => logs[n] - logs[k] - logs[n - k];
  const share = (n: number, k: number, i: number) =>
    k < 0 || k > n ? 0 : Math.exp(logChoose(n, k) - logChoose(N - 1, i)) / N;
  const between = new Float64Array(N);
  const beside = new Float64Array(N);
  for (let a = 1; a < N; a++) {
    beside[a] = told.left(a) + told.right(a);
    for (let b = 1; a + b < N; b++) between[a + b] += told.both(a, b);
  }
  return Float64Array.from({ length: N }, (_, i) => {
    if (i === 0) return told.alone;
    let mean = 0;
    for (let a = 1; a < N; a++) {
      mean += beside[a] * share(N - a, i, i);
      mean += between[a] * (N - a) * share(N - 1 - a, i - 2, i);
    }
    return mean;
  });
}

/**
 * f(a) − f_θ(a) where the law is a stationary chain and so is the denoiser: with
 * c(a) = E_π log(P^a(x_0, x_a)/P̂^a(x_0, x_a)) each gap loses c(a) + c(b) − c(a+b), since
 * p(y | l, r) = P^a(l, y) P^b(y, r)/P^{a+b}(l, r). O(N q² + N²) and the powers.
 */
export function chainLearningProfile(
  N: number,
  law: StationaryChain,
  denoiser: StationaryChain,
): Float64Array {
  const q = law.stationary.length;
  const cost = Float64Array.from({ length: N }, (_, a) => {
    if (a === 0) return 0;
    let total = 0;
    for (let x = 0; x < q; x++) {
      for (let y = 0; y < q; y++) {
        const p = law.transition(a, x, y);
        if (p > 0) total += law.stationary[x] * p * Math.log(p / denoiser.transition(a, x, y));
      }
    }
    return total;
  });
  const alone = law.stationary.reduce(
    (total, p, x) => (p > 0 ? total + p * Math.log(p / denoiser.stationary[x]) : total),
    0,
  );
  return meanOverGaps(N, {
    alone,
    // To the right stands π̂(y) P̂^b(y, r)/π̂(r): the letters alone cost the same and cancel.
    left: (a) => cost[a],
    right: (b) => cost[b],
    both: (a, b) => cost[a] + cost[b] - cost[a + b],
  }).map((mean) => Math.max(0, mean));
}

/**
 * f(a) − f_θ(a) where the law is a stationary chain and the denoiser its blurred conditionals. O(N²
 * q³): a sum over both gaps and all three letters.
 *
 * @param noise λ, from 0 to 1
 */
export function blurredChainLearningProfile(
  N: number,
  { stationary, transition }: StationaryChain,
  noise: number,
): Float64Array {
  const q = stationary.length;
  const loss = logRatio(noise, q);
  const term = (weight: number, truth: number) => (weight > 0 ? weight * loss(truth) : 0);
  const powers: Float64Array[] = [];
  /** P^a as a matrix, row after row. */
  const power = (a: number): Float64Array => {
    powers[a] ??= Float64Array.from({ length: q * q }, (_, k) =>
      transition(a, Math.floor(k / q), k % q),
    );
    return powers[a];
  };
  const overPairs = (given: (x: number, y: number) => number) => {
    let total = 0;
    for (let x = 0; x < q; x++) for (let y = 0; y < q; y++) total += given(x, y);
    return total;
  };
  return meanOverGaps(N, {
    alone: stationary.reduce((total, p) => total + term(p, p), 0),
    left: (a) =>
      overPairs((l, y) => {
        const p = transition(a, l, y);
        return term(stationary[l] * p, p);
      }),
    right: (b) =>
      overPairs((y, r) => {
        const joint = stationary[y] * transition(b, y, r);
        return term(joint, joint / stationary[r]);
      }),
    both(a, b) {
      const [near, on, far] = [power(a), power(b), power(a + b)];
      let total = 0;
      for (let l = 0; l < q; l++) {
        for (let y = 0; y < q; y++) {
          const before = near[l * q + y];
          if (before === 0) continue;
          for (let r = 0; r < q; r++) {
            const path = before * on[y * q + r];
            // log(π/p_θ), as in `logRatio`: millions of them.
            if (path > 0) {
              const excess = noise * (far[l * q + r] / (q * path) - 1);
              total -= stationary[l] * path * Math.log1p(excess);
            }
          }
        }
      }
      return total;
    },
  }).map((mean) => Math.max(0, mean));
}
