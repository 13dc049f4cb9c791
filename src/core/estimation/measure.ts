import { contextOf } from '../sampling/context.ts';
import type { Context, Model } from '../sampling/model.ts';
import { type Random, shuffle } from '../sampling/random.ts';

/**
 * What one sequence says about the profile: at i the mean of log π(x_j | x_S) over all j outside
 * of S, the first i places of an order. That is one call of a masked model for each i. N²/2
 * conditionals.
 *
 * With x ~ π and a uniformly random order its mean is f(i) = E log π(x_σ(i+1) | x_σ(1..i)); of a
 * denoiser p_θ it is f_θ(i) = E log p_θ(x_σ(i+1) | x_σ(1..i)) ≤ f(i).
 *
 * @param context conditionals of the model; what is known in them is forgotten
 * @param x a possible sequence of the model
 * @param order the places 0..N−1, each once
 * @returns N values in nats
 */
export function measureAlong(
  context: Context,
  x: ArrayLike<number>,
  order: ArrayLike<number>,
): Float64Array {
  const N = order.length;
  const told = new Float64Array(N);
  context.clear();
  for (let i = 0; i < N; i++) {
    let total = 0;
    for (let j = i; j < N; j++) total += context.log(order[j], x[order[j]]);
    context.reveal(order[i], x[order[i]]);
    told[i] = total / (N - i);
  }
  return told;
}

/** The places 0..N−1 in a uniformly random order. */
export const anyOrder = (N: number, random: Random): Int32Array =>
  shuffle(
    Int32Array.from({ length: N }, (_, i) => i),
    random,
  );

/** The same along sequences x ~ π in uniformly random orders, one for each random stream. */
export function measurer(model: Model): (random: Random) => Float64Array {
  const { N } = model;
  const context = model.context?.() ?? contextOf(model);
  return (random) => {
    const order = anyOrder(N, random);
    const x = model.kind === 'letters' ? new Int32Array(N) : new Float64Array(N);
    model.sample(random, x as never);
    return measureAlong(context, x, order);
  };
}
