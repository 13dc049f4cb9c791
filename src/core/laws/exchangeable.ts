import { boundariesOf } from '../boundaries.ts';
import { errorOfRises } from '../error.ts';
import { bennett } from '../numbers/bennett.ts';
import { cumulative, sum, xlogx } from '../numbers/numerics.ts';
import { drawFrom } from '../sampling/draw.ts';
import { type LetterContext, type LetterModel, MASK } from '../sampling/model.ts';

/** Every order is a random order: only the sizes of the parts count. */
export const sizesError = (rises: Float64Array, parts: readonly ArrayLike<number>[]): number =>
  errorOfRises(rises, boundariesOf(parts.map((part) => part.length)));

/**
 * P(m of N exchangeable bits are one), m = 0..N, from log P(m+1) − log P(m), m = 0..N−1, finite.
 * Summed from the likeliest m in both directions, so that the weights that matter are exact to
 * the last digits, however small those between two modes.
 */
export function countLaw(N: number, logRatio: (m: number) => number): Float64Array {
  const steps = Float64Array.from({ length: N }, (_, m) => logRatio(m));
  const heights = cumulative(Float64Array.of(0, ...steps));
  let mode = 0;
  for (let m = 1; m <= N; m++) if (heights[m] > heights[mode]) mode = m;
  const up = cumulative(steps.subarray(mode));
  const down = cumulative(
    steps
      .slice(0, mode)
      .reverse()
      .map((step) => -step),
  );
  const weights = Float64Array.from({ length: N + 1 }, (_, m) =>
    m === mode ? 1 : Math.exp(m > mode ? up[m - mode - 1] : down[mode - m - 1]),
  );
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/** Probabilities below this count as 0; products of three above it do not underflow. */
const NOTHING = 1e-40;

/** Rises below this are squares of rounding errors: independent bits have none. */
const NOISE = 1e-26;

/**
 * Δf of N exchangeable bits from the law of the count of ones, in nats. With P_i(m) the
 * probability of m ones among i bits, given m among i−1 the next two bits are 00, 01, 10, 11 with
 * weights A, B, B, C taken from P_{i+1}, and Δf(i) is their mutual information. Since
 * A(A+2B+C) − (A+B)² = AC − B², it is
 *   Σ_m [u² b(δ/u²) + 2uv b(−δ/uv) + v² b(δ/v²)]/(u+v), u = A+B, v = B+C, δ = AC − B²,
 * with b Bennett's function: no term is negative [*]. P_i(m) = P_{i+1}(m)(i+1−m)/(i+1) +
 * P_{i+1}(m+1)(m+1)/(i+1) goes down from P_N without logarithms. O(N²) time, O(N) memory.
 */
export function risesOfBits(counts: Float64Array): Float64Array {
  const N = counts.length - 1;
  const rises = new Float64Array(N);
  const P = counts.map((p) => (p < NOTHING ? 0 : p));
  // P is 0 outside from..to.
  let from = 0;
  let to = N;
  for (let i = N - 1; i >= 1; i--) {
    while (P[from] === 0) from++;
    while (P[to] === 0) to--;
    const pairs = 1 / (i * (i + 1));
    let rise = 0;
    for (let m = Math.max(0, from - 1); m < Math.min(i, to); m++) {
      const A = P[m] * (i + 1 - m) * (i - m) * pairs;
      const B = P[m + 1] * (m + 1) * (i - m) * pairs;
      const C = P[m + 2] * (m + 2) * (m + 1) * pairs;
      const u = A + B;
      const v = B + C;
      if (u > NOTHING && v > NOTHING) {
        const delta = A * C - B * B;
        const told = bennett(delta, u * u) + 2 * bennett(-delta, u * v) + bennett(delta, v * v);
        rise += told / (u + v);
      }
    }
    rises[i] = rise > NOISE ? rise : 0;
    from = Math.max(0, from - 1);
    for (let m = from; m <= Math.min(i, to); m++) {
      const p = (P[m] * (i + 1 - m) + P[m + 1] * (m + 1)) / (i + 1);
      P[m] = p < NOTHING ? 0 : p;
    }
    P[i + 1] = 0;
  }
  return rises;
}

/** f(0..N−1) of N exchangeable bits from the law of the count of ones; O(N²). */
export function profileOfBits(counts: Float64Array): Float64Array {
  const N = counts.length - 1;
  const one = sum(counts.map((p, m) => (p * m) / N));
  const zero = sum(counts.map((p, m) => (p * (N - m)) / N));
  // A mean log-probability is never positive, whatever the last bit of the sum says.
  return cumulative(risesOfBits(counts), xlogx(one) + xlogx(zero)).map((f) => Math.min(0, f));
}

/**
 * Sampler and conditionals of N exchangeable bits. `one(n, m)` is the probability that the next
 * bit is one when m of n known bits are; NaN when that has probability 0.
 */
export function bitsModel(
  counts: Float64Array,
  one: (n: number, m: number) => number,
): LetterModel {
  const N = counts.length - 1;
  return {
    kind: 'letters',
    N,
    q: 2,
    sample(random, x) {
      let ones = drawFrom(counts, random);
      for (let i = 0; i < N; i++) {
        x[i] = random.below(N - i) < ones ? 1 : 0;
        ones -= x[i];
      }
    },
    conditional(x, _, out) {
      let n = 0;
      let m = 0;
      for (let j = 0; j < N; j++) {
        if (x[j] === MASK) continue;
        n++;
        m += x[j];
      }
      const p = one(n, m);
      const possible = !Number.isNaN(p);
      out[1] = possible ? p : 0.5;
      out[0] = 1 - out[1];
      return possible;
    },
    context: () => bitsContext(N, one),
  };
}

/** Counts the known bits and the ones among them, and keeps what each pair of counts has said. */
function bitsContext(N: number, one: (n: number, m: number) => number): LetterContext {
  const said = new Float64Array((N * (N + 1)) / 2).fill(Number.NaN);
  let [n, m] = [0, 0];
  let p = Number.NaN;
  const look = () => {
    if (n === N) return;
    const at = (n * (n + 1)) / 2 + m;
    if (Number.isNaN(said[at])) said[at] = one(n, m);
    p = said[at];
  };
  return {
    clear() {
      n = 0;
      m = 0;
      look();
    },
    draw: (_, noise) => (noise < 1 - p ? 0 : 1),
    log: (_, x) => Math.log(x === 1 ? p : 1 - p),
    given(_, out) {
      out[0] = 1 - p;
      out[1] = p;
    },
    kind: () => (n * (n + 1)) / 2 + m,
    reveal(_, x) {
      n++;
      m += x;
      look();
    },
  };
}
