import type { Doubter, Sight } from './planner.ts';

// Far above rounding noise, far below a difference that matters: equal scores stay equal whatever
// the last digits of an engine's logarithms, and keep the order in which they are given.
const GRAIN = 1e-9;

/** A score as a whole number of grains. */
export const grains = (score: number): number => Math.round(score / GRAIN);

/** Indices in the order of rising score; scores equal to 1e−9 in the order of their indices. */
function ranking(scores: Float64Array): Int32Array {
  const rounded = scores.map(grains);
  return Int32Array.from(scores.keys()).sort((i, j) => rounded[i] - rounded[j] || i - j);
}

/** The masked positions that a doubter reveals, the least doubtful first. */
export function leastDoubtful({ doubt, count }: Doubter, sight: Sight): Int32Array {
  const { masked, conditional } = sight;
  const doubts = Float64Array.from(masked, (i) => doubt(conditional(i)));
  const order = ranking(doubts);
  const rising = Float64Array.from(order, (j) => doubts[j]);
  return order.subarray(0, count(rising, 0, sight)).map((j) => masked[j]);
}
