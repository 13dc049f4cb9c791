import { MASK } from '../../sampling/model.ts';
import type { Contexts } from './contexts.ts';

/** The states that are possible at a place, and how likely with the letters before. */
interface Reached {
  readonly states: Int32Array;
  readonly weight: Float64Array;
}

/**
 * The slow twin of `messages`, found anew whatever was known before: every masked letter's law at once, by
 * the forward–backward recursion on the states of a fitted chain: forward how likely the letters before are
 * together with a state, backward how likely those after are from it. A known letter leaves one way on from
 * each state, so only runs of masks spread.
 *
 * Full contexts hand a share of their weight to their shorter ones, so that a mask costs as many
 * operations as pairs of a full context and a letter were seen, and q for each shorter context.
 *
 * @param start law of the first letter, length q
 * @returns (x, rows) ↦ fills rows[i·q + y] with p(x_i = y | the letters of x that are not MASK) at
 * every masked i
 */
export function bothWays(
  { q, states, inner, probability, next, shorter, back, first, letter, own }: Contexts,
  start: Float64Array,
): (x: ArrayLike<number>, rows: Float64Array) => void {
  const weight = new Float64Array(states);
  const touched = new Int32Array(states);
  const mark = new Int32Array(states).fill(-1);
  let marks = 0;
  /** The weight that leaves through shorter contexts, and which those are. */
  const handed = new Float64Array(inner);
  const through = new Int32Array(inner);
  const isThrough = new Int32Array(inner).fill(-1);
  let behind = new Float64Array(states);
  let before = new Float64Array(states);

  /** Fills `handed` for the states at a place; returns how many shorter contexts there are. */
  function handDown({ states: at, weight: w }: Reached): number {
    const now = marks++;
    let count = 0;
    for (let n = 0; n < at.length; n++) {
      const full = at[n] >= inner;
      const s = full ? shorter[at[n] - inner] : at[n];
      if (isThrough[s] !== now) {
        isThrough[s] = now;
        handed[s] = 0;
        through[count++] = s;
      }
      handed[s] += full ? w[n] * back[at[n] - inner] : w[n];
    }
    return count;
  }

  function onward(reached: Reached, known: number, chance: Float64Array): Reached {
    const shorterOnes = handDown(reached);
    const now = marks++;
    let count = 0;
    const move = (target: number, p: number): void => {
      if (mark[target] !== now) {
        mark[target] = now;
        weight[target] = 0;
        touched[count++] = target;
      }
      weight[target] += p;
    };
    for (let n = 0; n < reached.states.length; n++) {
      const j = reached.states[n] - inner;
      if (j < 0) continue;
      const from = shorter[j] * q;
      for (let e = first[j]; e < first[j + 1]; e++) {
        const y = letter[e];
        if (known === MASK || y === known) move(next[from + y], reached.weight[n] * own[e]);
      }
    }
    for (let n = 0; n < shorterOnes; n++) {
      const from = through[n] * q;
      const share = handed[through[n]];
      if (known !== MASK) move(next[from + known], share * chance[from + known]);
      else for (let k = from; k < from + q; k++) move(next[k], share * chance[k]);
    }
    const found = touched.slice(0, count);
    let total = 0;
    for (let n = 0; n < count; n++) total += weight[found[n]];
    // Scaled, so that long sequences do not underflow.
    return { states: found, weight: Float64Array.from(found, (s) => weight[s] / total) };
  }

  function backward(
    reached: Reached,
    known: number,
    chance: Float64Array,
    row: Float64Array | null,
  ): void {
    const shorterOnes = handDown(reached);
    for (let n = 0; n < shorterOnes; n++) {
      const s = through[n];
      const at = s * q;
      let on = 0;
      if (row) {
        const share = handed[s];
        for (let y = 0; y < q; y++) {
          const p = chance[at + y] * behind[next[at + y]];
          on += p;
          row[y] += share * p;
        }
      } else on = chance[at + known] * behind[next[at + known]];
      before[s] = on;
    }
    let most = 0;
    for (let n = 0; n < reached.states.length; n++) {
      const s = reached.states[n];
      const j = s - inner;
      if (j >= 0) {
        let on = back[j] * before[shorter[j]];
        for (let e = first[j]; e < first[j + 1]; e++) {
          if (known !== MASK && letter[e] !== known) continue;
          const p = own[e] * behind[next[shorter[j] * q + letter[e]]];
          on += p;
          if (row) row[letter[e]] += reached.weight[n] * p;
        }
        before[s] = on;
      }
      most = Math.max(most, before[s]);
    }
    for (let n = 0; n < reached.states.length; n++) before[reached.states[n]] /= most;
  }

  return (x, rows) => {
    const N = x.length;
    const chanceAt = (i: number) => (i === 0 ? start : probability);
    const reached: Reached[] = [{ states: Int32Array.of(0), weight: Float64Array.of(1) }];
    for (let i = 0; i < N; i++) reached.push(onward(reached[i], x[i], chanceAt(i)));
    for (const s of reached[N].states) behind[s] = 1;
    for (let i = N - 1; i >= 0; i--) {
      const row = x[i] === MASK ? rows.subarray(i * q, i * q + q).fill(0) : null;
      backward(reached[i], x[i], chanceAt(i), row);
      if (row) {
        const total = row.reduce((a, b) => a + b);
        for (let y = 0; y < q; y++) row[y] /= total;
      }
      [behind, before] = [before, behind];
    }
  };
}
