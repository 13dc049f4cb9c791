import type { Functionals } from '../profile.ts';
import type { AlphaId } from './alpha.ts';

/** What a schedule may look at when it places its boundaries. */
export interface ScheduleContext {
  readonly N: number;
  /** Steps, 1 ≤ K ≤ N. */
  readonly K: number;
  /** f(0..N−1) in nats; only schedules with `needsProfile` read it. */
  readonly profile?: Float64Array;
  /** Δf where the law has it in closed form; else taken from `profile`. */
  readonly rises?: Float64Array;
  /** Exponent of `power`. */
  readonly p?: number;
  /** Interior boundaries of `custom`. */
  readonly cuts?: ArrayLike<number>;
}

/** A way to cut N tokens into K steps. */
export interface Schedule {
  readonly id: string;
  readonly name: string;
  /** What it does, in one plain sentence. */
  readonly sentence: string;
  readonly needsProfile: boolean;
  /** Which functional's knowledge makes it the safest choice, if any. */
  readonly safestFor?: keyof Functionals;
  /** The curve α it follows, if any: only then can every token draw its own step instead. */
  readonly alpha?: AlphaId;
  /** a_0 = 0 < a_1 < … < a_K = N. */
  boundaries(context: ScheduleContext): Int32Array;
}
