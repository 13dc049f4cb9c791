import { xlogx } from '../numbers/numerics.ts';

/**
 * A law written out: every word with its probability. Slow and honest, for tests of small laws:
 * exponential in the number of positions.
 */
export interface Enumeration {
  words: readonly (readonly number[])[];
  probabilities: readonly number[];
}

/** Equal weights. */
export const uniformOn = (words: readonly (readonly number[])[]): Enumeration => ({
  words,
  probabilities: words.map(() => 1 / words.length),
});

/** All words of N letters 0..q−1. */
export function allWords(N: number, q: number): number[][] {
  if (N === 0) return [[]];
  return allWords(N - 1, q).flatMap((word) =>
    Array.from({ length: q }, (_, letter) => [...word, letter]),
  );
}

/** H(x_S) in nats. */
function entropyOf({ words, probabilities }: Enumeration, S: readonly number[]): number {
  const marginal = new Map<string, number>();
  words.forEach((word, w) => {
    const key = S.map((i) => word[i]).join(' ');
    marginal.set(key, (marginal.get(key) ?? 0) + probabilities[w]);
  });
  return -[...marginal.values()].reduce((total, p) => total + xlogx(p), 0);
}

/** f(i) = mean of H over i-subsets − mean over (i+1)-subsets. */
export function profileOf(law: Enumeration): Float64Array {
  const N = law.words[0].length;
  const totals = new Float64Array(N + 1);
  const counts = new Float64Array(N + 1);
  for (let bits = 0; bits < 2 ** N; bits++) {
    const S = Array.from({ length: N }, (_, i) => i).filter((i) => bits & (1 << i));
    totals[S.length] += entropyOf(law, S);
    counts[S.length]++;
  }
  const mean = totals.map((total, i) => total / counts[i]);
  return Float64Array.from({ length: N }, (_, i) => mean[i] - mean[i + 1]);
}

/** E_fact of an ordered partition, by the chain rule on subset entropies. */
export function orderErrorOf(law: Enumeration, parts: readonly (readonly number[])[]): number {
  let known: number[] = [];
  let error = 0;
  for (const part of parts) {
    const before = entropyOf(law, known);
    for (const i of part) error += entropyOf(law, [...known, i]) - before;
    known = [...known, ...part];
    error -= entropyOf(law, known) - before;
  }
  return error;
}

/** π(x_i = · | the letters of x that are not −1), or null when those have probability zero. */
export function conditionalOf(
  { words, probabilities }: Enumeration,
  x: ArrayLike<number>,
  i: number,
  q: number,
): number[] | null {
  const out: number[] = new Array(q).fill(0);
  words.forEach((word, w) => {
    if (word.every((letter, j) => x[j] === -1 || x[j] === letter)) out[word[i]] += probabilities[w];
  });
  const total = out.reduce((sum, p) => sum + p, 0);
  return total > 0 ? out.map((p) => p / total) : null;
}
