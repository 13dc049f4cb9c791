import type { LetterContext } from '../sampling/model.ts';
import type { Spelling } from './spelling.ts';

/** The numbers of the words that have each of q letters in a row. */
function wordsBy(row: Int32Array, q: number) {
  const words = Array.from({ length: q }, (): number[] => []);
  row.forEach((y, w) => {
    words[y].push(w);
  });
  return words.map((list) => Int32Array.from(list));
}

/**
 * Keeps the words of a list that agree with what is known. Which words have a letter at a place,
 * and how much they weigh, is known from the start, so the first letter costs nothing.
 *
 * @param pseudo what every letter weighs beside the words; then none is impossible
 */
export function listContext(
  { letter, weight }: Pick<Spelling, 'letter' | 'weight'>,
  q: number,
  pseudo = 0,
): LetterContext {
  const all = Int32Array.from(weight.keys());
  const having = letter.map((row) => wordsBy(row, q));
  const weigh = (words: Int32Array): number => words.reduce((sum, w) => sum + weight[w], pseudo);
  const first = having.map((row) => Float64Array.from(row, weigh));
  const out = new Float64Array(q);
  const rest = new Int32Array(all.length);
  // The words that agree are the first `count` of `words`.
  let words = all;
  let count = all.length;
  // The contexts so far, of all sequences; 0 stands for all those that leave one word, 1 for the empty one.
  let contexts = 1;
  let context = 1;
  const told = () => {
    context = count === 1 && pseudo === 0 ? 0 : ++contexts;
  };

  /** The weights of the letters at i; of an unknown word they are at hand. */
  function weightsAt(i: number): Float64Array {
    if (words === all) return first[i];
    out.fill(pseudo);
    const row = letter[i];
    for (let k = 0; k < count; k++) out[row[words[k]]] += weight[words[k]];
    return out;
  }

  return {
    clear() {
      words = all;
      count = all.length;
      context = 1;
    },
    draw(i, noise) {
      // One word is left most of the time.
      if (count === 1 && pseudo === 0) return letter[i][words[0]];
      const weights = weightsAt(i);
      let total = 0;
      for (let y = 0; y < q; y++) total += weights[y];
      let left = noise * total;
      let last = 0;
      for (let y = 0; y < q; y++) {
        if (weights[y] === 0) continue;
        last = y;
        left -= weights[y];
        if (left < 0) break;
      }
      return last;
    },
    log(i, y) {
      const weights = weightsAt(i);
      let total = 0;
      for (let z = 0; z < q; z++) total += weights[z];
      return Math.log(weights[y] / total);
    },
    given(i, into) {
      const weights = weightsAt(i);
      let total = 0;
      for (let y = 0; y < q; y++) total += weights[y];
      for (let y = 0; y < q; y++) into[y] = weights[y] / total;
    },
    kind: (i) => context * letter.length + i,
    reveal(i, y) {
      if (words === all) {
        words = having[i][y];
        count = words.length;
        told();
        return;
      }
      const row = letter[i];
      let kept = 0;
      for (let k = 0; k < count; k++) if (row[words[k]] === y) rest[kept++] = words[k];
      words = rest;
      count = kept;
      told();
    },
  };
}
