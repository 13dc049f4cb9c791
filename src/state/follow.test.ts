import { describe, expect, it } from 'vitest';
import { errorsBySteps } from '../core/learning/errorsBySteps.ts';
import { samplesOf } from '../core/sampling/samples.ts';
import { study } from '../core/study.ts';
import type { Client } from '../worker/client.ts';
import { answer } from '../worker/handlers.ts';
import type { Outcome, Task, Tasks } from '../worker/protocol.ts';
import { settleSetup } from './codec.ts';
import { askers } from './follow.ts';
import type { Setup } from './schema.ts';
import { createFigureStore, type FigureStore } from './store.ts';

const words = ['banter', 'barter', 'butter'];

function started(patch: Partial<Setup> = {}): FigureStore {
  const { setup } = settleSetup({ law: 'table', words, K: 2, ...patch });
  const store = createFigureStore({ setup });
  store.getState().setStudy(0, study(setup));
  return store;
}

function become(store: FigureStore, patch: Partial<Setup>) {
  store.getState().edit(patch);
  const { version, setup } = store.getState();
  store.getState().setStudy(version, study(setup));
}

/** A client whose answers come when they are told to; what it says of their cost keeps it asked. */
function slowClient() {
  const waiting: (() => void)[] = [];
  const client: Client = {
    lane: <T extends Task>(task: T) => ({
      request(input: Tasks[T]['input'], done: (outcome: Outcome<T>) => void) {
        waiting.push(() => done({ ...answer(task, input), ms: 100 }));
      },
      close() {},
    }),
    mode: () => 'worker',
    onMode: () => () => {},
    setWatched() {},
  };
  return { client, waiting };
}

describe('what only some figures ask for', () => {
  it('is that of the present setup, and is nothing that nobody needs', () => {
    const store = started();
    for (const { ask } of askers(store, ['samples', 'errorsBySteps'], null)) ask();
    const { found, setup } = store.getState();
    expect(found.samples?.output).toEqual(samplesOf(setup));
    expect(found.errorsBySteps?.output).toEqual(errorsBySteps(setup));
    const other = started();
    for (const { ask } of askers(other, ['samples'], null)) ask();
    expect(other.getState().found.errorsBySteps).toBe(undefined);
  });

  it('stays the same object as long as nothing that it depends on changes', () => {
    const store = started();
    const [samples, errors] = askers(store, ['samples', 'errorsBySteps'], null);
    const ask = () => {
      samples?.ask();
      errors?.ask();
      return store.getState().found;
    };
    const first = ask();
    become(store, { K: 4 });
    const second = ask();
    expect(second.errorsBySteps?.output).toBe(first.errorsBySteps?.output);
    expect(second.samples?.output).not.toEqual(first.samples?.output);
    store.getState().gesture();
    become(store, { noise: 0.5 });
    const third = ask();
    expect(third.errorsBySteps?.output).not.toEqual(first.errorsBySteps?.output);
    expect(third.samples?.output).not.toEqual(second.samples?.output);
    store.getState().gesture();
    become(store, { denoiser: 'chain', units: 'bits' });
    const fourth = ask();
    expect(fourth.errorsBySteps?.output).toBe(third.errorsBySteps?.output);
    expect(fourth.samples?.output).toBe(third.samples?.output);
  });

  it('is asked for once when it is the same at every length', () => {
    const store = started({ law: 'permutation', N: 64, K: 8 });
    const [lengths] = askers(store, ['lengths'], null);
    lengths?.ask();
    const first = store.getState().found.lengths?.output;
    expect(first?.N.at(-1)).toBe(1_000_000);
    become(store, { N: 128, K: 16 });
    lengths?.ask();
    expect(store.getState().found.lengths?.output).toBe(first);
    become(store, { K: 32 });
    lengths?.ask();
    expect(store.getState().found.lengths?.output?.perStep).toBe(4);
  });

  it('is null where there is no answer', () => {
    const store = started({ law: 'gaussian', N: 300 });
    for (const { ask } of askers(store, ['samples', 'errorsBySteps'], null)) ask();
    const { samples, errorsBySteps: errors } = store.getState().found;
    expect([samples?.output, errors?.output]).toEqual([null, null]);
  });

  it('is never an older one that came late', () => {
    const { client, waiting } = slowClient();
    // Words that no other test has, so that nobody knows yet how long they take.
    const store = started({ words: ['mutton', 'button', 'cotton', 'carton'] });
    const [slow] = askers(store, ['samples'], client);
    const [fast] = askers(store, ['samples'], null);
    slow?.ask();
    expect(waiting).toHaveLength(1);
    become(store, { seed: 9 });
    fast?.ask();
    const present = store.getState().found.samples?.output;
    waiting[0]?.();
    expect(store.getState().found.samples?.output).toBe(present);
    expect(present).toEqual(samplesOf(store.getState().setup));
  });
});
