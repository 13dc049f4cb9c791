import type { Estimate } from '../core/estimation/estimate.ts';
import type { Tasks } from '../worker/protocol.ts';

/** Those whose answer is gathered piece by piece, and shown as it grows. */
export type Gathered = 'draws' | 'estimate' | 'planned' | 'experiment' | 'resampled';

/** Tasks that only some figures need: asked for after every study of something new. */
export type FollowUp =
  | 'samples'
  | 'errorsBySteps'
  | 'shortfall'
  | 'errorMap'
  | 'lengths'
  | 'plan'
  | Gathered;

/** An answer, what it depends on, and the version of the study that it followed. */
export interface Answer<T extends FollowUp> {
  readonly key: string;
  readonly version: number;
  /** Null where there is no answer. */
  readonly output: Tasks[T]['output'] | null;
}

export type Found = { readonly [T in FollowUp]?: Answer<T> };

/**
 * The estimate of a law's profile, if there is one. Samples of another law say nothing about this one;
 * those of another seed do until new ones come.
 */
export const estimateOf = ({ estimate }: Found, lawKey: string): Estimate | null =>
  (estimate?.key.endsWith(` ${lawKey}`) && estimate.output) || null;
