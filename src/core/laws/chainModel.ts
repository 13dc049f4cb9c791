import { drawFrom } from '../sampling/draw.ts';
import { type LetterModel, MASK, type StationaryChain } from '../sampling/model.ts';

interface Chain extends StationaryChain {
  readonly N: number;
  readonly letters?: readonly string[];
}

/**
 * Sampler and conditionals of a stationary Markov chain. Only the nearest known letters count,
 * π(x_i = y | x_{i−a} = l, x_{i+b} = r) ∝ P^a(l, y) P^b(y, r); but all known neighbours are looked
 * at, since one impossible pair anywhere makes the whole context impossible. O(N + q).
 */
export function chainModel({ N, stationary, transition, letters }: Chain): LetterModel {
  const q = stationary.length;
  return {
    kind: 'letters',
    N,
    q,
    ...(letters ? { letters } : {}),
    chain: { stationary, transition },
    sample(random, x) {
      const row = new Float64Array(q);
      x[0] = drawFrom(stationary, random);
      for (let i = 1; i < N; i++) {
        for (let y = 0; y < q; y++) row[y] = transition(1, x[i - 1], y);
        x[i] = drawFrom(row, random);
      }
    },
    conditional(x, i, out) {
      let possible = true;
      let left = -1;
      let right = N;
      for (let j = 0, before = -1; j < N; j++) {
        if (x[j] === MASK) continue;
        if (before >= 0 && transition(j - before, x[before], x[j]) === 0) possible = false;
        if (j < i) left = j;
        else if (right === N) right = j;
        before = j;
      }
      let total = 0;
      for (let y = 0; y < q && possible; y++) {
        const given = left < 0 ? stationary[y] : transition(i - left, x[left], y);
        out[y] = right === N ? given : given * transition(right - i, y, x[right]);
        total += out[y];
      }
      if (!(total > 0)) {
        out.fill(1 / q);
        return false;
      }
      for (let y = 0; y < q; y++) out[y] /= total;
      return true;
    },
  };
}
