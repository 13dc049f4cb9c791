import { analyse, isKnown } from '../core/analysis.ts';
import { errorCurves } from '../core/curves.ts';
import { study } from '../core/study.ts';
import type { Handlers, Outcome, Task, Tasks } from './protocol.ts';

/** A law up to this length is sent along, so that the main thread can answer drags itself. */
const SENT = 4096;

export const handlers: Handlers = {
  study(setup) {
    const cold = !isKnown(setup);
    const result = study(setup);
    return { study: result, cold, analysis: cold && result.N <= SENT ? analyse(setup) : null };
  },
  curves: errorCurves,
};

/** Runs a task wherever it is called: in the worker, or on the main thread. */
export function answer<T extends Task>(task: T, input: Tasks[T]['input']): Outcome<T> {
  const start = performance.now();
  try {
    const output = handlers[task](input);
    return { output, ms: performance.now() - start };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { error: message, ms: performance.now() - start };
  }
}
