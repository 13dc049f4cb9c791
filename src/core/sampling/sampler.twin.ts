import { allWords, conditionalOf, type Enumeration } from '../laws/enumeration.twin.ts';
import type { LetterModel } from './model.ts';

// A sampler on a law that is written out, by enumeration only: slow and plainly right.

/** The law of some strings with weights; equal strings are merged. */
export function spelled(words: readonly string[], weights: readonly number[]): Enumeration {
  const letters = [...new Set(words.join(''))].sort();
  const total = weights.reduce((a, b) => a + b);
  const distinct = [...new Set(words)];
  return {
    words: distinct.map((word) => [...word].map((letter) => letters.indexOf(letter))),
    probabilities: distinct.map(
      (word) => words.reduce((w, other, i) => (other === word ? w + weights[i] : w), 0) / total,
    ),
  };
}

/** A Markov chain that starts uniformly and keeps its letter with probability `stay`. */
export function chain(N: number, q: number, stay: number): Enumeration {
  const words = allWords(N, q);
  const step = (a: number, b: number) => (a === b ? stay : (1 - stay) / (q - 1));
  return {
    words,
    probabilities: words.map((x) =>
      x.reduce((p, letter, i) => (i === 0 ? p : p * step(x[i - 1], letter)), 1 / q),
    ),
  };
}

/** P(the letters at `positions` are those of x). */
const probability = (
  { words, probabilities }: Enumeration,
  positions: readonly number[],
  x: ArrayLike<number>,
): number =>
  words.reduce(
    (p, word, w) => (positions.every((i) => word[i] === x[i]) ? p + probabilities[w] : p),
    0,
  );

/** The probability that a sampler with exact conditionals, revealing `parts`, writes x. */
export function written(
  law: Enumeration,
  parts: readonly (readonly number[])[],
  x: readonly number[],
): number {
  let p = 1;
  let known: readonly number[] = [];
  for (const part of parts) {
    const context = probability(law, known, x);
    for (const i of part) p *= probability(law, [...known, i], x) / context;
    known = [...known, ...part];
  }
  return p;
}

/** Σ_x π(x) log(π(x)/alg(x)). */
export const divergence = (
  { words, probabilities }: Enumeration,
  alg: (x: readonly number[]) => number,
): number =>
  words.reduce(
    (kl, x, w) =>
      probabilities[w] > 0 ? kl + probabilities[w] * Math.log(probabilities[w] / alg(x)) : kl,
    0,
  );

/** The law as something to sample from and condition on. */
export function modelOf(law: Enumeration): LetterModel {
  const q = 1 + Math.max(...law.words.flat());
  return {
    kind: 'letters',
    N: law.words[0].length,
    q,
    sample(random, x) {
      let u = random.uniform();
      const w = law.probabilities.findIndex((p) => {
        u -= p;
        return u < 0;
      });
      x.set(law.words.at(w) ?? []);
    },
    conditional(x, i, out) {
      const conditional = conditionalOf(law, x, i, q);
      out.set(conditional ?? new Array(q).fill(1 / q));
      return conditional !== null;
    },
  };
}

function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) =>
    subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** All ordered partitions of `free` into parts of the given sizes. */
export function partitions(free: readonly number[], sizes: readonly number[]): number[][][] {
  const [size, ...others] = sizes;
  if (size === undefined) return [[]];
  return subsets(free, size).flatMap((part) =>
    partitions(
      free.filter((i) => !part.includes(i)),
      others,
    ).map((rest) => [part, ...rest]),
  );
}
