import { product } from '../laws/transitions.ts';
import { stationaryOf } from '../learning/denoisers/stationary.ts';
import type { StationaryChain } from '../sampling/model.ts';

/** How often each answer counts as seen before anything was. */
const PSEUDO = 0.5;

/**
 * A chain fitted to a sequence of letters 0..q−1 that knows only for some letters what follows
 * them; the others share what follows them on average. So a denoiser with 0 rows of its own knows
 * how frequent letters are, one with q knows the whole chain. α-smoothing with α = ½.
 *
 * @param rows how many letters have a row of their own: the first ones
 */
export function pooledChain(x: ArrayLike<number>, q: number, rows: number): StationaryChain {
  const P = new Float64Array(q * q);
  const rest = new Float64Array(q).fill(PSEUDO);
  for (let y = 0; y < rows; y++) P.fill(PSEUDO, y * q, y * q + q);
  for (let i = 1; i < x.length; i++) {
    if (x[i - 1] < rows) P[x[i - 1] * q + x[i]]++;
    else rest[x[i]]++;
  }
  for (let from = 0; from < q; from++) {
    if (from >= rows) P.set(rest, from * q);
    const row = P.subarray(from * q, from * q + q);
    const total = row.reduce((a, b) => a + b);
    for (let y = 0; y < q; y++) row[y] /= total;
  }
  const powers: Float64Array[] = [P];
  return {
    stationary: stationaryOf(P, q),
    transition(a, from, to) {
      while (powers.length < a) powers.push(product(powers[powers.length - 1], P, q));
      return powers[a - 1][from * q + to];
    },
  };
}
