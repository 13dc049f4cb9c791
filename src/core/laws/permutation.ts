import type { LetterModel } from '../model.ts';
import { MASK } from '../model.ts';
import { defineLaw } from './law.ts';
import { positions } from './positions.ts';

interface Permutation {
  N: number;
}

function model({ N }: Permutation): LetterModel {
  return {
    kind: 'letters',
    N,
    q: N,
    sample(random, x) {
      // Fisher–Yates, inside out.
      for (let i = 0; i < N; i++) {
        const j = random.below(i + 1);
        x[i] = x[j];
        x[j] = i;
      }
    },
    conditional(x, _, out) {
      out.fill(1);
      let left = N;
      for (const letter of x) {
        if (letter === MASK) continue;
        if (out[letter] === 0) {
          out.fill(1 / N);
          return false;
        }
        out[letter] = 0;
        left--;
      }
      for (let letter = 0; letter < N; letter++) out[letter] /= left;
      return true;
    },
  };
}

/** A uniformly random permutation of N letters: f(i) = −log(N−i), Δf(i) = log1p(1/(N−i)). */
export const permutation = defineLaw<Permutation>({
  id: 'permutation',
  name: 'Permutations',
  sentence: 'Each of N letters occurs exactly once, in a uniformly random order.',
  parameters: { N: positions<Permutation>({ max: 1_000_000 }) },
  profile: ({ N }) => Float64Array.from({ length: N }, (_, i) => -Math.log(N - i)),
  rises: ({ N }) =>
    Float64Array.from({ length: N }, (_, i) => (i === 0 ? 0 : Math.log1p(1 / (N - i)))),
  logAlphabet: ({ N }) => Math.log(N),
  model,
  /** With a letters used, the j-th further one of a step takes −log(1 − j/(N−a)) too much. */
  orderError({ N }, parts) {
    let known = 0;
    let error = 0;
    for (const part of parts) {
      for (let j = 1; j < part.length; j++) error -= Math.log1p(-j / (N - known));
      known += part.length;
    }
    return error;
  },
});
