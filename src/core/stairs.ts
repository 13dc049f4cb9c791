/** The steps of a schedule, thinned to what a screen can show. */
export interface Stairs {
  /** Which steps are shown, from 1 to K. */
  readonly k: Int32Array;
  /** Tokens known when step k begins: a_{k−1}. */
  readonly start: Int32Array;
  /** s_k. */
  readonly size: Int32Array;
}

const SHOWN = 2048;

/** All steps, or evenly many of them where there are more than a screen can show. */
export function stairsOf(boundaries: Int32Array): Stairs {
  const K = boundaries.length - 1;
  const count = Math.min(K, SHOWN);
  const k = Int32Array.from({ length: count }, (_, j) =>
    count === K ? j + 1 : 1 + Math.round((j * (K - 1)) / (count - 1)),
  );
  return {
    k,
    start: k.map((step) => boundaries[step - 1]),
    size: k.map((step) => boundaries[step] - boundaries[step - 1]),
  };
}
