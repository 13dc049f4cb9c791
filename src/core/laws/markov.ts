import { bennett } from '../numbers/bennett.ts';
import { real } from '../parameter.ts';
import type { LetterContext } from '../sampling/model.ts';
import { neighbours } from '../sampling/neighbours.ts';
import type { Random } from '../sampling/random.ts';
import { chainOrderError, chainProfile, chainRises } from './chain.ts';
import { chainModel } from './chainModel.ts';
import { defineLaw } from './law.ts';
import { letters } from './letters.ts';
import { positions } from './positions.ts';

export interface Markov {
  N: number;
  q: number;
  stay: number;
}

/** I(a) = [b((q−1)λ^a) + (q−1) b(−λ^a)]/q, b Bennett's function, λ the second eigenvalue. */
function information({ N, q, stay }: Markov): Float64Array {
  const lambda = (q * stay - 1) / (q - 1);
  // stay = 1/q is not a double for most q; the letters are meant to be independent there.
  const exact = Math.abs(lambda) < 1e-15 ? 0 : lambda;
  return Float64Array.from({ length: N }, (_, a) => {
    const x = exact ** a;
    return (bennett((q - 1) * x) + (q - 1) * bennett(-x)) / q;
  });
}

/**
 * P^a(x, x) and P^a(x, y), y ≠ x, for a = 0..N−1: by recursion, in which nothing cancels, rather
 * than from 1 − λ^a, so that rare transitions keep their digits and impossible ones are 0.
 */
function transitions({ N, q, stay }: Markov): { same: Float64Array; other: Float64Array } {
  const same = new Float64Array(N).fill(1);
  const other = new Float64Array(N);
  const jump = (1 - stay) / (q - 1);
  for (let a = 1; a < N; a++) {
    same[a] = same[a - 1] * stay + other[a - 1] * (1 - stay);
    other[a] = same[a - 1] * jump + other[a - 1] * (stay + (q - 2) * jump);
  }
  return { same, other };
}

/**
 * The letter that a mark picks where all of q weigh the same but lo ≤ hi: what a walk through them in
 * order would find, in O(1).
 *
 * @param mark from 0, below the sum of all weights
 */
function pick(
  mark: number,
  q: number,
  other: number,
  lo: number,
  atLo: number,
  hi: number,
  atHi: number,
): number {
  let rest = mark;
  if (rest < lo * other) return Math.min(lo - 1, Math.floor(rest / other));
  rest -= lo * other;
  if (rest < atLo) return lo;
  rest -= atLo;
  if (hi > lo) {
    const between = (hi - lo - 1) * other;
    if (rest < between) return Math.min(hi - 1, lo + 1 + Math.floor(rest / other));
    rest -= between;
    if (rest < atHi) return hi;
    rest -= atHi;
  }
  if (other > 0 && hi < q - 1) return Math.min(q - 1, hi + 1 + Math.floor(rest / other));
  // Only rounding leads here.
  return hi > lo && atHi > 0 ? hi : atLo > 0 ? lo : (hi + 1) % q;
}

/**
 * The nearest known letters on both sides, in O(1) whatever the alphabet: given them every letter but
 * these two is as likely as any other.
 */
function markovContext(
  N: number,
  q: number,
  same: Float64Array,
  other: Float64Array,
): LetterContext {
  const x = new Int32Array(N);
  const known = neighbours(N);
  const within = (a: number, from: number, to: number) => (from === to ? same[a] : other[a]);
  const log = (i: number, y: number): number => {
    const [left, right] = [known.before(i), known.after(i)];
    if (left < 0 && right === N) return -Math.log(q);
    if (left < 0) return Math.log(within(right - i, y, x[right]));
    if (right === N) return Math.log(within(i - left, x[left], y));
    const weight = within(i - left, x[left], y) * within(right - i, y, x[right]);
    return Math.log(weight / within(right - left, x[left], x[right]));
  };
  return {
    clear: known.clear,
    draw(i, noise) {
      const [left, right] = [known.before(i), known.after(i)];
      if (left < 0 && right === N) return Math.floor(noise * q);
      if (left < 0 || right === N) {
        const a = left < 0 ? right - i : i - left;
        const y = x[left < 0 ? right : left];
        return pick(noise, q, other[a], y, same[a], y, same[a]);
      }
      const [a, b] = [i - left, right - i];
      const [l, r] = [x[left], x[right]];
      const mark = noise * within(a + b, l, r);
      const [atL, atR] = [same[a] * within(b, l, r), within(a, l, r) * same[b]];
      const each = other[a] * other[b];
      return l < r ? pick(mark, q, each, l, atL, r, atR) : pick(mark, q, each, r, atR, l, atL);
    },
    log,
    // Two distances and whether the letters agree make few kinds: each is asked for once.
    given(i, out) {
      for (let y = 0; y < q; y++) out[y] = Math.exp(log(i, y));
    },
    kind(i) {
      const [left, right] = [known.before(i), known.after(i)];
      const before = left < 0 ? 0 : i - left;
      const after = right === N ? 0 : right - i;
      const agree = before > 0 && after > 0 && x[left] === x[right];
      return (before * N + after) * 2 + (agree ? 1 : 0);
    },
    reveal(i, y) {
      x[i] = y;
      known.add(i);
    },
  };
}

/** A symmetric chain on q letters, started from its uniform stationary law. */
export const markov = defineLaw<Markov>({
  id: 'markov',
  name: 'Markov chain',
  sentence: 'Each letter repeats the one before it or jumps to any other, so only near ones tell.',
  formula:
    '$f(i) = −E[h(A) + h(B) − h(A+B)]$, $A$ and $B$ the distances to the nearest known letters on either side, $h(a)$ the entropy of a letter $a$ places after a known one; where a side has none, its distance counts as infinite, $h(∞) = log q$.',
  parameters: {
    N: positions<Markov>({ max: 4096 }),
    q: letters<Markov>(),
    stay: real<Markov>({
      label: 'Repeat',
      help: 'Probability that a letter repeats the one before it; 1/q makes them independent.',
      initial: 0.9,
      min: 0,
      max: 1,
      step: 0.01,
      describe: () => 'a probability from 0 to 1',
    }),
  },
  profile: (params) => chainProfile(Math.log(params.q), information(params)),
  rises: (params) => chainRises(information(params)),
  logAlphabet: ({ q }) => Math.log(q),
  model(params) {
    const { N, q } = params;
    const { same, other } = transitions(params);
    return {
      ...chainModel({
        N,
        stationary: new Float64Array(q).fill(1 / q),
        transition: (a, from, to) => (from === to ? same[a] : other[a]),
      }),
      sample(random: Random, x: Int32Array) {
        x[0] = random.below(q);
        for (let i = 1; i < N; i++) {
          const y = x[i - 1];
          x[i] = pick(random.uniform(), q, other[1], y, same[1], y, same[1]);
        }
      },
      context: () => markovContext(N, q, same, other),
    };
  },
  support: ({ stay }) => (stay > 0 && stay < 1 ? 'all' : 'some'),
  orderError: (params, parts) => chainOrderError(information(params), parts),
});
