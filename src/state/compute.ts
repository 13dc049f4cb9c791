import { remember } from '../core/analysis.ts';
import { sameValue } from '../core/parameter.ts';
import type { Client, Lane } from '../worker/client.ts';
import { type CurveDrawer, curveDrawer } from './drawCurves.ts';
import { drawTrace } from './drawTrace.ts';
import { type Asker, askers } from './follow.ts';
import type { FollowUp } from './found.ts';
import { framed } from './framed.ts';
import { gatherer } from './gather.ts';
import { readLong } from './import/readLong.ts';
import { inquire } from './inquire.ts';
import { paced } from './paced.ts';
import { drawPinned } from './pinned.ts';
import { jobOf, rehearse, run } from './run.ts';
import type { Setup } from './schema.ts';
import { simulatePlanner } from './simulatePlanner.ts';
import type { FigureStore } from './store.ts';
import { complete } from './texts/borrow.ts';
import { estimated, workingSetup } from './working.ts';

/** The workers: one for what a drag waits for, one for what may follow. */
export interface Clients {
  readonly prompt: Client;
  readonly patient: Client;
}

/**
 * A long law's best schedule follows a drag this often at most, in milliseconds, and so does the sample,
 * which nobody can read any faster: eleven times a second.
 */
const PAUSE = 90;

interface Lanes {
  readonly study: Lane<'study'>;
  readonly best: Lane<'best'>;
  readonly trace: Lane<'trace'>;
  readonly pinned: Lane<'study'>;
  readonly pinnedEstimate: Lane<'estimate'>;
  readonly simulate: Lane<'simulate'>;
}

/**
 * Estimates the profile of the present setup's law, where a figure needs that or only samples are known.
 * It comes before the study, whose schedule may be made from it.
 */
function estimator(
  store: FigureStore,
  needs: readonly FollowUp[],
  lane: Lane<'estimate'> | null,
): Asker {
  const always = needs.includes('estimate');
  return gatherer(store, 'estimate', lane, () => {
    const figure = store.getState();
    return always || figure.setup.known === 'samples' ? estimated(figure) : null;
  });
}

/** Whether more samples have come, and led to another schedule, since a setup was to be studied. */
function isSuperseded(store: FigureStore, version: number, setup: Setup): boolean {
  const figure = store.getState();
  if (figure.version !== version || figure.setup.known === 'law') return false;
  return !sameValue(workingSetup(figure)?.cuts, setup.cuts);
}

/** Whether the study is not of the present estimate; a study of before may have the same boundaries. */
function isOutdated(store: FigureStore): boolean {
  const figure = store.getState();
  if (figure.setup.known === 'law') return false;
  const setup = workingSetup(figure);
  if (setup === null || setup === figure.setup) return false;
  const { study, studied, version } = figure;
  return studied !== version || !sameValue(setup.cuts, study?.setup.cuts);
}

/** Computes the present setup: its study, then what follows from it. */
function refresh(
  store: FigureStore,
  lanes: Lanes | null,
  curves: CurveDrawer,
  follow: readonly Asker[],
): void {
  const { version, plain, fail, found } = store.getState();
  const setup = workingSetup(store.getState());
  if (!setup) {
    if (found.estimate?.output === null) fail(version, 'No profile could be estimated.');
    return;
  }
  const { kind, N } = jobOf('study', setup);
  run('study', kind, N, lanes?.study ?? null, setup, (outcome) => {
    if ('error' in outcome) return store.getState().fail(version, outcome.error);
    const { study, analysis } = outcome.output;
    if (analysis) {
      remember(analysis);
      if (lanes) rehearse('study', jobOf('study', setup), setup);
    }
    if (isSuperseded(store, version, setup)) return;
    store.getState().setStudy(version, study);
    for (const { ask } of follow) ask();
    if (plain) return;
    if (!store.getState().study?.best) {
      const best = jobOf('best', setup);
      run('best', best.kind, best.N, lanes?.best ?? null, setup, (found) => {
        if ('error' in found) store.getState().fail(version, found.error);
        else store.getState().setBest(found.output);
      });
    }
    drawTrace(store, lanes?.trace ?? null);
    drawPinned(store, lanes?.pinned ?? null, lanes?.pinnedEstimate ?? null);
    simulatePlanner(store, lanes?.simulate ?? null);
    curves.refresh();
  });
}

/** Computes here and now what a figure shows: for the first frame, drawn when the site is built. */
export function computeNow(store: FigureStore, needs: readonly FollowUp[] = []): void {
  if (complete(store)) return;
  estimator(store, needs, null).ask();
  refresh(store, null, curveDrawer(store, null), askers(store, needs, null));
}

/**
 * Keeps a figure's study up to date: every change of the setup is computed at once on the main
 * thread when that is known to be brief, else in a worker. Returns a function that stops it.
 */
export function compute(
  store: FigureStore,
  { prompt, patient }: Clients,
  needs: readonly FollowUp[] = [],
): () => void {
  const lanes: Lanes = {
    study: framed(prompt.lane('study')),
    best: paced(framed(patient.lane('best')), PAUSE),
    trace: paced(patient.lane('trace'), PAUSE),
    pinned: patient.lane('study'),
    pinnedEstimate: patient.lane('estimate'),
    simulate: patient.lane('simulate'),
  };
  const curves = curveDrawer(store, patient);
  const follow = askers(store, needs, patient);
  const estimate = estimator(store, needs, patient.lane('estimate'));
  const closeInquiry = inquire(store, patient);
  const closeReading = readLong(store, patient);
  function start(): void {
    if (complete(store)) return;
    estimate.ask();
    refresh(store, lanes, curves, follow);
  }
  const unsubscribe = store.subscribe((now, before) => {
    if (now.version !== before.version) start();
    else if (now.halted < before.halted) for (const { ask } of [estimate, ...follow]) ask();
    else if (now.found.estimate !== before.found.estimate && isOutdated(store)) {
      refresh(store, lanes, curves, follow);
    }
  });
  start();
  return () => {
    unsubscribe();
    lanes.study.close();
    lanes.best.close();
    lanes.trace.close();
    lanes.pinned.close();
    lanes.pinnedEstimate.close();
    lanes.simulate.close();
    curves.close();
    for (const { close } of [estimate, ...follow]) close();
    closeInquiry();
    closeReading();
  };
}
