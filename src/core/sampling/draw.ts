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
