import { requireSizes } from '../boundaries.ts';
import type { LetterModel } from '../sampling/model.ts';
import { type Random, shuffle } from '../sampling/random.ts';
import { cut } from './partition.ts';
import type { Planner } from './planner.ts';

/** Who decides which positions are revealed together, and what it goes by. */
export interface Plan {
  readonly planner: Planner;
  /** s_1, …, s_K, from a schedule; `bisect`, `entropy` and a threshold make their own number. */
  readonly sizes: ArrayLike<number>;
  /** Bound γ of the planner `entropy`, in nats. */
  readonly gamma?: number;
  /** Threshold τ of the planner `confidence`; 0 or left out: as many as the schedule's sizes. */
  readonly tau?: number;
  /**
   * Whom a value-adaptive planner prefers among equally certain tokens: the leftmost (so that it is
   * deterministic and E_fact its divergence), or whoever is first in a random order of the sample
   * (E_fact is then an upper bound). On a law that is symmetric in its letters everything is equal
   * at first, and leftmost means neighbours together.
   */
  readonly ties?: 'left' | 'random';
}

/**
 * The parts as far as they are decided before the first step, in a fixed or in a random order; null
 * where a value-adaptive planner decides on the way.
 *
 * @throws RangeError unless the sizes are whole numbers from 1 that add up to N
 */
export function decidedParts(
  N: number,
  { planner, sizes }: Plan,
  random: Random,
): Int32Array[] | null {
  requireSizes(sizes, N);
  if (planner.parts) return planner.parts({ N, sizes });
  if (planner.next) return null;
  const order = Int32Array.from({ length: N }, (_, i) => i);
  return cut(shuffle(order, random), sizes);
}

/**
 * The positions revealed in each step, one part after the other. Whoever walks along writes the
 * letters of a part into `known` (all MASK at first) before asking for the next: a value-adaptive
 * planner looks at them.
 *
 * A value-adaptive planner needs all conditionals before each step, O(N·steps) of them.
 *
 * @throws RangeError unless the sizes are whole numbers from 1 that add up to N, or when the
 *   planner chooses nothing
 */
export function* reveal(
  model: LetterModel,
  plan: Plan,
  known: Int32Array,
  random: Random,
): Generator<Int32Array> {
  const { planner, sizes, gamma, tau, ties } = plan;
  const decided = decidedParts(model.N, plan, random);
  if (decided) yield* decided;
  if (decided || !planner.next) return;
  const bound = {
    ...(gamma === undefined ? {} : { gamma }),
    ...(tau === undefined ? {} : { tau }),
  };
  const out = new Float64Array(model.q);
  const conditional = (i: number): Float64Array => {
    model.conditional(known, i, out);
    return out;
  };
  let masked = Int32Array.from({ length: model.N }, (_, i) => i);
  if (ties === 'random') shuffle(masked, random);
  for (let step = 0; masked.length > 0; step++) {
    const part = planner.next({ masked, conditional, step, sizes, ...bound });
    if (part.length === 0) throw new RangeError(`planner: ${planner.id} revealed nothing`);
    yield part;
    const revealed = new Set(part);
    masked = masked.filter((i) => !revealed.has(i));
  }
}
