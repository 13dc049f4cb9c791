import type { Random } from './random.ts';

/**
 * A law one can sample from and condition on, exactly.
 * `letters`: tokens are numbers 0..q−1; MASK stands for a token that is not known yet.
 * `reals`: tokens are real numbers and every conditional is a Gaussian; NaN stands for a mask.
 */
export type Model = LetterModel | RealModel;

export const MASK = -1;

/** A stationary Markov chain of letters. */
export interface StationaryChain {
  /** Law of a single letter, length q. */
  readonly stationary: Float64Array;
  /** P^a(from, to), a = 1..N−1. */
  transition(a: number, from: number, to: number): number;
}

export interface LetterModel {
  readonly kind: 'letters';
  readonly N: number;
  /** q, the number of letters. */
  readonly q: number;
  /** What a letter looks like to a person; its number where absent. */
  readonly letters?: readonly string[];
  /** Boundaries of the independent blocks that the tokens stand in, where there are such. */
  readonly blocks?: Int32Array;
  /** The chain that the tokens are, where they are one that looks one letter back. */
  readonly chain?: StationaryChain;
  /** x ~ π, written into `x` (length N). */
  sample(random: Random, x: Int32Array): void;
  /**
   * π(x_i = · | the letters of `x` that are not MASK), written into `out` (length q), for a
   * masked i. Returns false, with the uniform distribution in `out`, when the known letters have
   * probability zero: there π defines no conditional and uniform is this project's convention.
   */
  conditional(x: Int32Array, i: number, out: Float64Array): boolean;
  /** The same conditionals, faster along one sequence. */
  context?(): LetterContext;
}

export interface RealModel {
  readonly kind: 'reals';
  readonly N: number;
  /** x ~ π, written into `x` (length N). */
  sample(random: Random, x: Float64Array): void;
  /** Mean and variance of x_i given the tokens of `x` that are not NaN. */
  conditional(x: Float64Array, i: number): { mean: number; variance: number };
  /** Of x_i and x_j; all means are 0. */
  covariance(i: number, j: number): number;
  /** The same conditionals, faster along one sequence. */
  context?(): Context;
}

/**
 * What is known of one sequence, with conditionals that are kept up from token to token rather than
 * found anew from all that is known. Tokens are letters or real numbers, as in the model.
 */
export interface Context {
  /** Forgets everything. */
  clear(): void;
  /**
   * The x_i that some noise picks from π(x_i = · | known): uniform on [0, 1) for a letter, standard
   * normal for a number. The position i is not known yet.
   */
  draw(i: number, noise: number): number;
  /** log π(x_i = x | known) in nats, for numbers the log of a density; −∞ if impossible. */
  log(i: number, x: number): number;
  /** Lets x_i = x be known; it must be possible given what is known. */
  reveal(i: number, x: number): void;
}

/** What a planner that looks at letters asks as well, of positions that are not known yet. */
export interface LetterContext extends Context {
  /** π(x_i = · | known), written into `out` (length q). */
  given(i: number, out: Float64Array): void;
  /**
   * A whole number, the same only where conditionals are the same but for the order of the letters: at
   * any position, at any time, in any sequence.
   */
  kind(i: number): number;
}
