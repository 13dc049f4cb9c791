import { type LetterContext, type LetterModel, MASK } from '../sampling/model.ts';
import { shuffle } from '../sampling/random.ts';
import { sizesError } from './exchangeable.ts';
import { defineLaw } from './law.ts';
import { positions } from './positions.ts';

export interface Permutation {
  N: number;
}

function model({ N }: Permutation): LetterModel {
  return {
    kind: 'letters',
    N,
    q: N,
    sample(random, x) {
      for (let i = 0; i < N; i++) x[i] = i;
      shuffle(x, random);
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
    context: () => deckContext(N),
  };
}

/** Keeps how many letters are left in a binary tree of counts (Fenwick): O(log N) a letter. */
function deckContext(N: number): LetterContext {
  const counts = new Int32Array(N + 1);
  const full = counts.map((_, j) => j & -j);
  const isLeft = new Uint8Array(N);
  const highest = 1 << (31 - Math.clz32(N));
  let left = N;
  return {
    clear() {
      counts.set(full);
      isLeft.fill(1);
      left = N;
    },
    draw(_, noise) {
      let before = Math.floor(noise * left);
      let place = 0;
      for (let bit = highest; bit > 0; bit >>= 1) {
        if (place + bit > N || counts[place + bit] > before) continue;
        place += bit;
        before -= counts[place];
      }
      return place;
    },
    log: (_, letter) => (isLeft[letter] === 1 ? -Math.log(left) : Number.NEGATIVE_INFINITY),
    given(_, out) {
      for (let letter = 0; letter < N; letter++) out[letter] = isLeft[letter] / left;
    },
    kind: () => left,
    reveal(_, letter) {
      isLeft[letter] = 0;
      left--;
      for (let j = letter + 1; j <= N; j += j & -j) counts[j]--;
    },
  };
}

const rises = ({ N }: Permutation): Float64Array =>
  new Float64Array(N).map((_, i) => (i === 0 ? 0 : Math.log1p(1 / (N - i))));

/** A uniformly random permutation of N letters: f(i) = −log(N−i), Δf(i) = log1p(1/(N−i)). */
export const permutation = defineLaw<Permutation>({
  id: 'permutation',
  name: 'Permutations',
  sentence: 'Each of N letters occurs exactly once, in a uniformly random order.',
  formula: '$f(i) = −log(N−i)$: so many letters are left, each as likely as the others.',
  parameters: { N: positions<Permutation>({ max: 1_000_000 }) },
  profile: ({ N }) => new Float64Array(N).map((_, i) => -Math.log(N - i)),
  rises,
  logAlphabet: ({ N }) => Math.log(N),
  model,
  orderError: (params, parts) => sizesError(rises(params), parts),
});
