import { product } from '../../laws/transitions.ts';
import { MASK } from '../../sampling/model.ts';
import type { Denoiser, Learner, Training } from '../denoiser.ts';
import { type Contexts, contextsOf } from './contexts.ts';
import { stationaryOf } from './stationary.ts';
import { requireTraining } from './training.ts';

/** The transition matrix of single letters: what is said of a letter when only the last one counts. */
function singleLetters({ q, probability, next }: Contexts): Float64Array {
  const P = new Float64Array(q * q);
  for (let x = 0; x < q; x++) {
    const state = next[x];
    P.set(probability.subarray(state * q, state * q + q), x * q);
  }
  return P;
}

/** (a, x, y) ↦ P^a(x, y), a ≥ 1; powers are made when first asked for. */
function powersOf(P: Float64Array, q: number): (a: number, from: number, to: number) => number {
  const powers = [P];
  return (a, from, to) => {
    while (powers.length < a) powers.push(product(powers[powers.length - 1], P, q));
    return powers[a - 1][from * q + to];
  };
}

/** Weight at states, only where there is some. */
type Weights = Map<number, number>;

/**
 * Every masked letter's law at once, by the forward–backward recursion on the states: forward how
 * likely the letters before are together with a state, backward how likely those after are from
 * it. A known letter leaves one way on from each state, so only runs of masks spread.
 */
function allConditionals(
  { q, probability, next }: Contexts,
  start: Float64Array,
  x: ArrayLike<number>,
  rows: Float64Array,
): void {
  const N = x.length;
  const chance = (i: number, state: number, y: number) =>
    i === 0 ? start[y] : probability[state * q + y];
  const range = (i: number): [number, number] => (x[i] === MASK ? [0, q] : [x[i], x[i] + 1]);

  const forward: Weights[] = [new Map([[0, 1]])];
  for (let i = 0; i < N; i++) {
    const after: Weights = new Map();
    const [from, to] = range(i);
    let total = 0;
    for (const [state, weight] of forward[i]) {
      for (let y = from; y < to; y++) {
        const moved = weight * chance(i, state, y);
        const target = next[state * q + y];
        after.set(target, (after.get(target) ?? 0) + moved);
        total += moved;
      }
    }
    // Scaled, so that long sequences do not underflow.
    for (const [state, weight] of after) after.set(state, weight / total);
    forward.push(after);
  }

  let backward: Weights = new Map(Array.from(forward[N].keys(), (state) => [state, 1]));
  for (let i = N - 1; i >= 0; i--) {
    const before: Weights = new Map();
    const row = rows.subarray(i * q, i * q + q).fill(0);
    const [from, to] = range(i);
    let most = 0;
    for (const [state, weight] of forward[i]) {
      let onward = 0;
      for (let y = from; y < to; y++) {
        const p = chance(i, state, y) * (backward.get(next[state * q + y]) as number);
        row[y] += weight * p;
        onward += p;
      }
      before.set(state, onward);
      most = Math.max(most, onward);
    }
    for (const [state, onward] of before) before.set(state, onward / most);
    const total = row.reduce((a, b) => a + b);
    for (let y = from; y < to; y++) row[y] /= total;
    backward = before;
  }
}

/**
 * A chain that looks r letters back, fitted by counting with α-smoothing (see `contextsOf`), and as
 * a denoiser its exact conditionals given whatever letters are known, before and after. The first
 * letter has the stationary law of the chain that looks one letter back, so with r = 1 a sequence
 * may be cut anywhere out of an endless one.
 *
 * All masked letters of a context are found together: at most N · states · q operations.
 */
export const chain: Learner = {
  id: 'chain',
  name: 'a chain',
  sentence: 'It counts which letter follows which, and looks both ways from a masked one.',
  train(training: Training): Denoiser {
    requireTraining('chain', training);
    const { N, q, memory } = training;
    if (!(Number.isInteger(memory) && memory >= 1 && memory <= 3)) {
      throw new RangeError(`chain: memory = ${memory}; it must be 1, 2 or 3`);
    }
    const contexts = contextsOf(training);
    const P = singleLetters(contexts);
    const stationary = stationaryOf(P, q);
    const rows = new Float64Array(N * q);
    const seen = new Int32Array(N).fill(MASK - 1);
    const denoiser: Denoiser = {
      N,
      q,
      conditional(x, i, out) {
        if (x.some((letter, j) => letter !== seen[j])) {
          allConditionals(contexts, stationary, x, rows);
          seen.set(x);
        }
        out.set(rows.subarray(i * q, i * q + q));
        return true;
      },
    };
    return memory > 1
      ? denoiser
      : { ...denoiser, chain: { stationary, transition: powersOf(P, q) } };
  },
};
