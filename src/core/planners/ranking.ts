// Far above rounding noise, far below a difference that matters: equal scores stay equal whatever
// the last digits of an engine's logarithms, and keep the order in which they are given.
const GRAIN = 1e-9;

/** Indices in the order of rising score; scores equal to 1e−9 in the order of their indices. */
export function ranking(scores: Float64Array): Int32Array {
  const rounded = scores.map((score) => Math.round(score / GRAIN));
  return Int32Array.from(scores.keys()).sort((i, j) => rounded[i] - rounded[j] || i - j);
}
