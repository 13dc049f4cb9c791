import { type Bigrams, powers } from './bigrams.ts';

/** A B for q × q matrices; q³. */
export function product(A: Float64Array, B: Float64Array, q: number): Float64Array {
  const C = new Float64Array(q * q);
  for (let x = 0; x < q; x++) {
    for (let z = 0; z < q; z++) {
      const a = A[x * q + z];
      if (a === 0) continue;
      for (let y = 0; y < q; y++) C[x * q + y] += a * B[z * q + y];
    }
  }
  return C;
}

/** Doubles to spend on small powers: 32 MB. */
const ROOM = 2 ** 22;

/**
 * (a, x, y) ↦ P^a(x, y), a ≥ 1. Powers are made when first asked for: P^1 … P^S as long as there
 * is room, beyond that P^S, P^2S, …, and an entry of P^(jS+r) costs q operations.
 */
export function transitions(
  chain: Bigrams,
  room = ROOM,
): (a: number, from: number, to: number) => number {
  const q = chain.letters.length;
  const S = Math.ceil(room / (q * q));
  const source = powers(chain);
  const small: Float64Array[] = [];
  const large: Float64Array[] = [];
  const smallPower = (a: number): Float64Array => {
    while (small.length < a) small.push(source.next().value);
    return small[a - 1];
  };
  const largePower = (j: number): Float64Array => {
    if (j > 0 && large.length === 0) large.push(smallPower(S));
    while (large.length < j) large.push(product(large[large.length - 1], smallPower(S), q));
    return large[j - 1];
  };
  return (a, from, to) => {
    if (a <= S) return smallPower(a)[from * q + to];
    const j = Math.floor((a - 1) / S);
    const [A, B] = [largePower(j), smallPower(a - j * S)];
    let total = 0;
    for (let z = 0; z < q; z++) total += A[from * q + z] * B[z * q + to];
    return total;
  };
}
