import { drawFrom } from '../sampling/draw.ts';
import {
  type LetterContext,
  type LetterModel,
  MASK,
  type StationaryChain,
} from '../sampling/model.ts';
import { neighbours } from '../sampling/neighbours.ts';

export interface Chain extends StationaryChain {
  readonly N: number;
  readonly letters?: readonly string[];
}

/**
 * Sampler and conditionals of a stationary Markov chain. Only the nearest known letters count,
 * π(x_i = y | x_{i−a} = l, x_{i+b} = r) ∝ P^a(l, y) P^b(y, r); but all known neighbours are looked
 * at, since one impossible pair anywhere makes the whole context impossible. O(N + q).
 */
export function chainModel(chain: Chain): LetterModel {
  const { N, stationary, transition, letters } = chain;
  const q = stationary.length;
  return {
    kind: 'letters',
    N,
    q,
    ...(letters ? { letters } : {}),
    chain: { stationary, transition },
    sample(random, x) {
      x[0] = drawFrom(stationary, random);
      for (let i = 1; i < N; i++) {
        let left = random.uniform();
        for (let y = 0; y < q; y++) {
          const p = transition(1, x[i - 1], y);
          if (p === 0) continue;
          x[i] = y;
          left -= p;
          if (left < 0) break;
        }
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
    context: () => chainContext(chain),
  };
}

/** Finds the nearest known letters at once; their conditional is normalised by P^{a+b}(l, r). */
export function chainContext({ N, stationary, transition }: Chain): LetterContext {
  const q = stationary.length;
  const x = new Int32Array(N);
  const known = neighbours(N);
  let [left, right] = [-1, N];
  let total = 1;
  const look = (i: number) => {
    left = known.before(i);
    right = known.after(i);
    if (right === N) total = 1;
    else total = left < 0 ? stationary[x[right]] : transition(right - left, x[left], x[right]);
  };
  /** π(x_i = y, x_right | x_left). */
  const weight = (i: number, y: number): number => {
    const given = left < 0 ? stationary[y] : transition(i - left, x[left], y);
    return right === N ? given : given * transition(right - i, y, x[right]);
  };
  return {
    clear: known.clear,
    draw(i, noise) {
      look(i);
      let rest = noise * total;
      let last = 0;
      for (let y = 0; y < q; y++) {
        const p = weight(i, y);
        if (p === 0) continue;
        last = y;
        rest -= p;
        if (rest < 0) break;
      }
      return last;
    },
    log(i, y) {
      look(i);
      return Math.log(weight(i, y) / total);
    },
    given(i, out) {
      look(i);
      for (let y = 0; y < q; y++) out[y] = weight(i, y) / total;
    },
    kind(i) {
      const [l, r] = [known.before(i), known.after(i)];
      const before = l < 0 ? 0 : (i - l) * q + x[l];
      const after = r === N ? 0 : (r - i) * q + x[r];
      return before * N * q + after;
    },
    reveal(i, y) {
      x[i] = y;
      known.add(i);
    },
  };
}
