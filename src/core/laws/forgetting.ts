import { bennett } from '../numbers/bennett.ts';
import { type Bigrams, powers } from './bigrams.ts';

/** P^a = L V with few columns in L. */
interface Factors {
  rank: number;
  /** q × rank, row after row. */
  L: Float64Array;
  /** rank × q, row after row. */
  V: Float64Array;
}

/**
 * A power of the transition matrix as a product of two narrow ones, or null when they are not
 * narrow: after a while only the slow changes of the chain are left. Gaussian elimination with
 * complete pivoting of √(π_x/π_y) P^a(x, y), whose entries are at most 1, until nothing above
 * 1e−15 is left. O(q² rank).
 */
function factors(power: Float64Array, stationary: Float64Array): Factors | null {
  const q = stationary.length;
  const root = stationary.map(Math.sqrt);
  const rest = power.map((p, k) => (p * root[Math.floor(k / q)]) / root[k % q]);
  const columns: Float64Array[] = [];
  const rows: Float64Array[] = [];
  while (rows.length <= q / 4) {
    let pivot = 0;
    for (let k = 1; k < rest.length; k++) if (Math.abs(rest[k]) > Math.abs(rest[pivot])) pivot = k;
    if (Math.abs(rest[pivot]) < 1e-15) {
      const rank = rows.length;
      return {
        rank,
        L: Float64Array.from({ length: q * rank }, (_, k) => {
          const x = Math.floor(k / rank);
          return columns[k % rank][x] / root[x];
        }),
        V: Float64Array.from(
          { length: rank * q },
          (_, k) => rows[Math.floor(k / q)][k % q] * root[k % q],
        ),
      };
    }
    const row = Math.floor(pivot / q);
    const found = rest.slice(row * q, (row + 1) * q);
    const column = root.map((_, x) => rest[x * q + (pivot % q)] / rest[pivot]);
    for (let x = 0; x < q; x++) {
      for (let y = 0; y < q; y++) rest[x * q + y] -= column[x] * found[y];
    }
    rows.push(found);
    columns.push(column);
  }
  return null;
}

/** P^1, P^2, … to 1e−15 in the scale of `factors`; tries to go on with narrow matrices at a = 32, 64, …. */
function* fastPowers(chain: Bigrams): Generator<Float64Array, never> {
  const { stationary, from, to, probability } = chain;
  const q = stationary.length;
  const exact = powers(chain);
  let narrow: Factors | null = null;
  for (let a = 1; narrow === null; a++) {
    const power = exact.next().value;
    yield power;
    if (a >= 32 && Number.isInteger(Math.log2(a))) narrow = factors(power, stationary);
  }
  const { rank, L } = narrow;
  let { V } = narrow;
  while (true) {
    const next = new Float64Array(rank * q);
    for (let r = 0; r < rank * q; r += q) {
      for (let k = 0; k < from.length; k++) next[r + to[k]] += V[r + from[k]] * probability[k];
    }
    V = next;
    const power = new Float64Array(q * q);
    for (let x = 0; x < q; x++) {
      for (let r = 0; r < rank; r++) {
        const factor = L[x * rank + r];
        for (let y = 0; y < q; y++) power[x * q + y] += factor * V[r * q + y];
      }
    }
    yield power;
  }
}

/**
 * I(a) = Σ π_x π_y b(P^a(x, y)/π_y − 1) for a = 1..N−1, b Bennett's function: what a letter tells
 * about the one a places on. A periodic chain never forgets and a slow one takes its time, so this
 * goes on to N−1 unless nothing is left to forget: O(N q²) then, and a few dozen powers of
 * O(q · pairs) for ordinary prose.
 */
export function information(chain: Bigrams, N: number): Float64Array {
  const { stationary } = chain;
  const q = stationary.length;
  const out = new Float64Array(N);
  const source = fastPowers(chain);
  for (let a = 1; a < N; a++) {
    const power = source.next().value;
    for (let x = 0; x < q; x++) {
      let told = 0;
      for (let y = 0; y < q; y++) {
        told += bennett(power[x * q + y] - stationary[y], stationary[y]);
      }
      out[a] += stationary[x] * told;
    }
    // I never rises again: all that is left out here is below N times this.
    if (out[a] < 1e-24) break;
  }
  return out;
}
