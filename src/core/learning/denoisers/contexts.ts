import type { Training } from '../denoiser.ts';

/**
 * A fitted chain as an automaton. A state is the longest end of what has been written, of at most
 * r letters, that was seen in training before some letter; it decides the next letter's law, and
 * with the letter the next state. State 0 is the empty context.
 */
export interface Contexts {
  readonly q: number;
  /** probability[s·q + y] = P(y | context s). */
  readonly probability: Float64Array;
  /** next[s·q + y]: where y leads from s. */
  readonly next: Int32Array;
}

interface Seen {
  readonly letters: readonly number[];
  readonly counts: Float64Array;
}

const keyOf = (letters: readonly number[]): string => letters.join();

/** Every context of at most r letters that was seen before some letter, shorter ones first. */
function seenContexts({ sequences, q, memory }: Training): Map<string, Seen> {
  const seen = new Map<string, Seen>([['', { letters: [], counts: new Float64Array(q) }]]);
  for (let length = 0; length <= memory; length++) {
    for (const x of sequences) {
      for (let i = length; i < x.length; i++) {
        const letters = Array.from({ length }, (_, j) => x[i - length + j]);
        const key = keyOf(letters);
        const context = seen.get(key) ?? { letters, counts: new Float64Array(q) };
        context.counts[x[i]]++;
        seen.set(key, context);
      }
    }
  }
  return seen;
}

/**
 * Counts letters after contexts c of up to r letters, with α-smoothing towards what the context c′
 * that is one letter shorter says, and with plain α-smoothing where nothing came before:
 *
 *   P(y | c) = (n(c, y) + qα P(y | c′))/(n(c) + qα),   P(y) = (n(y) + α)/(n + qα).
 *
 * So a context that was never seen says exactly what the longest seen end of it says: only seen
 * ones need a state.
 */
export function contextsOf(training: Training): Contexts {
  const { q, memory, pseudo } = training;
  const seen = seenContexts(training);
  const states = [...seen.values()];
  const place = new Map([...seen.keys()].map((key, s) => [key, s]));
  const probability = new Float64Array(states.length * q);
  const next = new Int32Array(states.length * q);

  /** The longest end of the letters that is a state. */
  const longest = (letters: readonly number[]): number => {
    let end = letters.slice(-memory);
    while (!place.has(keyOf(end))) end = end.slice(1);
    return place.get(keyOf(end)) as number;
  };

  states.forEach(({ letters, counts }, s) => {
    const total = counts.reduce((a, b) => a + b);
    const shorter = s === 0 ? -1 : longest(letters.slice(1));
    for (let y = 0; y < q; y++) {
      const prior = shorter < 0 ? 1 / q : probability[shorter * q + y];
      probability[s * q + y] = (counts[y] + q * pseudo * prior) / (total + q * pseudo);
      next[s * q + y] = longest([...letters, y]);
    }
  });
  return { q, probability, next };
}
