import { integer, oneOf } from '../parameter.ts';
import { sizesError } from './exchangeable.ts';
import { defineLaw } from './law.ts';
import { positions } from './positions.ts';
import { primePowers } from './primes.ts';

export interface RandomCode {
  N: number;
  k: number;
  q: number;
}

const fields = primePowers(256);

// Below this, a probability is written as 0: no sum of larger ones can tell.
const NOTHING = 1e-290;

/**
 * The rank R_i of the first i columns of a random k × N matrix, a Markov chain: a further column
 * raises rank r with probability 1 − q^{r−k}. Calls `visit` with i, r and P(R_i = r) for
 * i = 0..N−1. About i − R_i < 35 ranks have a probability at all, so O(N).
 */
function ranks({ N, k, q }: RandomCode, visit: (i: number, r: number, p: number) => void): void {
  const inSpan = Float64Array.from({ length: k + 1 }, (_, r) => q ** (r - k));
  const p = new Float64Array(k + 1);
  p[0] = 1;
  let [low, high] = [0, 0];
  for (let i = 0; i < N; i++) {
    for (let r = low; r <= high; r++) visit(i, r, p[r]);
    high = Math.min(high + 1, k);
    for (let r = high; r >= low; r--) {
      p[r] = p[r] * inSpan[r] + (r > low ? p[r - 1] * (1 - inSpan[r - 1]) : 0);
    }
    while (p[low] < NOTHING) low++;
  }
}

/** f(i) = −log q · E(1 − q^{R_i − k}). */
function profile(params: RandomCode): Float64Array {
  const { N, k, q } = params;
  const out = new Float64Array(N);
  const free = Float64Array.from({ length: k + 1 }, (_, r) => Math.log(q) * (1 - q ** (r - k)));
  ranks(params, (i, r, p) => {
    out[i] -= p * free[r];
  });
  return out;
}

/** Δf(i) = log q · (q−1) · E[q^{R−k} (1 − q^{R−k})], R = R_{i−1}: nothing is subtracted. */
function rises(params: RandomCode): Float64Array {
  const { N, k, q } = params;
  const out = new Float64Array(N);
  const gain = Float64Array.from(
    { length: k + 1 },
    (_, r) => Math.log(q) * (q - 1) * q ** (r - k) * (1 - q ** (r - k)),
  );
  ranks(params, (i, r, p) => {
    if (i + 1 < N) out[i + 1] += p * gain[r];
  });
  return out;
}

/**
 * Uniform words u·G of a linear code with a random k × N generator G over the field of q elements;
 * every number is the mean over all generators [*]. A letter is determined by i others when its
 * column lies in the span of theirs: f(i) = −log q · E(1 − q^{R_i − k}), R_i the rank of i random
 * columns.
 *
 * It has no model: which letters determine which differs between generators, and a mixture over
 * all of them is another law, with other conditionals.
 */
export const randomCode = defineLaw<RandomCode>({
  id: 'random-code',
  name: 'Random linear code',
  sentence:
    'Fewer than k letters tell almost nothing of the others; a few more than k, everything.',
  formula:
    '$f(i) = −log q · E[1 − q^{R_i−k}]$, $R_i$ the rank of $i$ random columns: a letter is determined when its column lies in the span of theirs.',
  parameters: {
    N: positions<RandomCode>({ max: 1_000_000 }),
    k: integer<RandomCode>({
      label: 'Free letters',
      symbol: 'k',
      help: 'Rows of the generator: the dimension of the code, unless rows depend on each other.',
      initial: 32,
      min: 1,
      max: ({ N }) => N,
    }),
    q: oneOf<RandomCode>({
      label: 'Letters',
      symbol: 'q',
      help: 'Size of the alphabet, a field.',
      initial: 2,
      values: () => fields,
      describe: () => 'a power of a prime, at most 256: a linear code needs a field of q elements',
    }),
  },
  profile,
  rises,
  logAlphabet: ({ q }) => Math.log(q),
  /** The generators are as likely with their columns in any other order: only sizes matter. */
  orderError: (params, parts) => sizesError(rises(params), parts),
});
