import { real } from '../parameter.ts';
import { bitsModel, countLaw, profileOfBits, risesOfBits, sizesError } from './exchangeable.ts';
import { defineLaw } from './law.ts';
import { positions } from './positions.ts';

export interface CurieWeiss {
  N: number;
  beta: number;
  field: number;
}

/** The law of the count of +1 among the r spins that are left when m of the known ones are +1. */
const counts = ({ N, beta, field }: CurieWeiss, r = N, m = 0): Float64Array =>
  countLaw(
    r,
    (c) => Math.log((r - c) / (c + 1)) + (2 * beta * (2 * (m + c) + 1 - N)) / N + 2 * field,
  );

/** E c/r: the probability that a spin is +1 when m of n known spins are. */
function one(params: CurieWeiss, n: number, m: number): number {
  const r = params.N - n;
  return counts(params, r, m).reduce((mean, p, c) => mean + (p * c) / r, 0);
}

/**
 * N spins s = ±1 of which every two attract alike, P ∝ exp(β(Σs)²/2N + field·Σs); 1 stands for
 * s = +1 and 0 for s = −1. For β > 1 without field they mostly agree.
 */
export const curieWeiss = defineLaw<CurieWeiss>({
  id: 'curie-weiss',
  name: 'Curie–Weiss magnet',
  sentence: 'Every spin pulls every other its way, and above β = 1 they take sides together.',
  formula:
    '$f(i) = E[p log p + (1−p) log(1−p)]$, $p$ the probability of $+1$ given how many of $i$ known spins are $+1$, from $P(s) ∝ exp(β(Σs)^2/2N + hΣs)$.',
  parameters: {
    N: positions<CurieWeiss>({ max: 4096 }),
    beta: real<CurieWeiss>({
      label: 'Coupling',
      symbol: 'β',
      help: 'How strongly the spins pull each other; negative: push.',
      initial: 1.2,
      min: -10,
      max: 10,
      step: 0.05,
      describe: () => 'a number from −10 to 10',
    }),
    field: real<CurieWeiss>({
      label: 'Field',
      symbol: 'h',
      help: 'How strongly an outer field pulls every spin up.',
      initial: 0,
      min: -10,
      max: 10,
      step: 0.05,
      describe: () => 'a number from −10 to 10',
    }),
  },
  profile: (params) => profileOfBits(counts(params)),
  rises: (params) => risesOfBits(counts(params)),
  logAlphabet: () => Math.LN2,
  model(params) {
    const seen = new Map<number, number>();
    return bitsModel(counts(params), (n, m) => {
      const key = n * (params.N + 1) + m;
      const p = seen.get(key) ?? one(params, n, m);
      seen.set(key, p);
      return p;
    });
  },
  support: () => 'all',
  orderError: (params, parts) => sizesError(risesOfBits(counts(params)), parts),
});
