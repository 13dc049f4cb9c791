import { cumulative } from '../numbers/numerics.ts';
import { real } from '../parameter.ts';
import { logNormal } from '../sampling/context.ts';
import type { Context, RealModel } from '../sampling/model.ts';
import { sizesError } from './exchangeable.ts';
import { defineLaw } from './law.ts';
import { positions } from './positions.ts';

export interface Gaussian {
  N: number;
  rho: number;
}

// Both ends are open; 1e−12 keeps the conditional variances away from 0 in doubles.
const OPEN = 1 - 1e-12;
const smallest = ({ N }: Gaussian): number => (N > 1 ? (-1 / (N - 1)) * OPEN : -OPEN);

/** Δf(i) = −½ log1p(−(ρ/(1+(i−1)ρ))²). */
function rises({ N, rho }: Gaussian): Float64Array {
  const out = new Float64Array(N);
  for (let i = 1; i < N; i++) {
    const ratio = rho / (1 + (i - 1) * rho);
    out[i] = -0.5 * Math.log1p(-ratio * ratio);
  }
  return out;
}

/** Mean ρΣx/(1+(n−1)ρ) and variance v_n of the next token when n known ones add up to Σx. */
function next(rho: number, n: number, total: number): { mean: number; variance: number } {
  const scale = 1 + (n - 1) * rho;
  return n === 0
    ? { mean: 0, variance: 1 }
    : { mean: (rho * total) / scale, variance: ((1 - rho) * (1 + n * rho)) / scale };
}

const model = ({ N, rho }: Gaussian): RealModel => ({
  kind: 'reals',
  N,
  sample(random, x) {
    let total = 0;
    for (let i = 0; i < N; i++) {
      const { mean, variance } = next(rho, i, total);
      x[i] = mean + Math.sqrt(variance) * random.normal();
      total += x[i];
    }
  },
  conditional(x) {
    let n = 0;
    let total = 0;
    for (let j = 0; j < N; j++) {
      if (Number.isNaN(x[j])) continue;
      n++;
      total += x[j];
    }
    return next(rho, n, total);
  },
  covariance: (i, j) => (i === j ? 1 : rho),
  context: () => sumContext(rho),
});

/** Keeps the sum of the known tokens. */
function sumContext(rho: number): Context {
  let [n, total] = [0, 0];
  let now = next(rho, 0, 0);
  return {
    clear() {
      n = 0;
      total = 0;
      now = next(rho, 0, 0);
    },
    draw: (_, noise) => now.mean + Math.sqrt(now.variance) * noise,
    log: (_, x) => logNormal(x - now.mean, now.variance),
    reveal(_, x) {
      n++;
      total += x;
      now = next(rho, n, total);
    },
  };
}

/**
 * Exchangeable Gaussians of unit variance and correlation ρ ∈ (−1/(N−1), 1):
 * f(i) = −½ log(2πe v_i), v_i = (1−ρ)(1+iρ)/(1+(i−1)ρ) [A].
 */
export const gaussian = defineLaw<Gaussian>({
  id: 'gaussian',
  name: 'Exchangeable Gaussians',
  sentence: 'Every two numbers are equally correlated, so the first few known ones tell most.',
  formula:
    '$f(i) = −½ log(2πe v_i)$, $v_i = (1−ρ)(1+iρ)/(1+(i−1)ρ)$: the variance that is left of a token when $i$ others are known.',
  parameters: {
    N: positions<Gaussian>({ max: 1_000_000 }),
    rho: real<Gaussian>({
      label: 'Correlation',
      symbol: 'ρ',
      help: 'Correlation between any two tokens.',
      initial: 0.5,
      min: smallest,
      max: OPEN,
      step: 0.01,
      describe: ({ N }) => (N > 2 ? `between −1/${N - 1} and 1` : 'between −1 and 1'),
    }),
  },
  profile: (params) => cumulative(rises(params), -0.5 * Math.log(2 * Math.PI * Math.E)),
  rises,
  logAlphabet: () => null,
  model,
  support: () => 'all',
  orderError: (params, parts) => sizesError(rises(params), parts),
});
