import { isKnown, remember } from '../core/analysis.ts';
import { lengthOf } from '../core/setup.ts';
import type { Client, Lane } from '../worker/client.ts';
import { answer } from '../worker/handlers.ts';
import type { Outcome, Studied, Task } from '../worker/protocol.ts';
import { createRouter } from '../worker/router.ts';
import type { Setup } from './schema.ts';
import type { FigureStore } from './store.ts';

// What one figure has learnt about costs helps the others.
const router = createRouter();

const kindOf = (task: Task, setup: Setup): string =>
  `${task} ${setup.law} ${isKnown(setup) ? 'known' : 'new'}`;

/** Runs a task where it belongs, and remembers how long it took. */
function run<T extends Task>(
  task: T,
  lane: Lane<T> | null,
  setup: Setup,
  done: (outcome: Outcome<T>) => void,
): void {
  const N = lengthOf(setup);
  const kind = kindOf(task, setup);
  const finish = (outcome: Outcome<T>) => {
    router.took(kind, N, outcome.ms);
    done(outcome);
  };
  if (lane && !router.isBrief(kind, N)) lane.request(setup, finish);
  else finish(answer(task, setup));
}

/** What to do with a study once it is there: show it, and see to the curves of a new law. */
function show(store: FigureStore, studied: Studied, version: number, lane: Lane<'curves'> | null) {
  if (studied.analysis) remember(studied.analysis);
  store.getState().setStudy(version, studied.study);
  if (store.getState().curves?.lawKey === studied.study.lawKey) return;
  run('curves', lane, studied.study.setup as Setup, (outcome) => {
    if ('output' in outcome) store.getState().setCurves(outcome.output);
  });
}

/** Computes here and now what a figure shows: for the first frame, drawn when the site is built. */
export function computeNow(store: FigureStore): void {
  const { setup, version } = store.getState();
  run('study', null, setup, (outcome) => {
    if ('error' in outcome) throw new Error(outcome.error);
    show(store, outcome.output, version, null);
  });
}

/**
 * Keeps a figure's study up to date: every change of the setup is computed at once on the main
 * thread when that is known to be brief, else in the worker. Returns a function that stops it.
 */
export function compute(store: FigureStore, client: Client): () => void {
  const studies = client.lane('study');
  const curves = client.lane('curves');

  function refresh(): void {
    const { setup, version } = store.getState();
    run('study', studies, setup, (outcome) => {
      if ('error' in outcome) store.getState().fail(version, outcome.error);
      else show(store, outcome.output, version, curves);
    });
  }

  const unsubscribe = store.subscribe((now, before) => {
    if (now.version !== before.version) refresh();
  });
  refresh();
  return () => {
    unsubscribe();
    studies.close();
    curves.close();
  };
}
