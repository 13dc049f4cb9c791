import type { ErrorsBySteps } from '../../core/learning/errorsBySteps.ts';
import { type Samples, shareInterval } from '../../core/sampling/samples.ts';
import type { Study } from '../../core/study.ts';

/** How many samples are possible: exactly, or counted with a 95 % interval. */
export type Share =
  | { readonly kind: 'exact'; readonly value: number }
  | {
      readonly kind: 'simulated';
      readonly value: number;
      readonly from: number;
      readonly to: number;
      readonly drawn: number;
    }
  | { readonly kind: 'unknown' };

/** The place of K in the exact numbers; −1 where there are none. */
const placeOf = (errors: ErrorsBySteps | null, K: number): number =>
  errors ? errors.K.indexOf(K) : -1;

/** The share of possible samples with K steps. */
export function shareOf(errors: ErrorsBySteps | null, samples: Samples | null, K: number): Share {
  const exact = errors?.possible[placeOf(errors, K)];
  if (exact !== undefined) return { kind: 'exact', value: exact };
  if (!samples) return { kind: 'unknown' };
  const { drawn, possible } = samples;
  return { kind: 'simulated', value: possible / drawn, drawn, ...shareInterval(possible, drawn) };
}

/** E_fact of the sampler as it is set; null where it is not known. */
export function errorOf({ setup, efact, fixedOrder }: Study): number | null {
  if (setup.order === 'random' || setup.randomness === 'binomial') return efact;
  return fixedOrder;
}

/**
 * E_learn + E_fact with K steps, in nats: a sample is possible with e to the minus that, or more. Null
 * where one of the two is not known.
 */
export function lossOf(study: Study, errors: ErrorsBySteps | null): number | null {
  const { noise, K } = study.setup;
  const fact = errorOf(study);
  const learn = noise > 0 ? errors?.learn[placeOf(errors, K)] : 0;
  return fact === null || learn === undefined ? null : learn + fact;
}
