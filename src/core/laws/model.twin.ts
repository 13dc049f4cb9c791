import { type LetterModel, MASK } from '../sampling/model.ts';
import { random } from '../sampling/random.ts';
import { allWords, conditionalOf, type Enumeration } from './enumeration.twin.ts';

/** Every conditional of a model that is not the one of its enumerated words, in words. */
export function wrongConditionals(model: LetterModel, law: Enumeration): string[] {
  const { N, q } = model;
  const out = new Float64Array(q);
  const found: string[] = [];
  for (const shifted of allWords(N, q + 1)) {
    const x = Int32Array.from(shifted, (letter) => letter - 1);
    for (let i = 0; i < N; i++) {
      if (x[i] !== MASK) continue;
      const possible = model.conditional(x, i, out);
      const twin = conditionalOf(law, x, i, q);
      const expected = twin ?? new Array<number>(q).fill(1 / q);
      if (possible !== (twin !== null) || !expected.every((p, y) => Math.abs(out[y] - p) < 1e-10)) {
        found.push(`x_${i} given ${x}: ${possible} ${out}, not ${twin}`);
      }
    }
  }
  return found;
}

/**
 * Pearson's χ² of n samples against the enumerated words, in standard deviations above its mean;
 * infinite when a sample has probability 0.
 */
export function sampleSurprise(model: LetterModel, law: Enumeration, n: number, seed = 1): number {
  const source = random(seed);
  const x = new Int32Array(model.N);
  const counts = new Map<string, number>();
  for (let k = 0; k < n; k++) {
    model.sample(source, x);
    counts.set(x.join(' '), (counts.get(x.join(' ')) ?? 0) + 1);
  }
  let statistic = 0;
  let freedom = -1;
  law.words.forEach((word, w) => {
    if (law.probabilities[w] === 0) return;
    const expected = n * law.probabilities[w];
    statistic += ((counts.get(word.join(' ')) ?? 0) - expected) ** 2 / expected;
    freedom++;
    counts.delete(word.join(' '));
  });
  if (counts.size > 0) return Number.POSITIVE_INFINITY;
  return freedom === 0 ? 0 : (statistic - freedom) / Math.sqrt(2 * freedom);
}
