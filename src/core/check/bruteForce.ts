import { analyse, lawParameters } from '../analysis.ts';
import { sizesOf } from '../boundaries.ts';
import { lawOf } from '../laws/index.ts';
import { planners } from '../planners/index.ts';
import type { Planner } from '../planners/planner.ts';
import { samplerKL } from '../sampling/samplerKL.ts';
import { type AlphaId, alphaSteps } from '../schedules/alpha.ts';
import { schedules } from '../schedules/index.ts';
import type { Setup } from '../setup.ts';
import { averagePrices, averageProfile, orderPrice } from './averages.ts';
import { everySchedule } from './everySchedule.ts';
import { type WrittenOut, writeOut } from './writeOut.ts';

/** What a setup's numbers are without any formula for them; in nats. */
export interface BruteForce {
  /** Words written out; null where there are none to write. */
  readonly words: number | null;
  /** Pairs (S, z) of disjoint sets of positions whose TC(z | S) was averaged. */
  readonly pairs: number;
  /** Schedules tried for the optimum. */
  readonly schedules: number;
  /** f(0..N−1); null where the check begins with it. */
  readonly profile: Float64Array | null;
  readonly error: number;
  readonly optimum: number;
  /** Error of the chosen fixed order; null where there is none. */
  readonly fixedOrder: number | null;
  /** KL(π ‖ p_alg) of the sampler in random order, at most the error; null where too slow. */
  readonly samplerKL: number | null;
}

/** The area between a profile and its value at a, as a price from a to b. */
function areas(f: Float64Array): number[][] {
  const N = f.length;
  return Array.from({ length: N + 1 }, (_, a) => {
    let area = 0;
    return Array.from({ length: N + 1 }, (_, b) => {
      if (b > a) area += f[b - 1] - f[a];
      return area;
    });
  });
}

const priceOf = (price: number[][], boundaries: ArrayLike<number>): number => {
  let total = 0;
  for (let k = 1; k < boundaries.length; k++) total += price[boundaries[k - 1]][boundaries[k]];
  return total;
};

/** P(a of N tokens have drawn an earlier step and b − a this one), summed over steps with prices. */
function randomSizesPrice(price: number[][], N: number, alpha: Float64Array): number {
  let total = 0;
  for (let k = 1; k < alpha.length; k++) {
    const [before, step, after] = [alpha[k - 1], alpha[k] - alpha[k - 1], 1 - alpha[k]];
    for (let a = 0; a < N; a++) {
      for (let b = a + 1; b <= N; b++) {
        const ways = choose(N, b) * choose(b, a);
        total += ways * before ** a * step ** (b - a) * after ** (N - b) * price[a][b];
      }
    }
  }
  return total;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let j = 1; j <= k; j++) ways = (ways * (n - k + j)) / j;
  return ways;
}

/** The slow sum over orders: words of at most so many letters, and so many of them. */
const SAMPLED = { letters: 8, words: 4096 };
/** Within the weights that a list of words may have. */
const HEAVIEST = 5e8;
const FIRST_LETTER = 0x4e00;

/** The exact divergence of the sampler in random order, where that is not too slow. */
function divergence({ letter, probability, q }: WrittenOut, sizes: Int32Array): number | null {
  const { letters, words } = SAMPLED;
  if (letter.length > letters || probability.length > words || q > 20_000) return null;
  const weights = probability.map((p) => (HEAVIEST * p) / Math.max(...probability));
  if (weights.some((weight) => weight < 0.5 / HEAVIEST)) return null;
  const spelled = Array.from(probability, (_, w) =>
    String.fromCodePoint(...letter.map((row) => FIRST_LETTER + row[w])),
  );
  return samplerKL(spelled, weights, sizes);
}

/**
 * The numbers of a setup once more, from the entropies of all sets of positions and by trying all
 * schedules: no formula for a profile, no Equation 7, no search. Exponential in N.
 *
 * @param entropies H(x_S) for all bit masks S = 0..2^N − 1; empty where only the profile is known
 */
export function bruteForce(setup: Setup, entropies: Float64Array): BruteForce {
  const analysis = analyse(setup);
  const { N } = analysis;
  const { K } = setup;
  const known = entropies.length > 0;
  const { price, pairs } = known
    ? averagePrices(entropies)
    : { price: areas(analysis.profile), pairs: 0 };
  const boundaries = schedules[setup.schedule].boundaries({ ...setup, ...analysis });
  const random = setup.randomness === 'binomial';

  let optimum = Number.POSITIVE_INFINITY;
  let tried = 0;
  for (const schedule of everySchedule(N, K)) {
    optimum = Math.min(optimum, priceOf(price, schedule));
    tried++;
  }

  const params = lawParameters(setup);
  const law = lawOf(setup.law);
  const model = law.model?.(params);
  const written = known && model?.kind === 'letters' ? writeOut(model) : null;
  const sizes = sizesOf(boundaries);
  const parts = known && law.orderError && (planners[setup.order] as Planner).parts;
  return {
    words: written ? written.probability.length : null,
    pairs,
    schedules: tried,
    profile: known ? averageProfile(entropies) : null,
    error: random
      ? randomSizesPrice(price, N, alphaSteps(setup.schedule as AlphaId, K, setup.p))
      : priceOf(price, boundaries),
    optimum,
    fixedOrder: parts ? orderPrice(entropies, parts({ N, sizes })) : null,
    samplerKL: written && !random ? divergence(written, sizes) : null,
  };
}
