import { cumulative } from '../numerics.ts';
import { real } from '../parameter.ts';
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

/**
 * Exchangeable Gaussians of unit variance and correlation ρ ∈ (−1/(N−1), 1):
 * f(i) = −½ log(2πe v_i), v_i = (1−ρ)(1+iρ)/(1+(i−1)ρ) [A].
 */
export const gaussian = defineLaw<Gaussian>({
  id: 'gaussian',
  name: 'Exchangeable Gaussians',
  sentence: 'Every two numbers are equally correlated, so the first few known ones tell most.',
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
});
