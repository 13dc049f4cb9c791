import { xlogx } from '../numerics.ts';
import type { Spelling } from './spelling.ts';

/**
 * The words as they look when the first p positions have been decided: those revealed (S) tell
 * classes apart, the others are forgotten, and words equal in all that is left are one entry.
 * A class with one entry is finished, and left out.
 */
interface State {
  classes: number;
  /** Class c is the entries end[c−1], …, end[c] − 1, sorted by their letters, last one first. */
  readonly end: Int32Array;
  /** Of each entry: one of its words, the sum W of its weights, W log W, and Σ w log w. */
  readonly word: Int32Array;
  readonly weight: Float64Array;
  readonly merged: Float64Array;
  readonly apart: Float64Array;
}

const emptyState = (words: number): State => ({
  classes: 0,
  end: new Int32Array(words),
  word: new Int32Array(words),
  weight: new Float64Array(words),
  merged: new Float64Array(words),
  apart: new Float64Array(words),
});

/** Every word its own entry, all in one class. */
function wholeState(order: Int32Array, weight: Float64Array): State {
  const state = emptyState(order.length);
  state.classes = 1;
  state.end[0] = order.length;
  state.word.set(order);
  order.forEach((w, e) => {
    state.weight[e] = weight[w];
    state.merged[e] = state.apart[e] = xlogx(weight[w]);
  });
  return state;
}

/**
 * Forgets a position: neighbouring entries with the same `rest` become one. Returns W log W −
 * Σ w log w of the classes that it finishes.
 */
function forget(from: State, rest: Int32Array, to: State): number {
  let finished = 0;
  let filled = 0;
  to.classes = 0;
  for (let c = 0, e = 0; c < from.classes; c++) {
    const first = filled;
    const end = from.end[c];
    while (e < end) {
      const word = from.word[e];
      let weight = from.weight[e];
      let merged = from.merged[e];
      let apart = from.apart[e];
      const same = rest[word];
      if (++e < end && rest[from.word[e]] === same) {
        for (; e < end && rest[from.word[e]] === same; e++) {
          weight += from.weight[e];
          apart += from.apart[e];
        }
        merged = xlogx(weight);
      }
      to.word[filled] = word;
      to.weight[filled] = weight;
      to.merged[filled] = merged;
      to.apart[filled++] = apart;
    }
    if (filled > first + 1) to.end[to.classes++] = filled;
    else {
      finished += to.merged[first] - to.apart[first];
      filled = first;
    }
  }
  return finished;
}

/** Reveals a position: every class falls apart by its letter. Returns as `forget` does. */
function revealer(letters: number) {
  const size = new Int32Array(letters);
  const place = new Int32Array(letters);
  const met = new Int32Array(letters);
  return (from: State, letter: Int32Array, to: State): number => {
    let finished = 0;
    let filled = 0;
    to.classes = 0;
    for (let c = 0, start = 0; c < from.classes; c++) {
      const end = from.end[c];
      let kinds = 0;
      for (let e = start; e < end; e++) {
        const x = letter[from.word[e]];
        if (size[x]++ === 0) met[kinds++] = x;
      }
      for (let kind = 0; kind < kinds; kind++) {
        const x = met[kind];
        place[x] = size[x] > 1 ? filled : -1;
        if (size[x] > 1) to.end[to.classes++] = filled += size[x];
        size[x] = 0;
      }
      for (let e = start; e < end; e++) {
        const x = letter[from.word[e]];
        if (place[x] < 0) {
          finished += from.merged[e] - from.apart[e];
          continue;
        }
        const at = place[x]++;
        to.word[at] = from.word[e];
        to.weight[at] = from.weight[e];
        to.merged[at] = from.merged[e];
        to.apart[at] = from.apart[e];
      }
      start = end;
    }
    return finished;
  };
}

/** Words in the order of their letters, last one first, and for each p which agree from p on. */
function sorted(letter: readonly Int32Array[]): { order: Int32Array; rest: Int32Array[] } {
  const n = letter.length;
  const differ = (a: number, b: number, p: number): number => {
    let i = n - 1;
    while (i >= p && letter[i][a] === letter[i][b]) i--;
    return i >= p ? letter[i][a] - letter[i][b] : 0;
  };
  const order = Int32Array.from(letter[0], (_, w) => w).sort((a, b) => differ(a, b, 0));
  const rest = letter.map((row, p) => {
    const same = new Int32Array(row.length);
    for (let e = 1; e < order.length; e++) {
      const [before, word] = [order[e - 1], order[e]];
      same[word] = same[before] + (differ(before, word, p) === 0 ? 0 : 1);
    }
    return same;
  });
  return { order, rest };
}

/**
 * out[i] = mean of H(x | x_S) over the subsets S of i positions, in nats, i = 0..n, so that
 * f(i) = out[i+1] − out[i].
 *
 * Position by position, revealed or forgotten: the 2^n subsets are the leaves of a tree, and a
 * node holds no more entries than there are different words left. H(x | x_S) is a sum over classes
 * of W log W − Σ w log w, in which words that are told apart count exactly 0: a small rest keeps
 * its digits.
 */
export function meanUnknown({ alphabet, letter, weight }: Spelling): Float64Array {
  const n = letter.length;
  // Positions with many letters first: they finish most classes.
  const rows = [...letter].sort((a, b) => new Set(b).size - new Set(a).size);
  const { order, rest } = sorted(rows);
  const reveal = revealer(alphabet.length);
  const level = [wholeState(order, weight)];
  for (let p = 1; p < n; p++) level.push(emptyState(order.length));
  const out = new Float64Array(n + 1);

  const visit = (p: number, size: number, finished: number): void => {
    const state = level[p];
    if (state.classes === 0) {
      // Whatever else is revealed: C(n−p, j) subsets with j more.
      for (let j = 0, ways = 1; j <= n - p; j++) {
        out[size + j] += ways * finished;
        ways = (ways * (n - p - j)) / (j + 1);
      }
    } else if (p === n - 1) {
      out[size] += finished + unknownIn(state);
      let apart = 0;
      for (let e = 0; e < state.end[state.classes - 1]; e++)
        apart += state.merged[e] - state.apart[e];
      out[size + 1] += finished + apart;
    } else {
      visit(p + 1, size, finished + forget(state, rest[p + 1], level[p + 1]));
      visit(p + 1, size + 1, finished + reveal(state, rows[p], level[p + 1]));
    }
  };
  visit(0, 0, 0);

  const total = weight.reduce((sum, w) => sum + w, 0);
  for (let i = 0, subsets = 1; i <= n; i++) {
    out[i] /= subsets * total;
    subsets = (subsets * (n - i)) / (i + 1);
  }
  return out;
}

/** Σ over classes of W log W − Σ w log w. */
function unknownIn(state: State): number {
  let unknown = 0;
  for (let c = 0, e = 0; c < state.classes; c++) {
    let weight = 0;
    let apart = 0;
    for (; e < state.end[c]; e++) {
      weight += state.weight[e];
      apart += state.apart[e];
    }
    unknown += xlogx(weight) - apart;
  }
  return unknown;
}

/** H(x | x_S) in nats, for one set S of positions. */
export function unknownGiven({ letter, weight }: Spelling, S: readonly number[]): number {
  const classes = new Map<string, number[]>();
  weight.forEach((_, w) => {
    const key = S.map((i) => letter[i][w]).join();
    const same = classes.get(key);
    if (same) same.push(w);
    else classes.set(key, [w]);
  });
  let unknown = 0;
  for (const words of classes.values()) {
    if (words.length === 1) continue;
    unknown += xlogx(words.reduce((sum, w) => sum + weight[w], 0));
    for (const w of words) unknown -= xlogx(weight[w]);
  }
  return unknown / weight.reduce((sum, w) => sum + w, 0);
}
