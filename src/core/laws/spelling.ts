/** Different words as numbers, with their weights. */
export interface Spelling {
  /** The letters, rising by code point. */
  readonly alphabet: readonly string[];
  /** One array a position: letter[i][w] is letter i of word w, a place in the alphabet. */
  readonly letter: readonly Int32Array[];
  /** Of each word, positive. */
  readonly weight: Float64Array;
}

/**
 * Numbers the letters of equally long words. Equal words become one, with the sum of their weights.
 * @param weights one for each word; none: all are equal
 */
export function spell(words: readonly string[], weights: ArrayLike<number>): Spelling {
  const weightOf = new Map<string, number>();
  words.forEach((word, w) => {
    weightOf.set(word, (weightOf.get(word) ?? 0) + (weights.length > 0 ? weights[w] : 1));
  });
  const rows = Array.from(weightOf.keys(), (word) => [...word]);
  const alphabet = [...new Set(rows.flat())].sort();
  const place = new Map(alphabet.map((letter, x) => [letter, x]));
  return {
    alphabet,
    letter: rows[0].map((_, i) => Int32Array.from(rows, (row) => place.get(row[i]) as number)),
    weight: Float64Array.from(weightOf.values()),
  };
}
