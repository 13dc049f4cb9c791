/** What a planner may look at before the first step. */
export interface Outlook {
  readonly N: number;
  /** s_1, …, s_K, from a schedule. */
  readonly sizes: ArrayLike<number>;
}

/** What says how far a value-adaptive planner may go in its next step. */
export interface Pace {
  /** The number of steps already made. */
  readonly step: number;
  /** s_1, …, s_K, from a schedule. */
  readonly sizes: ArrayLike<number>;
  /** Bound γ of the planner `entropy`, in nats. */
  readonly gamma?: number;
  /** Threshold τ of the planner `confidence`; 0: as many as the schedule's size. */
  readonly tau?: number;
}

/** What a value-adaptive planner looks at before each step. */
export interface Sight extends Pace {
  /** The positions still masked; among equals the earlier in this list is preferred. */
  readonly masked: Int32Array;
  /** π(x_i = · | the letters known so far); overwritten by the next call. */
  conditional(i: number): Float64Array;
}

/** A planner that reveals the least doubtful of the masked tokens. */
export interface Doubter {
  /** How doubtful a token is, from its conditional alone, whatever the order of the letters. */
  doubt(conditional: Float64Array): number;
  /** How many to reveal, at least one, where `doubts` from `start` on are those of the masked, rising. */
  count(doubts: Float64Array, start: number, pace: Pace): number;
}

/**
 * Decides which positions to reveal together. A fixed order has `parts`, a value-adaptive planner
 * has `next`; one with neither is the uniformly random order, redrawn for every sample.
 */
export interface Planner {
  readonly id: string;
  readonly name: string;
  /** What it does, in one plain sentence. */
  readonly sentence: string;
  /**
   * The positions revealed in each step, whatever their letters.
   * @throws RangeError unless the sizes are whole numbers from 1 that add up to N
   */
  parts?(outlook: Outlook): Int32Array[];
  /** The masked positions to reveal next, at least one; nothing but what it sees decides. */
  next?(sight: Sight): Int32Array;
  /** What `next` goes by, so that doubts need not be found anew where nothing was learnt. */
  readonly doubter?: Doubter;
}
