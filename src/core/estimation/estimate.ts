import type { Model } from '../sampling/model.ts';
import { random } from '../sampling/random.ts';
import { measure } from './measure.ts';

/** A profile estimated from samples: at each i a mean, and what is needed to add more samples. */
export interface Estimate {
  /** M, the number of samples. */
  readonly count: number;
  /** f̂(0..N−1) in nats, an unbiased estimate of f. It may fall in places, which f never does. */
  readonly mean: Float64Array;
  /** At each i, Σ (value − mean)² over the samples. */
  readonly squares: Float64Array;
}

/**
 * f̂ from the samples number `from` to `to` − 1 of a seed (see `measure`). Each has a stream of its
 * own: the samples are the same however they are divided, and many begin with the few. N²/2
 * conditionals a sample.
 *
 * @throws RangeError unless there is at least one sample
 */
export function estimateProfile(model: Model, seed: number, from: number, to: number): Estimate {
  if (!(to > from)) throw new RangeError(`to = ${to}; it must be above from = ${from}`);
  const mean = new Float64Array(model.N);
  const squares = new Float64Array(model.N);
  for (let m = from; m < to; m++) {
    const values = measure(model, random(seed + 2 ** 32 * (m + 1)));
    for (let i = 0; i < mean.length; i++) {
      const before = values[i] - mean[i];
      mean[i] += before / (m - from + 1);
      squares[i] += before * (values[i] - mean[i]);
    }
  }
  return { count: to - from, mean, squares };
}

/** The estimate from two separate sets of samples. */
export function pooledEstimate(a: Estimate, b: Estimate): Estimate {
  const count = a.count + b.count;
  const apart = a.mean.map((mean, i) => b.mean[i] - mean);
  return {
    count,
    mean: a.mean.map((mean, i) => mean + (apart[i] * b.count) / count),
    squares: a.squares.map(
      (squares, i) => squares + b.squares[i] + (apart[i] ** 2 * a.count * b.count) / count,
    ),
  };
}

/** The standard error of each f̂(i), in nats; infinite with a single sample. */
export const standardErrors = ({ count, squares }: Estimate): Float64Array =>
  squares.map((total) =>
    count < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(total / (count - 1) / count),
  );
