import type { Told } from './estimate.ts';
import { anyOrder } from './measure.ts';

/*
 * A long sequence of which the model is asked for one token only at each i: the log-probability of
 * x_σ(i+1) given x_σ(1..i). It has the same mean as the average over all hidden tokens and more noise,
 * but costs N conditionals a sample in place of N²/2.
 */

/**
 * Of the Gaussian chain x_{j+1} = φ x_j + √(1−φ²) noise. Only the nearest known tokens count, a to the
 * left and b to the right; taking tokens away from the last to the first, a linked list knows them at
 * once. With u(a) = 1 − φ^{2a} the variance is u(a) u(b)/u(a+b), so tables have all logarithms. O(N) a
 * sample, which is good until the next is asked for.
 */
export function oneTokenOfChain(N: number, phi: number): Told {
  const power = Float64Array.from({ length: N + 1 }, (_, a) => phi ** a);
  const unseen = Float64Array.from({ length: N + 1 }, (_, a) => 1 - phi ** (2 * a));
  const logUnseen = unseen.map(Math.log);
  const half = 0.5 * Math.log(2 * Math.PI);
  const noise = Math.sqrt(unseen[1]);
  const x = new Float64Array(N);
  const told = new Float64Array(N);
  const left = new Int32Array(N);
  const right = new Int32Array(N);
  return (random) => {
    const order = anyOrder(N, random);
    x[0] = random.normal();
    for (let j = 1; j < N; j++) x[j] = phi * x[j - 1] + noise * random.normal();
    for (let j = 0; j < N; j++) {
      left[j] = j - 1;
      right[j] = j + 1;
    }
    for (let i = N - 1; i >= 0; i--) {
      const j = order[i];
      const l = left[j];
      const r = right[j];
      if (l >= 0) right[l] = r;
      if (r < N) left[r] = l;
      const a = j - l;
      const b = r - j;
      let mean = 0;
      let variance = 1;
      let log = 0;
      if (l >= 0 && r < N) {
        const both = unseen[a + b];
        mean = (power[a] * unseen[b] * x[l] + power[b] * unseen[a] * x[r]) / both;
        variance = (unseen[a] * unseen[b]) / both;
        log = logUnseen[a] + logUnseen[b] - logUnseen[a + b];
      } else if (l >= 0 || r < N) {
        const gap = l >= 0 ? a : b;
        mean = power[gap] * (l >= 0 ? x[l] : x[r]);
        variance = unseen[gap];
        log = logUnseen[gap];
      }
      const off = x[j] - mean;
      told[i] = -half - 0.5 * (log + (off * off) / variance);
    }
    return told;
  };
}

/** Of independent blocks of m letters, any k of which fix the others: what counts is how many are known. */
export function oneTokenOfCodes(N: number, m: number, k: number, q: number): Told {
  const guess = -Math.log(q);
  const block = Int32Array.from({ length: N }, (_, j) => Math.floor(j / m));
  const known = new Int32Array(N / m);
  const told = new Float64Array(N);
  return (random) => {
    known.fill(0);
    const order = anyOrder(N, random);
    for (let i = 0; i < N; i++) told[i] = known[block[order[i]]]++ < k ? guess : 0;
    return told;
  };
}
