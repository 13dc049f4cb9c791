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
