import { cumulative } from '../numbers/numerics.ts';
import type { Random } from './random.ts';

/** One of 0..length−1 with the given probabilities, which need not add up to exactly 1. */
export function drawFrom(probabilities: Float64Array, random: Pick<Random, 'uniform'>): number {
  let left = random.uniform() * probabilities.reduce((total, p) => total + p, 0);
  let last = 0;
  for (let k = 0; k < probabilities.length; k++) {
    if (probabilities[k] === 0) continue;
    last = k;
    left -= probabilities[k];
    if (left < 0) break;
  }
  return last;
}

/**
 * The letter that noise on [0, 1) picks from (1−λ) p + λ/q: below λ any of the q letters, else the one
 * that `pick` takes from p. Without λ it is pick(noise) itself.
 */
export const pickBlurred = (
  noise: number,
  lambda: number,
  q: number,
  pick: (noise: number) => number,
): number =>
  noise < lambda
    ? Math.min(q - 1, Math.floor((noise / lambda) * q))
    : pick((noise - lambda) / (1 - lambda));

/**
 * For many draws with the same positive weights, in any unit: the index that noise on [0, 1) picks.
 * O(log n) each.
 */
export function picker(weights: Float64Array): (noise: number) => number {
  const upTo = cumulative(weights);
  const last = weights.length - 1;
  return (noise) => {
    const mark = noise * upTo[last];
    let [low, high] = [0, last];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mark < upTo[middle]) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
