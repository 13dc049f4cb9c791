/** The first-order Markov chain of a text: q letters and the share of every pair of neighbours. */
export interface Bigrams {
  /** The characters, in the order of their first appearance; q of them. */
  readonly letters: readonly string[];
  /** Share of each letter in the text, length q: exactly stationary. */
  readonly stationary: Float64Array;
  /** The pairs that occur, sorted by the first letter: P(from, to) = probability. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly probability: Float64Array;
}

/**
 * Counts the letters (code points) of a text and the pairs of neighbours, the last letter
 * followed by the first: on a circle every letter begins as many pairs as it ends.
 */
export function bigrams(text: string): Bigrams {
  const numbers = new Map<string, number>();
  const letters: string[] = [];
  const word: number[] = [];
  for (const letter of text) {
    let number = numbers.get(letter);
    if (number === undefined) {
      number = letters.push(letter) - 1;
      numbers.set(letter, number);
    }
    word.push(number);
  }
  const q = letters.length;
  const single = new Float64Array(q);
  const pairs = new Float64Array(q * q);
  word.forEach((letter, i) => {
    single[letter]++;
    pairs[letter * q + word[(i + 1) % word.length]]++;
  });
  const seen = Int32Array.from(pairs.keys()).filter((pair) => pairs[pair] > 0);
  const from = seen.map((pair) => Math.floor(pair / q));
  return {
    letters,
    stationary: single.map((count) => count / word.length),
    from,
    to: seen.map((pair) => pair % q),
    probability: Float64Array.from(seen, (pair, k) => pairs[pair] / single[from[k]]),
  };
}

/** P^1, P^2, … as q × q matrices, row after row; each costs q operations for every pair. */
export function* powers({
  letters,
  from,
  to,
  probability,
}: Bigrams): Generator<Float64Array, never> {
  const q = letters.length;
  let power = new Float64Array(q * q);
  for (let x = 0; x < q; x++) power[x * (q + 1)] = 1;
  while (true) {
    const next = new Float64Array(q * q);
    for (let k = 0; k < from.length; k++) {
      const p = probability[k];
      const row = from[k] * q;
      const add = to[k] * q;
      for (let y = 0; y < q; y++) next[row + y] += p * power[add + y];
    }
    power = next;
    yield power;
  }
}
