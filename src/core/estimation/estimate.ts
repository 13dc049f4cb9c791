import { sum } from '../numbers/numerics.ts';
import type { Model } from '../sampling/model.ts';
import { type Random, random } from '../sampling/random.ts';
import { measurer } from './measure.ts';

/** A profile estimated from samples: at each i a mean, and what is needed to add more samples. */
export interface Estimate {
  /** M, the number of samples. */
  readonly count: number;
  /** f̂(0..N−1) in nats, an unbiased estimate of f. It may fall in places, which f never does. */
  readonly mean: Float64Array;
  /** At each i, Σ (value − mean)² over the samples. */
  readonly squares: Float64Array;
  /** The same of the sum over all i, whose mean is Σ f̂(i). */
  readonly squaresOfSum: number;
}

/** What one sample says about the profile: N values in nats, of mean f. */
export type Told = (random: Random) => Float64Array;

/**
 * f̂ from the samples number `from` to `to` − 1 of a seed. Each has a stream of its own: the samples
 * are the same however they are divided, and many begin with the few. Sums go on where they were with
 * the estimate `sofar` of the samples before, so that the last digit is the same as well: schedules
 * that are equally good are told apart by it.
 *
 * @throws RangeError unless there is at least one sample
 */
export function estimateFrom(
  told: Told,
  seed: number,
  from: number,
  to: number,
  sofar: Estimate | null = null,
): Estimate {
  if (!(to > from)) throw new RangeError(`to = ${to}; it must be above from = ${from}`);
  let all = sofar;
  for (let m = from; m < to; m++) {
    const mean = told(random(seed + 2 ** 32 * (m + 1)));
    const one = { count: 1, mean, squares: new Float64Array(mean.length), squaresOfSum: 0 };
    all = all ? pooledEstimate(all, one) : one;
  }
  return all as Estimate;
}

/** f̂ from samples of a law and its exact conditionals, see `measurer`. N²/2 of them a sample. */
export const estimateProfile = (model: Model, seed: number, from: number, to: number): Estimate =>
  estimateFrom(measurer(model), seed, from, to);

/** The estimate from two separate sets of samples. */
export function pooledEstimate(a: Estimate, b: Estimate): Estimate {
  const count = a.count + b.count;
  const apart = a.mean.map((mean, i) => b.mean[i] - mean);
  const share = (a.count * b.count) / count;
  return {
    count,
    mean: a.mean.map((mean, i) => mean + (apart[i] * b.count) / count),
    squares: a.squares.map((squares, i) => squares + b.squares[i] + apart[i] ** 2 * share),
    squaresOfSum: a.squaresOfSum + b.squaresOfSum + sum(apart) ** 2 * share,
  };
}

const errorOf = (squares: number, count: number): number =>
  count < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(squares / (count - 1) / count);

/** The standard error of each f̂(i), in nats; infinite with a single sample. */
export const standardErrors = ({ count, squares }: Estimate): Float64Array =>
  squares.map((total) => errorOf(total, count));

/** The standard error of Σ f̂(i), in nats: its terms come from the same samples. */
export const standardErrorOfSum = ({ count, squaresOfSum }: Estimate): number =>
  errorOf(squaresOfSum, count);
