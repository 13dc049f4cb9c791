import { drawFrom } from '../../sampling/draw.ts';
import { type LetterContext, MASK } from '../../sampling/model.ts';
import type { Contexts } from './contexts.ts';

/** States that are possible at a place: the full ones, and all shorter contexts that they hand weight to. */
interface Support {
  readonly full: Int32Array;
  readonly shorter: Int32Array;
  /** What is possible after one more letter, by the letter; last where it is not known. */
  readonly onward: Support[];
}

/** Finds what is possible after letters or masks; equal sets are one object. */
function supportsOf({ q, states, inner, next, shorter }: Contexts) {
  const known = new Map<string, Support>();
  function supportOf(reached: readonly number[]): Support {
    const handed = reached.filter((s) => s >= inner).map((s) => shorter[s - inner]);
    const all = [...new Set([...reached, ...handed])].sort((s, t) => s - t);
    const key = all.join();
    const found = known.get(key) ?? {
      full: Int32Array.from(all.filter((s) => s >= inner)),
      shorter: Int32Array.from(all.filter((s) => s < inner)),
      onward: [],
    };
    known.set(key, found);
    return found;
  }
  function after(support: Support, y: number): Support {
    const at = y === MASK ? q : y;
    support.onward[at] ??= supportOf(
      Array.from(support.shorter).flatMap((s) =>
        y === MASK ? [...next.subarray(s * q, s * q + q)] : next[s * q + y],
      ),
    );
    return support.onward[at];
  }
  return {
    beginning: supportOf([0]),
    anywhere: supportOf(Array.from({ length: states }, (_, s) => s)),
    after,
  };
}

/** Adds a share of each chance where it leads. */
function spread(
  share: number,
  from: number,
  end: number,
  target: Int32Array,
  chance: Float64Array,
  to: Float64Array,
): void {
  for (let k = from; k < end; k++) to[target[k]] += share * chance[k];
}

/** The sum of the chances, times what there is where they lead. */
function gather(
  from: number,
  end: number,
  target: Int32Array,
  chance: Float64Array,
  behind: Float64Array,
): number {
  let sum = 0;
  for (let k = from; k < end; k++) sum += chance[k] * behind[target[k]];
  return sum;
}

function empty({ full, shorter }: Support, weight: Float64Array): void {
  for (let n = 0; n < full.length; n++) weight[full[n]] = 0;
  for (let n = 0; n < shorter.length; n++) weight[shorter[n]] = 0;
}

function scale({ full, shorter }: Support, weight: Float64Array, unit: number): void {
  for (let n = 0; n < full.length; n++) weight[full[n]] *= unit;
  for (let n = 0; n < shorter.length; n++) weight[shorter[n]] *= unit;
}

/**
 * What a fitted chain says of the letters of one sequence, kept up from letter to letter: the
 * forward–backward recursion on its states. Place p lies before letter p. Forward: how likely the letters
 * before a place are together with each state there; backward: how likely those after it are from each.
 * Both are found when they are asked for, from the nearest place where they are at hand.
 *
 * As many known letters in a row as the chain remembers leave one state, so what is revealed on one side
 * of them changes nothing on the other. Of states only those are looked at that the letters just before a
 * place allow: few after known letters. A mask costs as many operations as pairs of a full context and a
 * letter were seen, and q for each shorter context: full ones hand a share of their weight to them.
 *
 * @param start law of the first letter, length q
 */
export function messages(contexts: Contexts, start: Float64Array, N: number): LetterContext {
  const { q, states, inner, memory, probability, next, shorter, back, first, letter, own } =
    contexts;
  const target = Int32Array.from(letter);
  for (let j = 0; j < states - inner; j++) {
    for (let e = first[j]; e < first[j + 1]; e++) target[e] = next[shorter[j] * q + letter[e]];
  }
  const { beginning, anywhere, after } = supportsOf(contexts);

  const x = new Int32Array(N).fill(MASK);
  let [leftmost, rightmost] = [N, -1];
  const forward: Float64Array[] = [];
  const backward: Float64Array[] = [];
  const rows: Float64Array[] = [];
  const hasForward = new Uint8Array(N + 1);
  const hasBackward = new Uint8Array(N + 1);
  const hasRow = new Uint8Array(N);
  // Where no letter before a place is known, where none after, where none at all: that never changes.
  const untold = [Float64Array.from({ length: states }, (_, s) => (s === 0 ? 1 : 0))];
  const ones = new Float64Array(states).fill(1);
  const untoldRows: Float64Array[] = [];
  const handed = new Float64Array(inner);

  const chanceAt = (p: number): Float64Array => (p === 0 ? start : probability);
  const vector = (list: Float64Array[], p: number): Float64Array => {
    list[p] ??= new Float64Array(states);
    return list[p];
  };

  function supportAt(p: number): Support {
    let support = p <= memory ? beginning : anywhere;
    for (let j = Math.max(0, p - memory); j < p; j++) support = after(support, x[j]);
    return support;
  }

  /** Whether the letters before a place leave one state. */
  function decided(p: number): boolean {
    for (let j = Math.max(0, p - memory); j < p; j++) if (x[j] === MASK) return false;
    return true;
  }

  /** The weight that leaves through shorter contexts. */
  function handDown({ full, shorter: short }: Support, weight: Float64Array): void {
    for (let n = 0; n < short.length; n++) handed[short[n]] = weight[short[n]];
    for (let n = 0; n < full.length; n++) {
      const j = full[n] - inner;
      handed[shorter[j]] += weight[full[n]] * back[j];
    }
  }

  function moveForward(p: number, weight: Float64Array, to: Float64Array): void {
    const [at, reached] = [supportAt(p), supportAt(p + 1)];
    const { full, shorter: short } = at;
    const chance = chanceAt(p);
    const y = x[p];
    handDown(at, weight);
    empty(reached, to);
    if (y === MASK) {
      for (let n = 0; n < full.length; n++) {
        const j = full[n] - inner;
        spread(weight[full[n]], first[j], first[j + 1], target, own, to);
      }
      for (let n = 0; n < short.length; n++) {
        spread(handed[short[n]], short[n] * q, short[n] * q + q, next, chance, to);
      }
      return;
    }
    let total = 0;
    for (let n = 0; n < full.length; n++) {
      const j = full[n] - inner;
      for (let e = first[j]; e < first[j + 1]; e++) {
        if (letter[e] !== y) continue;
        const w = weight[full[n]] * own[e];
        to[target[e]] += w;
        total += w;
      }
    }
    for (let n = 0; n < short.length; n++) {
      const k = short[n] * q + y;
      const w = handed[short[n]] * chance[k];
      to[next[k]] += w;
      total += w;
    }
    // So that long sequences do not underflow.
    scale(reached, to, 1 / total);
  }

  function moveBackward(p: number, behind: Float64Array, to: Float64Array): void {
    const at = supportAt(p);
    const { full, shorter: short } = at;
    const chance = chanceAt(p);
    const y = x[p];
    if (y === MASK) {
      for (let n = 0; n < short.length; n++) {
        to[short[n]] = gather(short[n] * q, short[n] * q + q, next, chance, behind);
      }
      for (let n = 0; n < full.length; n++) {
        const j = full[n] - inner;
        to[full[n]] =
          back[j] * to[shorter[j]] + gather(first[j], first[j + 1], target, own, behind);
      }
      return;
    }
    let most = 0;
    for (let n = 0; n < short.length; n++) {
      const k = short[n] * q + y;
      to[short[n]] = chance[k] * behind[next[k]];
      most = Math.max(most, to[short[n]]);
    }
    for (let n = 0; n < full.length; n++) {
      const j = full[n] - inner;
      let sum = back[j] * to[shorter[j]];
      for (let e = first[j]; e < first[j + 1]; e++) {
        if (letter[e] === y) sum += own[e] * behind[target[e]];
      }
      to[full[n]] = sum;
      most = Math.max(most, sum);
    }
    scale(at, to, 1 / most);
  }

  function forwardAt(p: number): Float64Array {
    if (p <= leftmost) {
      for (let n = untold.length; n <= p; n++) moveForward(n - 1, untold[n - 1], vector(untold, n));
      return untold[p];
    }
    if (!hasForward[p]) {
      const weight = vector(forward, p);
      if (decided(p)) {
        const at = supportAt(p);
        empty(at, weight);
        weight[at.full.length > 0 ? at.full[0] : at.shorter[0]] = 1;
      } else moveForward(p - 1, forwardAt(p - 1), weight);
      hasForward[p] = 1;
    }
    return forward[p];
  }

  function backwardAt(p: number): Float64Array {
    if (p > rightmost || decided(p)) return ones;
    if (!hasBackward[p]) {
      moveBackward(p, backwardAt(p + 1), vector(backward, p));
      hasBackward[p] = 1;
    }
    return backward[p];
  }

  function fill(i: number, row: Float64Array): Float64Array {
    const at = supportAt(i);
    const { full, shorter: short } = at;
    const chance = chanceAt(i);
    const weight = forwardAt(i);
    const behind = backwardAt(i + 1);
    handDown(at, weight);
    row.fill(0);
    for (let n = 0; n < full.length; n++) {
      const j = full[n] - inner;
      const w = weight[full[n]];
      for (let e = first[j]; e < first[j + 1]; e++)
        row[letter[e]] += w * own[e] * behind[target[e]];
    }
    for (let n = 0; n < short.length; n++) {
      const share = handed[short[n]];
      const k = short[n] * q;
      for (let y = 0; y < q; y++) row[y] += share * chance[k + y] * behind[next[k + y]];
    }
    let total = 0;
    for (let y = 0; y < q; y++) total += row[y];
    for (let y = 0; y < q; y++) row[y] /= total;
    return row;
  }

  /** The law of a letter that is not known. */
  function rowAt(i: number): Float64Array {
    if (rightmost < 0) {
      untoldRows[i] ??= fill(i, new Float64Array(q));
      return untoldRows[i];
    }
    rows[i] ??= new Float64Array(q);
    if (!hasRow[i]) fill(i, rows[i]);
    hasRow[i] = 1;
    return rows[i];
  }

  let reveals = 0;
  /** When what is said of a letter changed last; 0 where nothing is known. */
  const changed = new Float64Array(N);
  function change(i: number): void {
    hasRow[i] = 0;
    changed[i] = reveals;
  }

  return {
    clear() {
      x.fill(MASK);
      // What was found stays until the first letter is revealed, which changes all of it.
      [leftmost, rightmost] = [N, -1];
      changed.fill(0);
    },
    draw: (i, noise) => drawFrom(rowAt(i), { uniform: () => noise }),
    log: (i, y) => Math.log(rowAt(i)[y]),
    given: (i, out) => out.set(rowAt(i)),
    kind: (i) => changed[i] * N + i,
    reveal(i, y) {
      x[i] = y;
      leftmost = Math.min(leftmost, i);
      rightmost = Math.max(rightmost, i);
      reveals++;
      // As far as no letters in a row keep it away.
      for (let p = i + 1; p <= N && (p <= i + memory || !decided(p)); p++) {
        hasForward[p] = 0;
        if (p < N) change(p);
      }
      for (let p = i; p === i || (p >= 0 && !decided(p + 1)); p--) {
        hasBackward[p] = 0;
        change(p);
      }
    },
  };
}
