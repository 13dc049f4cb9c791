import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepGrid } from '../core/curves/curves.ts';
import { study } from '../core/study.ts';
import type { Client, Lane } from '../worker/client.ts';
import { answer } from '../worker/handlers.ts';
import type { Outcome, Task } from '../worker/protocol.ts';
import { decodeQuery } from './codec.ts';
import { curveDrawer } from './drawCurves.ts';
import { createFigureStore } from './store.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

interface Asked {
  readonly task: Task;
  readonly input: never;
  readonly done: (outcome: Outcome<Task>) => void;
}

/** A client whose requests wait until the test lets them be answered. */
function patientClient() {
  const asked: Asked[] = [];
  const lane = <T extends Task>(task: T): Lane<T> => ({
    request: (input, done) => void asked.push({ task, input, done } as unknown as Asked),
    close() {},
  });
  const client: Client = { lane, mode: () => 'worker', onMode: () => () => {}, setWatched() {} };
  const reply = (at = 0): void => {
    const [{ task, input, done }] = asked.splice(at, 1) as [Asked];
    // As if it took long: nothing after it is thought brief enough for the main thread.
    done({ ...answer(task, input), ms: 1000 } as Outcome<Task>);
  };
  return { client, asked, reply };
}

/** A figure, with its study done at once. */
function figure(query: string) {
  const store = createFigureStore(decodeQuery(query));
  const settle = () => {
    const { setup, version, setStudy } = store.getState();
    setStudy(version, study(setup));
  };
  settle();
  return {
    store,
    edit(patch: object) {
      store.getState().edit(patch);
      settle();
    },
  };
}

describe('drawing error against steps', () => {
  it('without a client is done at once', () => {
    const { store } = figure('law=blocks&N=48&schedule=cosine');
    curveDrawer(store, null).refresh();
    const { curves, needed } = store.getState();
    expect(Array.from(curves.optimal?.K ?? [])).toEqual(Array.from(stepGrid(48)));
    expect(curves.uniform?.family.schedule).toBe('uniform');
    expect(curves.chosen?.family.schedule).toBe('cosine');
    expect(needed?.optimal.K).toBeGreaterThan(1);
  });

  it('answers for the error that the reader chose', () => {
    const { store, edit } = figure('law=blocks&N=64&m=4&k=1&q=2');
    const drawer = curveDrawer(store, null);
    drawer.refresh();
    expect(store.getState().needed).toMatchObject({ level: 2, optimal: { K: 8 } });
    edit({ eps: 0.5 });
    drawer.refresh();
    expect(store.getState().needed).toMatchObject({ level: 0.5, optimal: { K: 21 } });
  });

  it('puts no late answer in the place of the present one', () => {
    const { store, edit } = figure('law=khot&N=301&k=20&eps=2');
    const { client, asked, reply } = patientClient();
    const drawer = curveDrawer(store, client);
    const askAt = (eps: number) => {
      edit({ eps });
      drawer.refresh();
    };
    const replyTo = (level: number) =>
      reply(asked.findIndex(({ input }) => (input as { level?: number }).level === level));
    drawer.refresh();
    replyTo(2);
    expect(store.getState().needed?.level).toBe(2);
    // There and back, before the answer in between has come.
    askAt(1);
    askAt(2);
    replyTo(1);
    expect(store.getState().needed?.level).toBe(2);
    askAt(1);
    replyTo(1);
    expect(store.getState().needed?.level).toBe(1);
  });

  it('asks for nothing again that is there or under way', () => {
    const { store, edit } = figure('law=khot&N=300&k=20');
    const { client, asked, reply } = patientClient();
    const drawer = curveDrawer(store, client);
    drawer.refresh();
    const first = asked.length;
    expect(first).toBe(3);
    edit({ K: 20 });
    drawer.refresh();
    // Only the question about steps may be asked again, which a lane then merges.
    expect(asked.filter(({ task }) => task === 'curve')).toHaveLength(2);
    while (asked.length > 0) reply();
    edit({ K: 30 });
    drawer.refresh();
    expect(asked).toHaveLength(0);
  });

  it('draws long sequences piece by piece, once the law stays', () => {
    const { store } = figure('law=gaussian&N=40000&rho=0.001&K=4');
    const { client, asked, reply } = patientClient();
    const drawer = curveDrawer(store, client);
    drawer.refresh();
    expect(asked).toHaveLength(0);
    vi.advanceTimersByTime(500);
    const uniform = () =>
      asked.findIndex(({ input }) => {
        return (input as { family?: { schedule: string } }).family?.schedule === 'uniform';
      });
    reply(uniform());
    expect(Array.from(store.getState().curves.uniform?.K ?? [])).toEqual([1, 2, 3, 4]);
    reply(uniform());
    expect(store.getState().curves.uniform?.K).toHaveLength(8);
    drawer.close();
  });

  it('lets a drag go first: no further piece before it rests', () => {
    const { store, edit } = figure('law=blocks&N=65536&m=4&k=1&q=2&K=8');
    const { client, asked, reply } = patientClient();
    const drawer = curveDrawer(store, client);
    drawer.refresh();
    vi.advanceTimersByTime(250);
    const pieces = () => asked.filter(({ task }) => task === 'curve').length;
    expect(pieces()).toBe(2);
    for (let K = 9; K < 20; K++) {
      edit({ K });
      drawer.refresh();
      vi.advanceTimersByTime(50);
      if (K === 9) while (pieces() > 0) reply(asked.findIndex(({ task }) => task === 'curve'));
      expect(pieces()).toBe(0);
    }
    vi.advanceTimersByTime(250);
    expect(pieces()).toBe(2);
  });

  it('drops the pieces of a law that is gone, and starts again when it comes back', () => {
    const { store, edit } = figure('law=gaussian&N=5000&rho=0.001&K=4');
    const { client, asked, reply } = patientClient();
    const drawer = curveDrawer(store, client);
    drawer.refresh();
    edit({ rho: 0.002 });
    reply();
    expect(store.getState().curves.uniform).toBeNull();
    edit({ rho: 0.001 });
    asked.length = 0;
    drawer.refresh();
    expect(asked.length).toBeGreaterThan(0);
    reply();
    expect(store.getState().curves.uniform?.lawKey).toBe(store.getState().study?.lawKey);
    drawer.close();
  });

  it('shows the whole curve of a moment ago while a law is dragged, never over the present one', () => {
    const { store, edit } = figure('law=polya&N=400&alpha=1');
    const { client, asked, reply } = patientClient();
    const drawer = curveDrawer(store, client);
    drawer.refresh();
    const before = store.getState().study?.lawKey;
    edit({ alpha: 2 });
    drawer.refresh();
    reply();
    expect(store.getState().curves.uniform?.lawKey).toBe(before);
    while (asked.length > 0) reply();
    const { curves, study: now } = store.getState();
    expect(curves.uniform?.lawKey).toBe(now?.lawKey);
    expect(curves.optimal?.lawKey).toBe(now?.lawKey);
  });

  it('takes the chosen family away with it', () => {
    const { store, edit } = figure('law=blocks&N=48&schedule=sine');
    const drawer = curveDrawer(store, null);
    drawer.refresh();
    expect(store.getState().curves.chosen).not.toBeNull();
    edit({ schedule: 'optimal' });
    drawer.refresh();
    expect(store.getState().curves.chosen).toBeNull();
  });
});
