import { requireBoundaries } from '../boundaries.ts';
import type { WrittenOut } from '../check/writeOut.ts';
import { sum } from '../numbers/numerics.ts';
import { marginals, setsBySize } from '../sampling/subwords.ts';
import { along, type Quality } from './along.ts';

/**
 * f(a) − f_θ(a) for a = 0..N−1, in nats: by how much a denoiser's mean log-probability of
 * one more random token falls short of the truth when a random tokens are known. It is the mean of
 * KL(π(x_i | x_S) ‖ p_θ(x_i | x_S)) over the sets S of a positions, i outside S and x ~ π.
 *
 * O(words · N · 2^N).
 *
 * @param quality λ of the blurred denoiser, from 0 to 1, or any denoiser
 */
export function learningProfile(law: WrittenOut, quality: Quality): Float64Array {
  const { letter, probability } = law;
  const N = letter.length;
  const sets = setsBySize(N);
  const answersTo = along(law, quality);
  const shortfall = new Float64Array(N);
  for (let x = 0; x < probability.length; x++) {
    const { loss } = answersTo(x, marginals(letter, probability, x));
    for (let a = 0; a < N; a++) {
      let total = 0;
      for (const S of sets[a]) {
        for (let i = 0; i < N; i++) {
          if (!(S & (1 << i))) total += loss(S, i);
        }
      }
      shortfall[a] += (probability[x] * total) / (sets[a].length * (N - a));
    }
  }
  // A divergence; where it is 0, rounding may leave a −1e−17.
  return shortfall.map((mean) => Math.max(0, mean));
}

/**
 * E_learn of revealing tokens in uniformly random order, in nats: what the sampler loses because its
 * conditionals are not exact, Σ_k (a_{k+1} − a_k) (f(a_k) − f_θ(a_k)) (Proposition 2 of [A]
 * arXiv 2510.25544, averaged over orders).
 *
 * @param shortfall f(a) − f_θ(a), see `learningProfile`
 * @param boundaries 0 = a_0 < a_1 < … < a_K = N
 * @throws RangeError unless the boundaries rise strictly from 0 to N
 */
export function learningError(shortfall: Float64Array, boundaries: ArrayLike<number>): number {
  requireBoundaries(boundaries, shortfall.length);
  return sum(
    Array.from(
      { length: boundaries.length - 1 },
      (_, k) => (boundaries[k + 1] - boundaries[k]) * shortfall[boundaries[k]],
    ),
  );
}

/**
 * E_learn of a fixed order, in nats: E Σ_k Σ_{i∈z_k} KL(π(x_i | x_{z<k}) ‖ p_θ(x_i | x_{z<k})).
 * Then KL(π ‖ p_alg) is the sum of E_learn and E_fact, not only at most that.
 *
 * @param parts positions 0..N−1, each in exactly one part
 * @param quality λ of the blurred denoiser, from 0 to 1, or any denoiser
 */
export function learningErrorInParts(
  law: WrittenOut,
  parts: readonly ArrayLike<number>[],
  quality: Quality,
): number {
  const { letter, probability } = law;
  const answersTo = along(law, quality);
  const terms = probability.map((p, x) => {
    const { loss } = answersTo(x, marginals(letter, probability, x));
    let [total, S] = [0, 0];
    for (const part of parts) {
      const z = Array.from(part);
      for (const i of z) total += loss(S, i);
      S |= z.reduce((all, i) => all | (1 << i), 0);
    }
    return p * total;
  });
  return Math.max(0, sum(terms));
}
