import { real } from '../parameter.ts';
import { bitsModel, countLaw, profileOfBits, risesOfBits, sizesError } from './exchangeable.ts';
import { defineLaw } from './law.ts';
import { positions } from './positions.ts';

export interface Mixture {
  N: number;
  p1: number;
  p2: number;
  w: number;
}

const probability = (label: string, symbol: string, help: string, initial: number) =>
  real<Mixture>({
    label,
    symbol,
    help,
    initial,
    min: 0,
    max: 1,
    step: 0.01,
    describe: () => 'a probability from 0 to 1',
  });

function binomial(N: number, p: number): Float64Array {
  if (p > 0 && p < 1) {
    // Logarithms first: the product of the smallest doubles would be 0.
    const odds = Math.log(p) - Math.log1p(-p);
    return countLaw(N, (m) => Math.log((N - m) / (m + 1)) + odds);
  }
  const counts = new Float64Array(N + 1);
  counts[p * N] = 1;
  return counts;
}

function counts({ N, p1, p2, w }: Mixture): Float64Array {
  const second = binomial(N, p2);
  return binomial(N, p1).map((first, m) => w * first + (1 - w) * second[m]);
}

/** log of weight · p^m (1−p)^(n−m); an impossible count has −∞. */
function logWeight(weight: number, p: number, n: number, m: number): number {
  const ones = m > 0 ? m * Math.log(p) : 0;
  const zeros = n > m ? (n - m) * Math.log1p(-p) : 0;
  return Math.log(weight) + ones + zeros;
}

/** All bits are tosses of one of two coins, chosen once: p1 with probability w, else p2. */
export const mixture = defineLaw<Mixture>({
  id: 'mixture',
  name: 'Two coins',
  sentence: 'One of two biased coins is chosen in secret, and it makes all the tosses.',
  formula:
    '$f(i) = E[p log p + (1−p) log(1−p)]$, $p$ the probability of a one, given how many of $i$ tosses were ones.',
  parameters: {
    N: positions<Mixture>({ max: 4096 }),
    p1: probability('First coin', 'p₁', 'Probability that the first coin shows one.', 0.1),
    p2: probability('Second coin', 'p₂', 'Probability that the second coin shows one.', 0.9),
    w: probability('Weight', 'w', 'Probability that the first coin is chosen.', 0.5),
  },
  profile: (params) => profileOfBits(counts(params)),
  rises: (params) => risesOfBits(counts(params)),
  logAlphabet: () => Math.LN2,
  model(params) {
    const { p1, p2, w } = params;
    return bitsModel(counts(params), (n, m) => {
      // How likely it is the first coin, from the log-odds; NaN when neither shows such bits.
      const odds = logWeight(1 - w, p2, n, m) - logWeight(w, p1, n, m);
      const first = 1 / (1 + Math.exp(odds));
      return first * p1 + (1 - first) * p2;
    });
  },
  support({ p1, p2, w }) {
    const tossing = (p: number) => p > 0 && p < 1;
    return (w > 0 && tossing(p1)) || (w < 1 && tossing(p2)) ? 'all' : 'some';
  },
  orderError: (params, parts) => sizesError(risesOfBits(counts(params)), parts),
});
