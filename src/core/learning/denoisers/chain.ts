import { chainContext } from '../../laws/chainModel.ts';
import { product } from '../../laws/transitions.ts';
import { MASK } from '../../sampling/model.ts';
import type { Denoiser, Learner, Training } from '../denoiser.ts';
import { type Contexts, contextsOf, lawAfter } from './contexts.ts';
import { messages } from './messages.ts';
import { stationaryOf } from './stationary.ts';
import { requireTraining } from './training.ts';

/** The transition matrix of single letters: what is said of a letter when only the last one counts. */
function singleLetters(contexts: Contexts): Float64Array {
  const { q, next } = contexts;
  const P = new Float64Array(q * q);
  for (let x = 0; x < q; x++) P.set(lawAfter(contexts, next[x]), x * q);
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

/**
 * A chain as a denoiser: its exact conditionals given whatever letters are known, before and after.
 * Where more letters are known than were before, only those are told to it, see `messages`.
 *
 * @param start law of the first letter, length q
 */
export function denoiserOf(contexts: Contexts, start: Float64Array, N: number): Denoiser {
  const { q } = contexts;
  const context = () => messages(contexts, start, N);
  const kept = context();
  const told = new Int32Array(N).fill(MASK);
  return {
    N,
    q,
    conditional(x, i, out) {
      if (told.some((letter, j) => letter !== MASK && letter !== x[j])) {
        kept.clear();
        told.fill(MASK);
      }
      for (let j = 0; j < N; j++) if (x[j] !== told[j]) kept.reveal(j, x[j]);
      told.set(x);
      kept.given(i, out);
      return true;
    },
    context,
  };
}

/**
 * A chain that looks r letters back, fitted by counting with α-smoothing (see `contextsOf`). The first
 * letter has the stationary law of the chain that looks one letter back, so with r = 1 a sequence
 * may be cut anywhere out of an endless one.
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
    const denoiser = denoiserOf(contexts, stationary, N);
    if (memory > 1) return denoiser;
    const chain = { stationary, transition: powersOf(P, q) };
    return { ...denoiser, chain, context: () => chainContext({ N, ...chain }) };
  },
};
