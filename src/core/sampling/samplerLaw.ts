import { requireSizes } from '../boundaries.ts';
import type { WrittenOut } from '../check/writeOut.ts';
import { type Answers, along, type Quality } from '../learning/along.ts';
import { sum } from '../numbers/numerics.ts';
import { requirePartition } from '../planners/partition.ts';
import { marginals, setsBySize } from './subwords.ts';

/** What a sampler reveals together: so many tokens in an order redrawn for every sample, or parts. */
export type Plan =
  | { readonly sizes: ArrayLike<number> }
  | { readonly parts: readonly ArrayLike<number>[] };

function binomial(n: number, k: number): number {
  let ways = 1;
  for (let j = 1; j <= k; j++) ways = (ways * (n - k + j)) / j;
  return ways;
}

/**
 * The probability that the sampler, its order uniformly random, writes x. Backwards over the steps:
 * V(all) = 1, V(S) = mean over the next part z of Π_{i∈z} p_θ(x_i | x_S) · V(S ∪ z).
 */
function inRandomOrder({ answer }: Answers, sets: number[][], sizes: ArrayLike<number>): number {
  const N = sets.length - 1;
  const value = new Float64Array(1 << N).fill(1);
  const conditional = new Float64Array(N);

  /** Sum over the ways to reveal `size` more of the masked positions from `first` on. */
  const total = (S: number, first: number, size: number): number => {
    if (size === 0) return value[S];
    let sum = 0;
    for (let i = first; i <= N - size; i++) {
      const bit = 1 << i;
      if (!(S & bit)) sum += conditional[i] * total(S | bit, i + 1, size - 1);
    }
    return sum;
  };

  let known = N;
  for (let k = sizes.length - 1; k >= 0; k--) {
    known -= sizes[k];
    const ways = binomial(N - known, sizes[k]);
    for (const S of sets[known]) {
      for (let i = 0; i < N; i++) conditional[i] = S & (1 << i) ? 1 : answer(S, i);
      value[S] = total(S, 0, sizes[k]) / ways;
    }
  }
  return value[0];
}

/** The probability that the sampler writes x in a fixed order: Π_k Π_{i∈z_k} p_θ(x_i | x_{z<k}). */
function inParts({ answer }: Answers, parts: readonly ArrayLike<number>[]): number {
  let product = 1;
  let S = 0;
  for (const part of parts) {
    let known = S;
    for (let j = 0; j < part.length; j++) {
      product *= answer(S, part[j]);
      known |= 1 << part[j];
    }
    S = known;
  }
  return product;
}

/**
 * p_alg(x) for every word x of a law, one list for each plan: the exact law of the masked-diffusion
 * sampler, where π has any probability. What is missing from 1 are words that π rules out.
 *
 * O(words · 2^N) and more: at most some 10^5 operations a word and plan for 12 letters.
 *
 * @param quality λ of the denoiser p_θ = (1−λ) π(· | ·) + λ/q, 0 for exact conditionals; or any
 *   denoiser
 * @throws RangeError unless each plan's sizes add up to N, or its parts are a partition of 0..N−1
 */
export function samplerLaw(
  law: WrittenOut,
  plans: readonly Plan[],
  quality: Quality = 0,
): Float64Array[] {
  const { letter, probability } = law;
  const N = letter.length;
  for (const plan of plans) {
    if ('sizes' in plan) requireSizes(plan.sizes, N);
    else requirePartition(plan.parts, N);
  }
  const sets = setsBySize(N);
  const answersTo = along(law, quality);
  const laws = plans.map(() => new Float64Array(probability.length));
  for (let x = 0; x < probability.length; x++) {
    const answers = answersTo(x, marginals(letter, probability, x));
    plans.forEach((plan, j) => {
      laws[j][x] =
        'sizes' in plan ? inRandomOrder(answers, sets, plan.sizes) : inParts(answers, plan.parts);
    });
  }
  return laws;
}

/** KL(π ‖ p_alg) in nats, from the probabilities of the words of π. */
export function divergence(probability: Float64Array, sampler: Float64Array): number {
  const terms = probability.map((p, x) => p * Math.log(p / sampler[x]));
  // Where the sampler is exact, rounding may leave a −1e−17.
  return Math.max(0, sum(terms));
}
