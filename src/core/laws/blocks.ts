import { integer, oneOf, type Parameter } from '../parameter.ts';
import { profileUpTo } from '../profile.ts';
import { codesModel, codesOrderError } from './codes.ts';
import { negativeHypergeometric } from './hypergeometric.ts';
import { defineLaw } from './law.ts';
import { LARGEST_ALPHABET, letters } from './letters.ts';
import { isTrivial, mds } from './mds.ts';
import { positions } from './positions.ts';
import { divisors, isPrime, nearestPrime } from './primes.ts';

export interface Blocks {
  N: number;
  m: number;
  k: number;
  q: number;
}

const anyLetters = letters<Blocks>();

/** Any alphabet serves copies, parity checks and free letters; the codes between need a field. */
const fieldLetters: Parameter<number, Blocks> = {
  ...anyLetters,
  nearest(value, earlier) {
    const q = anyLetters.nearest(value, earlier);
    if (isTrivial(earlier.m, earlier.k) || (q >= earlier.m && isPrime(q))) return q;
    return nearestPrime(q, earlier.m, LARGEST_ALPHABET);
  },
  describe(earlier) {
    if (isTrivial(earlier.m, earlier.k)) return anyLetters.describe(earlier);
    return (
      `a prime from m = ${earlier.m} to ${LARGEST_ALPHABET}: with 1 < k < m − 1 the code is ` +
      'Reed–Solomon, whose m letters are values at m different elements of a field of q elements'
    );
  },
  range: ({ m, k }) => ({
    min: isTrivial(m, k) ? 2 : m,
    max: LARGEST_ALPHABET,
    step: 1,
    log: true,
  }),
};

/**
 * Δf(i) = log q · P(the k-th known letter of the other m−1 of a block comes i-th)
 *       = log q · P(Hyp(N−1, m−1, i−1) = k−1) (m−k)/(N−i).
 */
function rises({ N, m, k, q }: Blocks): Float64Array {
  if (k === m) return new Float64Array(N);
  return negativeHypergeometric(N - 1, m - 1, k).map((p) => p * Math.log(q));
}

const codes = ({ N, m, k, q }: Blocks) => ({
  sizes: new Int32Array(N / m).fill(m),
  k,
  q,
});

/**
 * N/m independent blocks of m neighbouring letters, each a uniform word of an [m, k] MDS code
 * over q letters: f(i) = −log q · P(Hyp(N−1, m−1, i) < k), a letter being free until k others of
 * its block are known. k = 1 are copies, k = m−1 parity checks, k = m independent letters, and
 * m = N one threshold code, with its whole rise at i = k.
 */
export const blocks = defineLaw<Blocks>({
  id: 'blocks',
  name: 'Block codes',
  sentence: 'Independent blocks of m letters, in each of which any k letters fix all the others.',
  formula:
    '$f(i) = −log q · P(H_i < k)$: a letter is free until $k$ others of its block are known, and $H_i$ of its $m−1$ are, hypergeometrically, when $i$ of all $N−1$ are.',
  parameters: {
    N: positions<Blocks>({ max: 1_000_000 }),
    m: oneOf<Blocks>({
      label: 'Block length',
      symbol: 'm',
      help: 'Letters in a block.',
      initial: 4,
      values: ({ N }) => divisors(N),
      describe: ({ N }) => `a divisor of N = ${N}`,
    }),
    k: integer<Blocks>({
      label: 'Free letters',
      symbol: 'k',
      help: 'Letters of a block that are free; they fix the others.',
      initial: 1,
      min: 1,
      max: ({ m }) => m,
    }),
    q: fieldLetters,
  },
  profile: (params) => {
    const { m, k, q } = params;
    return profileUpTo(k === m ? -Math.log(q) : 0, rises(params));
  },
  rises,
  logAlphabet: ({ q }) => Math.log(q),
  model: (params) => codesModel({ ...codes(params), complete: mds(params.m, params.k, params.q) }),
  support: ({ m, k }) => (k === m ? 'all' : 'code'),
  orderError: (params, parts) => codesOrderError(codes(params), parts),
});
