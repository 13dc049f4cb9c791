import type { Told } from './estimate.ts';
import { anyOrder } from './measure.ts';

/*
 * A long sequence of which the model is asked for one token only at each i: the log-probability of
 * x_σ(i+1) given x_σ(1..i). It has the same mean as the average over all hidden tokens and more noise,
 * but costs N conditionals a sample in place of N²/2.
 */

/**
 * Of the Gaussian chain x_{j+1} = φ x_j + √(1−φ²) noise. Only the nearest known tokens count; taking
 * tokens away from the last to the first, a linked list knows them at once. O(N) a sample.
 */
export function oneTokenOfChain(N: number, phi: number): Told {
  const power = Float64Array.from({ length: 2 * N + 1 }, (_, a) => phi ** a);
  const unseen = (a: number) => 1 - power[2 * a];
  const x = new Float64Array(N);
  return (random) => {
    const order = anyOrder(N, random);
    for (let j = 0; j < N; j++) {
      x[j] = j === 0 ? random.normal() : phi * x[j - 1] + Math.sqrt(unseen(1)) * random.normal();
    }
    const left = Int32Array.from({ length: N }, (_, j) => j - 1);
    const right = Int32Array.from({ length: N }, (_, j) => j + 1);
    const told = new Float64Array(N);
    for (let i = N - 1; i >= 0; i--) {
      const j = order[i];
      const [l, r] = [left[j], right[j]];
      if (l >= 0) right[l] = r;
      if (r < N) left[r] = l;
      let [mean, variance] = [0, 1];
      if (l >= 0 && r < N) {
        const both = unseen(r - l);
        const [a, b] = [j - l, r - j];
        mean = (power[a] * unseen(b) * x[l] + power[b] * unseen(a) * x[r]) / both;
        variance = (unseen(a) * unseen(b)) / both;
      } else if (l >= 0 || r < N) {
        const a = l >= 0 ? j - l : r - j;
        mean = power[a] * (l >= 0 ? x[l] : x[r]);
        variance = unseen(a);
      }
      told[i] = -0.5 * (Math.log(2 * Math.PI * variance) + (x[j] - mean) ** 2 / variance);
    }
    return told;
  };
}

/** Of independent blocks of m letters, any k of which fix the others: what counts is how many are known. */
export function oneTokenOfCodes(N: number, m: number, k: number, q: number): Told {
  return (random) => {
    const known = new Int32Array(N / m);
    return Float64Array.from(anyOrder(N, random), (j) =>
      known[Math.floor(j / m)]++ < k ? -Math.log(q) : 0,
    );
  };
}
