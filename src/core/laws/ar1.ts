import { cumulative } from '../numbers/numerics.ts';
import { real } from '../parameter.ts';
import { logNormal } from '../sampling/context.ts';
import type { Context, RealModel } from '../sampling/model.ts';
import { neighbours } from '../sampling/neighbours.ts';
import { chainOrderError, chainRises } from './chain.ts';
import { defineLaw } from './law.ts';
import { positions } from './positions.ts';

export interface Autoregression {
  N: number;
  phi: number;
}

// Both ends are open; 1e−12 keeps the conditional variances away from 0 in doubles.
const OPEN = 1 - 1e-12;

/** 1 − φ^{2a}, the variance of a token when only one at distance a is known; 1 at distance ∞. */
const variance = (phi: number, a: number): number => -Math.expm1(2 * a * Math.log(Math.abs(phi)));

/** I(a) = −½ log(1 − φ^{2a}). */
const information = ({ N, phi }: Autoregression): Float64Array =>
  Float64Array.from({ length: N }, (_, a) => {
    if (a === 0) return 0;
    const power = phi ** (2 * a);
    return -0.5 * (power < 0.5 ? Math.log1p(-power) : Math.log(variance(phi, a)));
  });

/** Conditionals by the nearest known tokens: a Gaussian bridge. */
function model({ N, phi }: Autoregression): RealModel {
  return {
    kind: 'reals',
    N,
    sample(random, x) {
      x[0] = random.normal();
      const noise = Math.sqrt(variance(phi, 1));
      for (let i = 1; i < N; i++) x[i] = phi * x[i - 1] + noise * random.normal();
    },
    conditional(x, i) {
      let l = i - 1;
      let r = i + 1;
      while (l >= 0 && Number.isNaN(x[l])) l--;
      while (r < N && Number.isNaN(x[r])) r++;
      // A neighbour that is missing is infinitely far away.
      const [a, left] = l >= 0 ? [i - l, x[l]] : [Number.POSITIVE_INFINITY, 0];
      const [b, right] = r < N ? [r - i, x[r]] : [Number.POSITIVE_INFINITY, 0];
      const [u, v] = [variance(phi, a), variance(phi, b)];
      const both = variance(phi, a + b);
      return {
        mean: (phi ** a * v * left + phi ** b * u * right) / both,
        variance: (u * v) / both,
      };
    },
    covariance: (i, j) => phi ** Math.abs(i - j),
    context: () => bridgeContext(N, phi),
  };
}

/** Finds the nearest known tokens at once, with powers and variances from a table. */
function bridgeContext(N: number, phi: number): Context {
  const x = new Float64Array(N);
  const known = neighbours(N);
  // A neighbour that is missing is infinitely far away: its place in the tables is N.
  const power = Float64Array.from({ length: N + 1 }, (_, a) => (a < N ? phi ** a : 0));
  const unsure = power.map((_, a) => (a < N ? variance(phi, a) : 1));
  let [mean, spread] = [0, 1];
  const look = (i: number) => {
    const l = known.before(i);
    const r = known.after(i);
    const a = l < 0 ? N : i - l;
    const b = r === N ? N : r - i;
    const [u, v, both] = [unsure[a], unsure[b], unsure[Math.min(N, a + b)]];
    mean = (power[a] * v * (l < 0 ? 0 : x[l]) + power[b] * u * (r === N ? 0 : x[r])) / both;
    spread = (u * v) / both;
  };
  return {
    clear: known.clear,
    draw(i, noise) {
      look(i);
      return mean + Math.sqrt(spread) * noise;
    },
    log(i, value) {
      look(i);
      return logNormal(value - mean, spread);
    },
    reveal(i, value) {
      x[i] = value;
      known.add(i);
    },
  };
}

/**
 * The stationary Gaussian autoregression x_i = φ x_{i−1} + noise, unit variance:
 * h(a) = ½ log(2πe(1−φ^{2a})).
 */
export const ar1 = defineLaw<Autoregression>({
  id: 'ar1',
  name: 'Autoregression',
  sentence:
    'A number is φ times the one before it plus noise, so what it tells fades with distance.',
  formula:
    '$f(i) = −E[h(A) + h(B) − h(A+B)]$, $A$ and $B$ the distances to the nearest known tokens on either side, $h(a) = ½ log(2πe(1−φ^{2a}))$; where a side has none, its distance counts as infinite.',
  parameters: {
    N: positions<Autoregression>({ max: 4096 }),
    phi: real<Autoregression>({
      label: 'Correlation',
      symbol: 'φ',
      help: 'Correlation between neighbouring tokens.',
      initial: 0.9,
      min: -OPEN,
      max: OPEN,
      step: 0.01,
      describe: () => 'between −1 and 1',
    }),
  },
  profile: (params) =>
    cumulative(chainRises(information(params)), -0.5 * Math.log(2 * Math.PI * Math.E)),
  rises: (params) => chainRises(information(params)),
  logAlphabet: () => null,
  model,
  support: () => 'all',
  orderError: (params, parts) => chainOrderError(information(params), parts),
});
