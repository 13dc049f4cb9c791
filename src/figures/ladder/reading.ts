import { adversaries, waitingFactors } from '../../core/bounds/bounds.ts';
import type { Functionals } from '../../core/profile.ts';
import { type ScheduleId, schedules } from '../../core/schedules/index.ts';

/** What a schedule guarantees when one functional of the law is known. */
export interface Reading {
  /** The longest wait in the weight of the functional: E_fact is at most κ times the functional. */
  readonly kappa: number;
  /** Where that is, and how long the knowledge of i* tokens waits; null where nothing waits. */
  readonly worst: { readonly i: number; readonly wait: number } | null;
  /** The smallest κ of all schedules with as many steps, and which of them has it. */
  readonly least: number;
  readonly safest: ScheduleId;
}

const safestFor = (functional: keyof Functionals): ScheduleId =>
  (Object.keys(schedules) as ScheduleId[]).find(
    (id) => schedules[id].safestFor === functional,
  ) as ScheduleId;

/** The first boundary at or after i. */
export const nextBoundary = (boundaries: Int32Array, i: number): number =>
  boundaries.find((boundary) => boundary >= i) as number;

/** What the schedule with these boundaries guarantees, and what the safest one would. */
export function readLadder(boundaries: Int32Array, functional: keyof Functionals): Reading {
  const [N, K] = [boundaries.at(-1) as number, boundaries.length - 1];
  const safest = safestFor(functional);
  const i = adversaries(boundaries)[functional];
  return {
    kappa: waitingFactors(boundaries)[functional],
    worst: i === null ? null : { i, wait: nextBoundary(boundaries, i) - i },
    least: waitingFactors(schedules[safest].boundaries({ N, K }))[functional],
    safest,
  };
}
