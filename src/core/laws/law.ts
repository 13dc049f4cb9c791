import type { Parameters } from '../parameter.ts';
import { requireValid } from '../parameter.ts';
import { increments, monotone } from '../profile.ts';
import type { Model } from '../sampling/model.ts';

/**
 * Which sequences are possible: `all`, or the words of a linear `code`, each as likely as any other;
 * `some` where there is nothing as simple to say.
 */
export type Support = 'all' | 'code' | 'some';

/**
 * A data law π on sequences of N tokens, known through its information profile
 * f(i) = E log π(x_σ(i+1) | x_σ(1..i)), σ a uniformly random order (Proposition 2 and Lemma 6 of [A]).
 *
 * Every function accepts partial parameters, fills in initial values, and throws a RangeError
 * that names the argument and its value when one is not valid.
 */
export interface Law<P extends object = Record<string, never>> {
  readonly id: string;
  readonly name: string;
  /** What it is, in one plain sentence. */
  readonly sentence: string;
  /** How f(i) is computed; mathematics between dollars, with _{…} and ^{…}. */
  readonly formula: string;
  readonly parameters: Parameters<P>;
  /** N, the number of tokens. */
  length(params: Partial<P>): number;
  /** f(0..N−1) in nats, non-decreasing. */
  profile(params: Partial<P>): Float64Array;
  /**
   * Δf: rises[i] = f(i) − f(i−1) ≥ 0 for i = 1..N−1, rises[0] = 0; in closed form where that is
   * stabler than subtracting stored values of f. Pass `profile` if it is at hand already.
   */
  rises(params: Partial<P>, profile?: Float64Array): Float64Array;
  /** log |X| in nats; null for continuous tokens, where it is not defined. */
  logAlphabet(params: Partial<P>): number | null;
  /** Exact conditionals and a seeded sampler, where the law has them. */
  model?(params: Partial<P>): Model;
  support(params: Partial<P>): Support;
  /**
   * E_fact of revealing the positions of parts[0], then parts[1], … (an ordered partition of
   * 0..N−1), in nats, exactly; where the law has a formula for it .
   */
  orderError?(params: Partial<P>, parts: readonly ArrayLike<number>[]): number;
}

interface Definition<P extends object> {
  id: string;
  name: string;
  sentence: string;
  formula: string;
  parameters: Parameters<P>;
  length?(params: P): number;
  profile(params: P): Float64Array;
  rises?(params: P): Float64Array;
  logAlphabet(params: P): number | null;
  model?(params: P): Model;
  /** `some` where it is left out. */
  support?(params: P): Support;
  orderError?(params: P, parts: readonly ArrayLike<number>[]): number;
}

/** Completes a definition: arguments are checked, a computed profile gets its running maximum. */
export function defineLaw<P extends object>(definition: Definition<P>): Law<P> {
  const { id, parameters, model, orderError, rises } = definition;
  const checked = (params: Partial<P>): P => requireValid(id, parameters, params);
  const profile = (params: Partial<P>) => monotone(definition.profile(checked(params)));
  return {
    id,
    name: definition.name,
    sentence: definition.sentence,
    formula: definition.formula,
    parameters,
    length(params) {
      const valid = checked(params);
      return definition.length?.(valid) ?? (valid as { N: number }).N;
    },
    profile,
    rises: (params, known) =>
      rises ? rises(checked(params)) : increments(known ?? profile(params)),
    logAlphabet: (params) => definition.logAlphabet(checked(params)),
    support: (params) => definition.support?.(checked(params)) ?? 'some',
    ...(model ? { model: (params: Partial<P>) => model(checked(params)) } : {}),
    ...(orderError
      ? { orderError: (params: Partial<P>, parts) => orderError(checked(params), parts) }
      : {}),
  };
}
