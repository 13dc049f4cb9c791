import { describe, expect, it } from 'vitest';
import { traceSetup } from '../core/sampling/traceSetup.ts';
import { study } from '../core/study.ts';
import type { Lane } from '../worker/client.ts';
import type { Outcome } from '../worker/protocol.ts';
import { initialSetup } from './codec.ts';
import { drawTrace } from './drawTrace.ts';
import type { Setup } from './schema.ts';
import { createFigureStore, type FigureStore } from './store.ts';

/** A worker that answers when told to. */
function slowLane() {
  const waiting: (() => void)[] = [];
  const lane: Lane<'trace'> = {
    request(input, answer) {
      waiting.push(() => answer({ output: traceSetup(input), ms: 100 } as Outcome<'trace'>));
    },
    close() {},
  };
  return { lane, answer: () => waiting.shift()?.(), waiting };
}

function become(store: FigureStore, patch: Partial<Setup>) {
  store.getState().edit(patch);
  const { version, setup } = store.getState();
  store.getState().setStudy(version, study(setup));
}

const seedShown = (store: FigureStore): number => {
  const { x } = store.getState().traced?.trace ?? {};
  return [1, 2].findIndex((seed) => traceSetup({ seed }).x.join() === x?.join()) + 1;
};

describe('the sample of a figure', () => {
  it('is that of its setup', () => {
    const store = createFigureStore({ setup: initialSetup() });
    become(store, { seed: 2 });
    drawTrace(store, null);
    expect(seedShown(store)).toBe(2);
  });

  it('is never an older one that came late', () => {
    const store = createFigureStore();
    const { lane, answer } = slowLane();
    become(store, { seed: 1 });
    drawTrace(store, null);
    become(store, { seed: 2, q: 3 });
    const slow = store.getState();
    become(store, { seed: 1, q: 2 });
    drawTrace({ ...store, getState: () => slow }, lane);
    drawTrace(store, lane);
    answer();
    expect(seedShown(store)).toBe(1);
  });

  it('stays the same object when only the units change', () => {
    const store = createFigureStore();
    become(store, { seed: 2 });
    drawTrace(store, null);
    const before = store.getState().traced?.trace;
    become(store, { units: 'bits' });
    drawTrace(store, null);
    expect(store.getState().traced?.trace).toBe(before);
  });

  it('is none where none can be drawn', () => {
    const store = createFigureStore();
    become(store, { law: 'random-code' });
    drawTrace(store, null);
    expect(store.getState().traced?.trace).toBe(null);
  });
});
