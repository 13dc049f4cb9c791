/** log Γ(x) for x > 0: Stirling's series after shifting x above 15. */
export function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 15; z++) shift += Math.log(z);
  const w = 1 / (z * z);
  const series = (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** log B(a, b) = log ∫ u^{a−1}(1−u)^{b−1} du. */
export const logBeta = (a: number, b: number): number =>
  logGamma(a) + logGamma(b) - logGamma(a + b);

/** The density u^{a−1}(1−u)^{b−1}/B(a, b). */
export function betaDensity(u: number, a: number, b: number): number {
  const power = (exponent: number, x: number): number =>
    exponent === 0 ? 0 : exponent * Math.log(x);
  return Math.exp(power(a - 1, u) + power(b - 1, 1 - u) - logBeta(a, b));
}

/** Gauss's continued fraction of the incomplete beta function, evaluated by Lentz's method. */
function fraction(u: number, a: number, b: number): number {
  const nonzero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x);
  let c = 1;
  let d = 1 / nonzero(1 - ((a + b) * u) / (a + 1));
  let value = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * u) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonzero(1 + even * d);
    c = nonzero(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * u) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonzero(1 + odd * d);
    c = nonzero(1 + odd / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

/** P(U ≤ u) for U ~ Beta(a, b), a, b > 0. */
export function betaProbability(u: number, a: number, b: number): number {
  if (u <= 0) return 0;
  if (u >= 1) return 1;
  const front = Math.exp(a * Math.log(u) + b * Math.log1p(-u) - logBeta(a, b));
  return u < (a + 1) / (a + b + 2)
    ? (front * fraction(u, a, b)) / a
    : 1 - (front * fraction(1 - u, b, a)) / b;
}

/** The u with P(U ≤ u) = t, by bisection. */
export function betaQuantile(t: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let u = 0.5; low < u && u < high; u = (low + high) / 2) {
    if (betaProbability(u, a, b) < t) low = u;
    else high = u;
  }
  return t <= 0 ? 0 : high;
}

/** The limit N → ∞ of independent blocks, each a word of an [m, k] MDS code. */
export interface BlockLimit {
  /** g(u), the density of Beta(k, m−k). */
  density(u: number): number;
  /** The best curve α(t), the quantile of Beta((k+1)/2, (m−k+1)/2). */
  alpha(t: number): number;
  /** (∫√g)² = B((k+1)/2, (m−k+1)/2)²/B(k, m−k). */
  readonly gain: number;
}

/**
 * @throws RangeError unless 1 ≤ k < m are whole numbers
 */
export function blockLimit(m: number, k: number): BlockLimit {
  if (!Number.isInteger(m) || m < 2) {
    throw new RangeError(`m = ${m}; it must be a whole number from 2`);
  }
  if (!Number.isInteger(k) || k < 1 || k >= m) {
    throw new RangeError(`k = ${k}; it must be a whole number from 1 to m − 1 = ${m - 1}`);
  }
  const [a, b] = [(k + 1) / 2, (m - k + 1) / 2];
  return {
    density: (u) => betaDensity(u, k, m - k),
    alpha: (t) => betaQuantile(t, a, b),
    gain: Math.exp(2 * logBeta(a, b) - logBeta(k, m - k)),
  };
}
