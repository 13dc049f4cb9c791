import { integer } from '../parameter.ts';
import { bitsModel, profileOfBits, risesOfBits, sizesError } from './exchangeable.ts';
import { defineLaw } from './law.ts';
import { positions } from './positions.ts';

export interface KHot {
  N: number;
  k: number;
}

function counts({ N, k }: KHot): Float64Array {
  const all = new Float64Array(N + 1);
  all[k] = 1;
  return all;
}

/** Uniform on the strings of N bits with exactly k ones. */
export const khot = defineLaw<KHot>({
  id: 'khot',
  name: 'Exactly k ones',
  sentence: 'Every string with exactly k ones is equally likely, and the last bit is always sure.',
  formula:
    '$f(i) = E[p log p + (1−p) log(1−p)]$, $p = (k−n)/(N−i)$ the probability of a one when $n$ of $i$ known bits are ones; $n$ is hypergeometric.',
  parameters: {
    N: positions<KHot>({ max: 4096 }),
    k: integer<KHot>({
      label: 'Ones',
      symbol: 'k',
      help: 'Number of ones in the string.',
      initial: 32,
      min: 0,
      max: ({ N }) => N,
    }),
  },
  profile: (params) => profileOfBits(counts(params)),
  rises: (params) => risesOfBits(counts(params)),
  logAlphabet: () => Math.LN2,
  model(params) {
    const { N, k } = params;
    return bitsModel(counts(params), (n, m) =>
      m > k || n - m > N - k ? Number.NaN : (k - m) / (N - n),
    );
  },
  orderError: (params, parts) => sizesError(risesOfBits(counts(params)), parts),
});
