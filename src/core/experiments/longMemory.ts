import type { Denoiser } from '../learning/denoiser.ts';
import { denoiserOf } from '../learning/denoisers/chain.ts';
import type { Contexts } from '../learning/denoisers/contexts.ts';
import { stationaryOf } from '../learning/denoisers/stationary.ts';
import { sum, xlogx } from '../numbers/numerics.ts';
import { drawFrom } from '../sampling/draw.ts';
import type { Random } from '../sampling/random.ts';

/** A law of letters whose next letter depends on the last three, with exact conditionals. */
export interface LongMemory {
  readonly q: number;
  /** A sequence of any length, stationary from its first letter on. */
  draw(length: number, random: Random): Int32Array;
  /** Its exact conditionals among N letters. */
  denoiser(N: number): Denoiser;
  /** H(π) of N ≥ 3 letters, in nats. */
  entropy(N: number): number;
}

/**
 * The stationary chain with P(y | a, b, c) for the letters a, b, c before y, all positive or at least
 * such that any three letters can come after any others.
 */
export function longMemory(
  q: number,
  chance: (a: number, b: number, c: number, y: number) => number,
): LongMemory {
  const triples = q ** 3;
  const own = new Float64Array(triples * q);
  const moves = new Float64Array(triples * triples);
  for (let s = 0; s < triples; s++) {
    const [a, b, c] = [Math.floor(s / q ** 2), Math.floor(s / q) % q, s % q];
    for (let y = 0; y < q; y++) {
      own[s * q + y] = chance(a, b, c, y);
      moves[s * triples + ((s * q + y) % triples)] = own[s * q + y];
    }
  }
  const ofThree = stationaryOf(moves, triples);
  const shortened = (law: Float64Array) =>
    Float64Array.from({ length: law.length / q }, (_, s) => sum(law.subarray(s * q, s * q + q)));
  const ofTwo = shortened(ofThree);
  const ofOne = shortened(ofTwo);

  // The empty context, q of one letter, q² of two; then the full ones, which never look shorter.
  const inner = 1 + q + q * q;
  const probability = new Float64Array(inner * q);
  probability.set(ofOne);
  for (let x = 0; x < q * q; x++) probability[q + x] = ofTwo[x] / ofOne[Math.floor(x / q)];
  for (let x = 0; x < triples; x++) {
    probability[q + q * q + x] = ofThree[x] / ofTwo[Math.floor(x / q)];
  }
  const contexts: Contexts = {
    q,
    memory: 3,
    states: inner + triples,
    inner,
    probability,
    // Of every context, and with every letter, the next in this order.
    next: Int32Array.from({ length: inner * q }, (_, k) => k + 1),
    shorter: Int32Array.from({ length: triples }, (_, s) => 1 + q + (s % (q * q))),
    back: new Float64Array(triples),
    first: Int32Array.from({ length: triples + 1 }, (_, s) => s * q),
    letter: Int32Array.from({ length: triples * q }, (_, e) => e % q),
    own,
  };
  const uncertainty = (law: Float64Array) => -sum(law.map(xlogx));
  const rate = sum(ofThree.map((p, s) => p * uncertainty(own.subarray(s * q, s * q + q))));
  return {
    q,
    draw(length, random) {
      const x = new Int32Array(length);
      let s = drawFrom(ofThree, random);
      for (let i = 0; i < length; i++) {
        // The oldest of the last three letters is told, and then forgotten.
        x[i] = Math.floor(s / q ** 2);
        s = (s * q + drawFrom(own.subarray(s * q, s * q + q), random)) % triples;
      }
      return x;
    },
    denoiser: (N) => denoiserOf(contexts, ofOne, N),
    entropy: (N) => uncertainty(ofThree) + (N - 3) * rate,
  };
}
