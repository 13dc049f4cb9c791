import { curveKey, type ErrorCurve, joinCurves, stepGrid } from '../core/curves/curves.ts';
import {
  chosenFamily,
  type Family,
  furthest,
  optimally,
  uniformly,
} from '../core/curves/family.ts';
import { neededKey } from '../core/curves/needed.ts';
import type { Client } from '../worker/client.ts';
import { framed } from './framed.ts';
import { levelOf } from './level.ts';
import { type Job, jobOf, run } from './run.ts';
import type { Setup } from './schema.ts';
import type { Curves, FigureStore } from './store.ts';

const lanesOf = (client: Client) => ({
  uniform: framed(client.lane('curve')),
  optimal: framed(client.lane('curve')),
  chosen: framed(client.lane('curve')),
  needed: framed(client.lane('needed')),
});

/** Curves of long sequences come in pieces, so that other work need not wait for the whole. */
const pieceOf = (N: number): number => (N <= 4096 ? Infinity : N <= 65_536 ? 4 : 1);

/** From this length on a law has to stay for a while, in milliseconds, before it is drawn. */
const LONG = 32_768;
const STAYS = 200;

const jobFor = (task: string, { schedule, randomness }: Family, setup: Setup): Job =>
  jobOf(`${task} ${schedule} ${randomness}`, setup);

export interface CurveDrawer {
  /** Starts on everything that the present study still lacks. */
  refresh(): void;
  close(): void;
}

/** Draws error against steps for a figure; without a client here and now. */
export function curveDrawer(store: FigureStore, client: Client | null): CurveDrawer {
  const lanes = client ? lanesOf(client) : null;
  /** The curves under way, by their keys. */
  const drawing: Partial<Record<keyof Curves, string>> = {};
  /** Runs while there was something new a moment ago; no clock is read, as clocks can be set. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  /** Goes on once nothing has been dragged for a while: the best schedule goes first. */
  function whenStill(proceed: () => void): void {
    if (closed) return;
    if (timer === undefined) proceed();
    else setTimeout(whenStill, STAYS / 4, proceed);
  }

  /** The family a curve is about at present, and its key. */
  function wanted(which: keyof Curves) {
    const { study } = store.getState();
    if (!study) return null;
    const families = { uniform: uniformly, optimal: optimally, chosen: chosenFamily(study.setup) };
    const family = families[which];
    return family && { study, family, key: curveKey(study.lawKey, family) };
  }

  function draw(which: keyof Curves): void {
    const want = wanted(which);
    const shown = store.getState().curves[which];
    if (!want) {
      delete drawing[which];
      if (shown) store.getState().setCurves({ [which]: null });
      return;
    }
    const { study, family, key } = want;
    if (shown?.key === key || drawing[which] === key) return;
    drawing[which] = key;
    const { N } = study;
    const setup = study.setup as Setup;
    const grid = stepGrid(N).filter((K) => K <= furthest(N, family));
    const piece = Math.min(grid.length, pieceOf(N));
    const lane = lanes?.[which] ?? null;

    function next(from: number, drawn: ErrorCurve | null): void {
      const K = grid.slice(from, from + piece);
      const job = jobFor('curve', family, setup);
      run('curve', job.kind, job.N, lane, { setup, family, K }, (outcome) => {
        const now = wanted(which)?.key;
        // While a law is dragged the whole curve of a moment ago is better than an older one.
        const useful = now === key || (now !== undefined && piece === grid.length);
        const there = !drawn && store.getState().curves[which]?.key === now;
        const more = now === key && from + piece < grid.length;
        if (drawing[which] === key && !(more && !there)) delete drawing[which];
        if ('error' in outcome || !useful || there) return;
        const curve = drawn ? joinCurves(drawn, outcome.output) : outcome.output;
        store.getState().setCurves({ [which]: curve });
        if (!more) return;
        whenStill(() => {
          if (drawing[which] === key) next(from + piece, curve);
        });
      });
    }
    next(0, null);
  }

  /** What is to be known of the number of steps at present, if the figure does not show that already. */
  function lacking() {
    const { study, needed, setup: chosen } = store.getState();
    if (!study) return null;
    const setup = study.setup as Setup;
    // A study's own setup has the keys of the core only.
    const level = levelOf(chosen, study);
    if (level === null || needed?.key === neededKey(study.lawKey, setup, level)) return null;
    return { setup, level };
  }

  /** How many steps the error that the reader allows takes. */
  function ask(): void {
    const question = lacking();
    if (!question) return;
    const { setup } = question;
    const { kind, N } = jobFor('needed', chosenFamily(setup) ?? uniformly, setup);
    run('needed', kind, N, lanes?.needed ?? null, question, (outcome) => {
      // While something is dragged an answer of a moment ago is shown, but never over the present one.
      if (!('error' in outcome) && lacking()) store.getState().setNeeded(outcome.output);
    });
  }

  function start(): void {
    draw('uniform');
    draw('optimal');
    draw('chosen');
    ask();
  }

  return {
    refresh() {
      clearTimeout(timer);
      timer = undefined;
      const { study } = store.getState();
      if (lanes && study && study.N > LONG) {
        timer = setTimeout(() => {
          timer = undefined;
          start();
        }, STAYS);
      } else start();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      for (const lane of Object.values(lanes ?? {})) lane.close();
    },
  };
}
