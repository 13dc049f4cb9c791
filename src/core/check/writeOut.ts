import { type LetterModel, MASK } from '../sampling/model.ts';

/** Every possible word of a law with its probability. */
export interface WrittenOut {
  /** q, the number of letters. */
  readonly q: number;
  /** One array a position: letter[i][w] is letter i of word w. */
  readonly letter: readonly Int32Array[];
  readonly probability: Float64Array;
}

/**
 * Writes a law out, letter by letter from the left: π(x) = Π π(x_i | x_1, …, x_{i−1}). Slow and
 * plain: O(words · N) conditionals.
 */
export function writeOut(model: LetterModel): WrittenOut {
  const { N, q } = model;
  const x = new Int32Array(N).fill(MASK);
  const given = Array.from({ length: N }, () => new Float64Array(q));
  const words: Int32Array[] = [];
  const probability: number[] = [];

  const write = (i: number, p: number): void => {
    if (i === N) {
      words.push(x.slice());
      probability.push(p);
      return;
    }
    model.conditional(x, i, given[i]);
    for (let letter = 0; letter < q; letter++) {
      if (given[i][letter] === 0) continue;
      x[i] = letter;
      write(i + 1, p * given[i][letter]);
    }
    x[i] = MASK;
  };
  write(0, 1);

  return {
    q,
    letter: Array.from({ length: N }, (_, i) => Int32Array.from(words, (word) => word[i])),
    probability: Float64Array.from(probability),
  };
}
