import { alphas } from '../schedules/alpha.ts';

/** A curve α and the profiles for which it is the best one: g ∝ α̇^(−2), as a function of u = α. */
export interface Ideal {
  /** α(t); `p` is the exponent of a power, or the rate c of an exponential. */
  alpha(t: number, p: number): number;
  /** g(u) up to a constant factor. */
  density(u: number, p: number): number;
  /** Whether g has a finite integral. If not, α is best only as a limit of many steps. */
  integrable(p: number): boolean;
}

const always = () => true;
const never = () => false;

/** Which profile makes a schedule optimal, in the limit of smooth profiles. */
export const ideals = {
  uniform: { alpha: alphas.uniform, density: () => 1, integrable: always },
  cosine: {
    alpha: alphas.cosine,
    density: (u) => 1 / (u * (2 - u)),
    integrable: never,
  },
  sine: {
    alpha: alphas.sine,
    density: (u) => 1 / ((1 - u) * (1 + u)),
    integrable: never,
  },
  sineSquared: {
    alpha: (t) => Math.sin((Math.PI * t) / 2) ** 2,
    density: (u) => 1 / (u * (1 - u)),
    integrable: never,
  },
  power: {
    alpha: alphas.power,
    density: (u, p) => u ** ((-2 * (p - 1)) / p),
    integrable: (p) => p < 2,
  },
  exponential: {
    alpha: (t, c) => Math.expm1(t * Math.log1p(c)) / c,
    density: (u, c) => (1 + c * u) ** -2,
    integrable: always,
  },
} as const satisfies Record<string, Ideal>;
