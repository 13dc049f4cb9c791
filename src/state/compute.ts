import { isKnown, remember } from '../core/analysis.ts';
import { type ErrorCurves, joinCurves, stepGrid } from '../core/curves.ts';
import { lengthOf } from '../core/setup.ts';
import type { Client, Lane } from '../worker/client.ts';
import { answer } from '../worker/handlers.ts';
import type { Outcome, Task, Tasks } from '../worker/protocol.ts';
import { createRouter } from '../worker/router.ts';
import type { Setup } from './schema.ts';
import type { FigureStore } from './store.ts';

/** The workers: one for what a drag waits for, one for what may follow. */
export interface Clients {
  readonly prompt: Client;
  readonly patient: Client;
}

// What one figure has learnt about costs helps the others.
const router = createRouter();

/** Curves of long sequences come in pieces, so that other work need not wait for the whole. */
const PIECE = 4;
const SHORT = 4096;

/** Runs a task where it belongs, and remembers how long it took. */
function run<T extends Task>(
  task: T,
  lane: Lane<T> | null,
  input: Tasks[T]['input'],
  setup: Setup,
  done: (outcome: Outcome<T>) => void,
): void {
  const N = lengthOf(setup);
  const kind = `${task} ${setup.law} ${isKnown(setup) ? 'known' : 'new'}`;
  const finish = (outcome: Outcome<T>) => {
    router.took(kind, N, outcome.ms);
    done(outcome);
  };
  if (lane && !router.isBrief(kind, N)) lane.request(input, finish);
  else finish(answer(task, input));
}

/** The curves of the law that the figure shows, piece by piece. */
function draw(store: FigureStore, lane: Lane<'curves'> | null): void {
  const { study, curves: before } = store.getState();
  if (!study || before?.lawKey === study.lawKey) return;
  const grid = stepGrid(study.N);
  const piece = study.N <= SHORT ? grid.length : PIECE;
  const setup = study.setup as Setup;

  function next(from: number, drawn: ErrorCurves | null): void {
    const K = grid.slice(from, from + piece);
    run('curves', lane, { setup, K }, setup, (outcome) => {
      if ('error' in outcome || store.getState().study?.lawKey !== outcome.output.lawKey) return;
      const curves = drawn ? joinCurves(drawn, outcome.output) : outcome.output;
      store.getState().setCurves(curves);
      if (from + piece < grid.length) next(from + piece, curves);
    });
  }
  next(0, null);
}

interface Lanes {
  readonly study: Lane<'study'>;
  readonly best: Lane<'best'>;
  readonly curves: Lane<'curves'>;
}

/** Computes the present setup: its study, then what follows from it. */
function refresh(store: FigureStore, lanes: Lanes | null): void {
  const { setup, version } = store.getState();
  run('study', lanes?.study ?? null, setup, setup, (outcome) => {
    if ('error' in outcome) return store.getState().fail(version, outcome.error);
    const { study, analysis } = outcome.output;
    if (analysis) remember(analysis);
    store.getState().setStudy(version, study);
    if (!store.getState().study?.best) {
      run('best', lanes?.best ?? null, setup, setup, (found) => {
        if ('error' in found) store.getState().fail(version, found.error);
        else store.getState().setBest(found.output);
      });
    }
    draw(store, lanes?.curves ?? null);
  });
}

/** Computes here and now what a figure shows: for the first frame, drawn when the site is built. */
export const computeNow = (store: FigureStore): void => refresh(store, null);

/**
 * Keeps a figure's study up to date: every change of the setup is computed at once on the main
 * thread when that is known to be brief, else in a worker. Returns a function that stops it.
 */
export function compute(store: FigureStore, { prompt, patient }: Clients): () => void {
  const lanes: Lanes = {
    study: prompt.lane('study'),
    best: patient.lane('best'),
    curves: patient.lane('curves'),
  };
  const unsubscribe = store.subscribe((now, before) => {
    if (now.version !== before.version) refresh(store, lanes);
  });
  refresh(store, lanes);
  return () => {
    unsubscribe();
    lanes.study.close();
    lanes.best.close();
    lanes.curves.close();
  };
}
