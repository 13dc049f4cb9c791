import { allWords, type Enumeration } from './enumeration.twin.ts';

/** N bits whose words have weights that only depend on the count of ones. */
export function bitsByCount(N: number, weight: (ones: number) => number): Enumeration {
  const words = allWords(N, 2);
  const weights = words.map((word) => weight(word.reduce((total, bit) => total + bit, 0)));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return { words, probabilities: weights.map((w) => w / total) };
}
