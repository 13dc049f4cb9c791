import type { Denoiser } from '../learning/denoiser.ts';
import { MASK, type Model, type RealModel } from '../sampling/model.ts';
import { type Random, shuffle } from '../sampling/random.ts';

/** The tokens of one sequence, uncovered one by one. */
interface Sequence {
  /** log π(x_i | the tokens uncovered so far), in nats, of a covered i. */
  logLikelihood(i: number): number;
  uncover(i: number): void;
}

function ofLetters(model: Denoiser, x: ArrayLike<number>): Sequence {
  const known = new Int32Array(model.N).fill(MASK);
  const out = new Float64Array(model.q);
  return {
    logLikelihood(i) {
      model.conditional(known, i, out);
      return Math.log(out[x[i]]);
    },
    uncover(i) {
      known[i] = x[i];
    },
  };
}

function ofReals(model: RealModel, x: ArrayLike<number>): Sequence {
  const known = new Float64Array(model.N).fill(Number.NaN);
  return {
    logLikelihood(i) {
      const { mean, variance } = model.conditional(known, i);
      return -0.5 * (Math.log(2 * Math.PI * variance) + (x[i] - mean) ** 2 / variance);
    },
    uncover(i) {
      known[i] = x[i];
    },
  };
}

/**
 * What one sequence says about the profile: at i the mean of log π(x_j | x_S) over all j outside
 * of S, the first i places of an order. That is one call of a masked model for each i. N²/2
 * conditionals.
 *
 * With x ~ π and a uniformly random order its mean is f(i) = E log π(x_σ(i+1) | x_σ(1..i)); of a
 * denoiser p_θ it is f_θ(i) = E log p_θ(x_σ(i+1) | x_σ(1..i)) ≤ f(i).
 *
 * @param x a possible sequence of the model
 * @param order the places 0..N−1, each once
 * @returns N values in nats
 */
export function measureAlong(
  model: RealModel | Denoiser,
  x: ArrayLike<number>,
  order: ArrayLike<number>,
): Float64Array {
  const { N } = model;
  const sequence = 'q' in model ? ofLetters(model, x) : ofReals(model, x);
  return Float64Array.from({ length: N }, (_, i) => {
    let total = 0;
    for (let j = i; j < N; j++) total += sequence.logLikelihood(order[j]);
    sequence.uncover(order[i]);
    return total / (N - i);
  });
}

/** The places 0..N−1 in a uniformly random order. */
export const anyOrder = (N: number, random: Random): Int32Array =>
  shuffle(
    Int32Array.from({ length: N }, (_, i) => i),
    random,
  );

/** The same along a sequence x ~ π in a uniformly random order. */
export function measure(model: Model, random: Random): Float64Array {
  const { N } = model;
  const order = anyOrder(N, random);
  if (model.kind === 'letters') {
    const x = new Int32Array(N);
    model.sample(random, x);
    return measureAlong(model, x, order);
  }
  const x = new Float64Array(N);
  model.sample(random, x);
  return measureAlong(model, x, order);
}
