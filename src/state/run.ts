import { isKnown } from '../core/analysis.ts';
import { lengthOf, type Setup } from '../core/setup.ts';
import type { Lane } from '../worker/client.ts';
import { answer, SENT } from '../worker/handlers.ts';
import type { Outcome, Task, Tasks } from '../worker/protocol.ts';
import { createRouter } from '../worker/router.ts';

// What one figure has learnt about costs helps the others.
const router = createRouter();

/** What a task costs goes by its kind and the length of its law. */
export interface Job {
  readonly kind: string;
  readonly N: number;
}

/**
 * A task about a setup's law. A long law is at hand in the worker only: what is brief there would
 * not be here, where it had to be analysed first, so here it counts as endless.
 */
export function jobOf(task: string, setup: Setup): Job {
  const N = lengthOf(setup);
  if (isKnown(setup)) return { kind: `${task} ${setup.law} known`, N };
  if (N > SENT) return { kind: `${task} ${setup.law} away`, N: Number.POSITIVE_INFINITY };
  return { kind: `${task} ${setup.law} new`, N };
}

/**
 * Runs a task where it belongs, and remembers how long it took: tasks of one kind are expected to
 * cost the same at equal N. Without a lane it runs here and now.
 */
export function run<T extends Task>(
  task: T,
  kind: string,
  N: number,
  lane: Lane<T> | null,
  input: Tasks[T]['input'],
  done: (outcome: Outcome<T>) => void,
): void {
  const finish = (outcome: Outcome<T>) => {
    router.took(kind, N, outcome.ms);
    done(outcome);
  };
  if (lane && !router.isBrief(kind, N)) lane.request(input, finish);
  else finish(answer(task, input));
}

const REHEARSALS = 4;

/**
 * Learns, as soon as there is time, what a task costs on the main thread: so the first move of a
 * drag is answered in its frame as well. The first runs of fresh code are slow, the best one counts.
 */
export function rehearse<T extends Task>(
  task: T,
  { kind, N }: Job,
  input: Tasks[T]['input'],
): void {
  setTimeout(() => {
    let best = Number.POSITIVE_INFINITY;
    for (let k = 0; k < REHEARSALS; k++) {
      best = Math.min(best, answer(task, input).ms);
      // Far from brief: the worker's own time will decide.
      if (best > 10) break;
    }
    router.took(kind, N, best);
  });
}
