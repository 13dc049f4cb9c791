import type { Training } from '../denoiser.ts';

/**
 * A fitted chain as an automaton. A state is the longest end of what has been written, of at most
 * r letters, that was seen in training before some letter; it decides the next letter's law, and
 * with the letter the next state. State 0 is the empty context; shorter contexts come first.
 *
 * Those of r letters are full: nothing longer is remembered, so a letter leads from them where it
 * leads from the context that is one letter shorter. Few letters follow a full context, and of all
 * others it says what the shorter one says:
 *
 *   P(y | c) = own(c, y) + back(c) P(y | c′),   own(c, y) = 0 but for the letters seen after c.
 *
 * So a sum over all letters after a full context is one over those seen, plus a share of that after
 * its shorter one. Nothing is subtracted.
 */
export interface Contexts {
  readonly q: number;
  /** r, how many letters it looks back. */
  readonly memory: number;
  /** The number of states, and of those that are not full: they are 0..inner−1. */
  readonly states: number;
  readonly inner: number;
  /** P(y | s) and where y leads, at s·q + y, of the states that are not full. */
  readonly probability: Float64Array;
  readonly next: Int32Array;
  /** Of the full state inner + j: the shorter context, and the share of what it says. */
  readonly shorter: Int32Array;
  readonly back: Float64Array;
  /** The letters seen after it, from first[j] to first[j + 1] − 1, and own(c, y) of each. */
  readonly first: Int32Array;
  readonly letter: Int32Array;
  readonly own: Float64Array;
}

/** Numbers that are kept for shorter contexts: some 50 MB. */
const MOST = 2 ** 22;

/**
 * Counts letters after contexts c of up to r letters, with α-smoothing towards what the context c′
 * that is one letter shorter says, and with plain α-smoothing where nothing came before:
 *
 *   P(y | c) = (n(c, y) + qα P(y | c′))/(n(c) + qα),   P(y) = (n(y) + α)/(n + qα).
 *
 * So a context that was never seen says exactly what the longest seen end of it says: only seen
 * ones need a state.
 *
 * @throws RangeError where too many shorter contexts were seen to be kept
 */
export function contextsOf({ sequences, weights, q, memory, pseudo }: Training): Contexts {
  // A context as a number in base q + 1, its first letter the largest digit.
  const base = q + 1;
  const keyOf = (x: ArrayLike<number>, from: number, to: number): number => {
    let key = 0;
    for (let i = from; i < to; i++) key = key * base + x[i] + 1;
    return key;
  };
  const place = new Map<number, number>([[0, 0]]);
  const keys = [0];
  /** By s·q + y: n(s, y). */
  const seen = new Map<number, number>();
  let inner = 0;
  for (let length = 0; length <= memory; length++) {
    if (length === memory) inner = keys.length;
    sequences.forEach((x, j) => {
      const weight = weights?.[j] ?? 1;
      for (let i = length; i < x.length; i++) {
        const key = keyOf(x, i - length, i);
        let s = place.get(key);
        if (s === undefined) {
          s = keys.push(key) - 1;
          place.set(key, s);
        }
        seen.set(s * q + x[i], (seen.get(s * q + x[i]) ?? 0) + weight);
      }
    });
  }
  if (inner * q > MOST) {
    throw new RangeError(`memory = ${memory}; of ${inner} contexts it must be smaller`);
  }

  const states = keys.length;
  const count = new Float64Array(states);
  for (const [pair, n] of seen) count[Math.floor(pair / q)] += n;
  /** Without its first letter, its largest digit. */
  const powers = Array.from({ length: memory + 1 }, (_, n) => base ** n);
  const shorterOf = (key: number): number => {
    let n = 0;
    while (n < memory && powers[n + 1] <= key) n++;
    return place.get(key % powers[n]) as number;
  };

  const probability = new Float64Array(inner * q);
  const next = new Int32Array(inner * q);
  for (let s = 0; s < inner; s++) {
    const shorter = s === 0 ? -1 : shorterOf(keys[s]);
    for (let y = 0; y < q; y++) {
      const prior = shorter < 0 ? 1 / q : probability[shorter * q + y];
      const n = seen.get(s * q + y) ?? 0;
      probability[s * q + y] = (n + q * pseudo * prior) / (count[s] + q * pseudo);
      next[s * q + y] =
        place.get(keys[s] * base + y + 1) ?? (shorter < 0 ? 0 : next[shorter * q + y]);
    }
  }

  const pairs = Float64Array.from([...seen.keys()].filter((pair) => pair >= inner * q)).sort();
  const first = new Int32Array(states - inner + 1);
  for (const pair of pairs) first[Math.floor(pair / q) - inner + 1]++;
  for (let j = 0; j < states - inner; j++) first[j + 1] += first[j];
  return {
    q,
    memory,
    states,
    inner,
    probability,
    next,
    shorter: Int32Array.from({ length: states - inner }, (_, j) => shorterOf(keys[inner + j])),
    back: Float64Array.from(
      { length: states - inner },
      (_, j) => (q * pseudo) / (count[inner + j] + q * pseudo),
    ),
    first,
    letter: Int32Array.from(pairs, (pair) => pair % q),
    own: Float64Array.from(
      pairs,
      (pair) => (seen.get(pair) as number) / (count[Math.floor(pair / q)] + q * pseudo),
    ),
  };
}

/** P(· | s) of any state, length q. */
export function lawAfter(contexts: Contexts, s: number): Float64Array {
  const { q, inner, probability, shorter, back, first, letter, own } = contexts;
  if (s < inner) return probability.slice(s * q, s * q + q);
  const j = s - inner;
  const from = shorter[j] * q;
  const row = probability.slice(from, from + q).map((p) => back[j] * p);
  for (let e = first[j]; e < first[j + 1]; e++) row[letter[e]] += own[e];
  return row;
}
