import { bennett } from '../numbers/bennett.ts';
import { cumulative } from '../numbers/numerics.ts';
import { real } from '../parameter.ts';
import { type LetterContext, type LetterModel, MASK } from '../sampling/model.ts';
import { sizesError } from './exchangeable.ts';
import { defineLaw } from './law.ts';
import { letters } from './letters.ts';
import { positions } from './positions.ts';

export interface Polya {
  N: number;
  q: number;
  alpha: number;
}

/**
 * Δf(i) is the information between the next two letters when i−1 are known. With p the probability
 * of a letter that n of them are, p = (n+α)/T, T = i−1+qα, the next but one is a with probability
 * (pT + 1)/(T+1) after a and pT/(T+1) after another letter, so that
 *   Δf(i) = E Σ_a [p² b((1−p)/(p(T+1))) + p(1−p) b(−1/(T+1))],
 * b Bennett's function: no term is negative [*]. The count n of one letter follows
 *   P_{i+1}(n) = [P_i(n)(i−n+(q−1)α) + P_i(n−1)(n−1+α)]/(i+qα).
 * O(N²) time, O(N) memory.
 */
function rises({ N, q, alpha }: Polya): Float64Array {
  const out = new Float64Array(N);
  const P = new Float64Array(N + 1);
  P[0] = 1;
  for (let known = 0; known < N - 1; known++) {
    const T = known + q * alpha;
    const apart = bennett(-1 / (T + 1));
    let rise = 0;
    for (let n = 0; n <= known; n++) {
      const p = (n + alpha) / T;
      const rest = (known - n + (q - 1) * alpha) / T;
      rise += P[n] * p * (bennett(rest / (T + 1), p) + rest * apart);
    }
    out[known + 1] = q * rise;
    for (let n = known + 1; n > 0; n--) {
      P[n] = (P[n] * (known - n + (q - 1) * alpha) + P[n - 1] * (n - 1 + alpha)) / T;
    }
    P[0] *= (known + (q - 1) * alpha) / T;
  }
  return out;
}

function model({ N, q, alpha }: Polya): LetterModel {
  return {
    kind: 'letters',
    N,
    q,
    sample(random, x) {
      // One of the i letters before it, or with weight qα a new one.
      for (let i = 0; i < N; i++) {
        const earlier = random.uniform() * (i + q * alpha);
        x[i] = earlier < i ? x[Math.floor(earlier)] : random.below(q);
      }
    },
    conditional(x, _, out) {
      out.fill(alpha);
      let total = q * alpha;
      for (let j = 0; j < N; j++) {
        if (x[j] === MASK) continue;
        out[x[j]]++;
        total++;
      }
      for (let y = 0; y < q; y++) out[y] /= total;
      return true;
    },
    context: () => urnContext(q, alpha),
  };
}

/** Keeps the weights of the letters. */
function urnContext(q: number, alpha: number): LetterContext {
  const weight = new Float64Array(q);
  let total = 0;
  // The contexts so far, of all sequences: none but the empty one is met again.
  let contexts = 0;
  let context = 0;
  return {
    clear() {
      weight.fill(alpha);
      total = q * alpha;
      context = 0;
    },
    draw(_, noise) {
      let rest = noise * total;
      for (let y = 0; y < q - 1; y++) {
        rest -= weight[y];
        if (rest < 0) return y;
      }
      return q - 1;
    },
    log: (_, y) => Math.log(weight[y] / total),
    given(_, out) {
      for (let y = 0; y < q; y++) out[y] = weight[y] / total;
    },
    kind: () => context,
    reveal(_, y) {
      weight[y]++;
      total++;
      context = ++contexts;
    },
  };
}

/**
 * Pólya's urn, the Dirichlet–multinomial law: after n_a letters a among i, the next is a with
 * probability (n_a + α)/(i + qα).
 */
export const polya = defineLaw<Polya>({
  id: 'polya',
  name: 'Pólya’s urn',
  sentence: 'The more often a letter has come, the likelier it comes again, wherever it stood.',
  formula:
    '$f(i) = q E[x log x]$, $x = (n+α)/(i+qα)$: the probability that the next letter is a given one, which has come $n$ times among $i$.',
  parameters: {
    N: positions<Polya>({ max: 4096 }),
    q: letters<Polya>(),
    alpha: real<Polya>({
      label: 'Concentration',
      symbol: 'α',
      help: 'Weight of every letter at first: small α make one letter win, large α forget little.',
      initial: 1,
      min: 1e-6,
      max: 1e6,
      log: true,
      describe: () => 'a number from 0.000001 to 1000000',
    }),
  },
  profile: (params) => cumulative(rises(params), -Math.log(params.q)).map((f) => Math.min(0, f)),
  rises,
  logAlphabet: ({ q }) => Math.log(q),
  model,
  support: () => 'all',
  orderError: (params, parts) => sizesError(rises(params), parts),
});
