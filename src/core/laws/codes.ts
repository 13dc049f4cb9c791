import { boundariesOf } from '../boundaries.ts';
import { type LetterContext, type LetterModel, MASK } from '../sampling/model.ts';
import type { Completion } from './mds.ts';

/** Independent uniform words of one kind of MDS code, one after the other. */
interface Codes {
  /** Lengths of the words. */
  sizes: ArrayLike<number>;
  /** Free letters of a word. */
  k: number;
  /** Letters of the alphabet. */
  q: number;
  complete: Completion;
}

/** Exact conditionals and samples. A conditional costs O(N) unless a word must be decoded anew. */
export function codesModel(codes: Codes): LetterModel {
  const { sizes, k, q, complete } = codes;
  const starts = boundariesOf(sizes);
  const N = starts[sizes.length];
  // The last word decoded in each block. If k or more known letters agree with it, it is still
  // the only word they belong to, so that a growing context is decoded once. Zero is a code word.
  const decoded = new Int32Array(N);

  /** Known letters of block b that are a word's, or −1 when they are no word's. */
  const known = (x: Int32Array, b: number): number => {
    const [start, end] = [starts[b], starts[b + 1]];
    let count = 0;
    let agree = true;
    for (let j = start; j < end; j++) {
      if (x[j] === MASK) continue;
      count++;
      agree &&= x[j] === decoded[j];
    }
    if (count < k || agree) return count;
    const word = x.slice(start, end);
    if (!complete(word)) return -1;
    decoded.set(word, start);
    return count;
  };

  return {
    kind: 'letters',
    N,
    q,
    blocks: starts,
    sample(random, x) {
      x.fill(MASK);
      for (let b = 0; b < sizes.length; b++) {
        const word = x.subarray(starts[b], starts[b + 1]);
        for (let j = 0; j < k; j++) word[j] = random.below(q);
        complete(word);
      }
    },
    conditional(x, i, out) {
      out.fill(1 / q);
      let free = true;
      for (let b = 0; b < sizes.length; b++) {
        const count = known(x, b);
        if (count < 0) return false;
        if (starts[b] <= i && i < starts[b + 1]) free = count < k;
      }
      if (free) return true;
      out.fill(0);
      out[decoded[i]] = 1;
      return true;
    },
    context: () => codesContext(codes, starts),
  };
}

/** Counts the known letters of each word, and completes a word when its k-th letter is known. */
function codesContext({ sizes, k, q, complete }: Codes, starts: Int32Array): LetterContext {
  const x = new Int32Array(starts[sizes.length]);
  const words = Array.from(sizes, (_, b) => x.subarray(starts[b], starts[b + 1]));
  const blockOf = x.slice();
  words.forEach((_, b) => void blockOf.fill(b, starts[b], starts[b + 1]));
  const seen = new Int32Array(words.length);
  const free = -Math.log(q);
  return {
    clear() {
      x.fill(MASK);
      seen.fill(0);
    },
    draw: (i, noise) => (seen[blockOf[i]] < k ? Math.floor(noise * q) : x[i]),
    log(i, letter) {
      if (seen[blockOf[i]] < k) return free;
      return x[i] === letter ? 0 : Number.NEGATIVE_INFINITY;
    },
    given(i, out) {
      const isFree = seen[blockOf[i]] < k;
      out.fill(isFree ? 1 / q : 0);
      if (!isFree) out[x[i]] = 1;
    },
    kind: (i) => (seen[blockOf[i]] < k ? 0 : 1),
    reveal(i, letter) {
      const b = blockOf[i];
      seen[b]++;
      if (seen[b] > k) return;
      x[i] = letter;
      if (seen[b] === k) complete(words[b]);
    },
  };
}

/**
 * E_fact of an ordered partition: with s of its k free letters seen, revealing c letters of a
 * word together costs max(0, c − (k−s)) log q when s < k, else nothing (equality case of
 * Lemma 4 [A]).
 */
export function codesOrderError(
  { sizes, k, q }: Pick<Codes, 'sizes' | 'k' | 'q'>,
  parts: readonly ArrayLike<number>[],
): number {
  const block = new Int32Array(boundariesOf(sizes)[sizes.length]);
  for (let b = 0, i = 0; b < sizes.length; b++) {
    for (let j = 0; j < sizes[b]; j++) block[i++] = b;
  }
  const seen = new Int32Array(sizes.length);
  const together = new Int32Array(sizes.length);
  let letters = 0;
  for (const part of parts) {
    for (let j = 0; j < part.length; j++) together[block[part[j]]]++;
    for (let j = 0; j < part.length; j++) {
      const b = block[part[j]];
      if (seen[b] < k) letters += Math.max(0, together[b] - (k - seen[b]));
      seen[b] += together[b];
      together[b] = 0;
    }
  }
  return letters * Math.log(q);
}
