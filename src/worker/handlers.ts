import { analyse, isKnown } from '../core/analysis.ts';
import { bruteForce } from '../core/check/bruteForce.ts';
import { subsetEntropies } from '../core/check/entropies.ts';
import { explain } from '../core/check/explain.ts';
import { errorCurve } from '../core/curves/curves.ts';
import { lengthCurve } from '../core/curves/lengths.ts';
import { stepsNeeded } from '../core/curves/needed.ts';
import { estimateSetup } from '../core/estimation/estimateSetup.ts';
import { planOf } from '../core/estimation/plan.ts';
import { resampleSetup } from '../core/estimation/resample.ts';
import { perform } from '../core/experiments/perform.ts';
import { errorMap } from '../core/learning/errorMap.ts';
import { errorsBySteps } from '../core/learning/errorsBySteps.ts';
import { shortfallOf } from '../core/learning/shortfall.ts';
import { profileHeld } from '../core/reading/held.ts';
import { drawMore } from '../core/sampling/draws.ts';
import { plannedSetup } from '../core/sampling/planned.ts';
import { samplesOf } from '../core/sampling/samples.ts';
import { simulateSetup } from '../core/sampling/simulateSetup.ts';
import { traceSetup } from '../core/sampling/traceSetup.ts';
import { lengthOf } from '../core/setup.ts';
import { bestFor, study, studySchedule } from '../core/study.ts';
import type { Handlers, Outcome, Task, Tasks } from './protocol.ts';

/** A law up to this length is sent along, so that the main thread can answer drags itself. */
export const SENT = 4096;

/** Beyond this length the best schedule follows by itself, so that a drag need not wait for it. */
export const AT_ONCE = 32_768;

/** Draws go on for so many milliseconds, so that they can be stopped soon. */
const MOMENT = 25;

export const handlers: Handlers = {
  study(setup) {
    const cold = !isKnown(setup);
    const result = lengthOf(setup) <= AT_ONCE ? study(setup) : studySchedule(setup);
    return { study: result, cold, analysis: cold && result.N <= SENT ? analyse(setup) : null };
  },
  best: bestFor,
  curve: ({ setup, family, K }) => errorCurve(setup, family, K),
  needed: ({ setup, level }) => stepsNeeded(setup, level),
  lengths: lengthCurve,
  trace: traceSetup,
  samples: samplesOf,
  draws({ setup, to, sofar }) {
    const end = performance.now() + MOMENT;
    return drawMore(setup, sofar, to, () => performance.now() >= end);
  },
  errorsBySteps,
  shortfall: shortfallOf,
  errorMap,
  simulate: ({ setup, piece, runs }) => simulateSetup(setup, piece, runs),
  estimate: ({ setup, from, to, sofar }) => estimateSetup(setup, from, to, sofar),
  plan: planOf,
  resampled: ({ setup, from, to }) => resampleSetup(setup, from, to),
  experiment: ({ setup: { experiment, seed, repeats }, texts, from, to }) =>
    perform(experiment, { seed, repeats, texts }, from, to),
  planned: ({ setup, from, to }) => plannedSetup(setup, from, to),
  profileHeld,
  explain,
  entropies: ({ setup, from, to }) => subsetEntropies(setup, from, to),
  bruteForce: ({ setup, entropies }) => bruteForce(setup, entropies),
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
