import { MASK } from '../sampling/model.ts';

/**
 * Fills in the masked letters of a word of which at least k letters are known: in an [m, k] MDS
 * code any k letters determine the rest. Returns false, and leaves the word half-filled, when
 * no code word has the known letters.
 */
export type Completion = (word: Int32Array) => boolean;

/** k = 1: every letter is the same. */
const copy: Completion = (word) => {
  let letter = MASK;
  for (const x of word) {
    if (x === MASK) continue;
    if (letter !== MASK && x !== letter) return false;
    letter = x;
  }
  word.fill(letter);
  return true;
};

/** k = m: every word belongs to the code, and nothing is left to fill in. */
const everything: Completion = () => true;

/** k = m − 1: the letters add up to 0 modulo q. */
const parity =
  (q: number): Completion =>
  (word) => {
    let total = 0;
    let masked = -1;
    for (let j = 0; j < word.length; j++) {
      if (word[j] === MASK) masked = j;
      else total = (total + word[j]) % q;
    }
    if (masked < 0) return total === 0;
    word[masked] = (q - total) % q;
    return true;
  };

/**
 * Reed–Solomon: the values at 0, …, m−1 of a polynomial of degree below k over the field of a
 * prime q ≥ m. Lagrange interpolation through the first k known letters, O(mk).
 */
function reedSolomon(m: number, k: number, q: number): Completion {
  const inverse = new Int32Array(m);
  inverse[1] = 1;
  // q = ⌊q/d⌋ d + (q mod d), multiplied by the inverses of d and of q mod d.
  for (let d = 2; d < m; d++) inverse[d] = ((q - Math.floor(q / d)) * inverse[q % d]) % q;
  const inverseOf = (d: number): number => (d > 0 ? inverse[d] : q - inverse[-d]);

  const points = new Int32Array(k);
  const scaled = new Int32Array(k);
  return (word) => {
    let found = 0;
    for (let j = 0; found < k; j++) if (word[j] !== MASK) points[found++] = j;
    for (let j = 0; j < k; j++) {
      let product = word[points[j]];
      for (let l = 0; l < k; l++) {
        if (l !== j) product = (product * inverseOf(points[j] - points[l])) % q;
      }
      scaled[j] = product;
    }
    let next = 0;
    for (let t = 0; t < m; t++) {
      if (next < k && points[next] === t) {
        next++;
        continue;
      }
      let product = 1;
      let total = 0;
      for (let j = 0; j < k; j++) {
        const d = t - points[j];
        product = (product * (d > 0 ? d : q + d)) % q;
        total = (total + scaled[j] * inverseOf(d)) % q;
      }
      const letter = (product * total) % q;
      if (word[t] !== MASK && word[t] !== letter) return false;
      word[t] = letter;
    }
    return true;
  };
}

/** Whether an [m, k] MDS code exists over any alphabet; the others need a prime q ≥ m here. */
export const isTrivial = (m: number, k: number): boolean => k <= 1 || k >= m - 1;

/** The [m, k] MDS code over letters 0..q−1: copies, parity check, all words or Reed–Solomon. */
export function mds(m: number, k: number, q: number): Completion {
  if (k === 1) return copy;
  if (k === m) return everything;
  return k === m - 1 ? parity(q) : reedSolomon(m, k, q);
}
