import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LawId } from '../core/laws/index.ts';
import type { Client } from '../worker/client.ts';
import type { Outcome, Task } from '../worker/protocol.ts';
import { decodeQuery } from './codec.ts';
import { compute, computeNow } from './compute.ts';
import { createFigureStore } from './store.ts';

// The worker has a memory of its own, as on a thread of its own.
vi.resetModules();
const { answer } = await import('../worker/handlers.ts');

// On the main thread no time passes, so that only the workers' answers say what is brief.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

interface Asked {
  readonly task: Task;
  readonly input: unknown;
  readonly deliver: (outcome: Outcome<Task>) => void;
}

/** Both workers in one: what they are asked is kept until it is answered. */
function worker() {
  const asked: Asked[] = [];
  let closed = 0;
  const client: Client = {
    lane: (task) => ({
      request: (input, deliver) =>
        void asked.push({ task, input, deliver: deliver as Asked['deliver'] }),
      close: () => void closed++,
    }),
    mode: () => 'worker',
    onMode: () => () => true,
    setWatched() {},
  };
  /** Answers the oldest request for a task, as if it had taken so many milliseconds. */
  function reply(task: Task, ms: number, failure?: string): void {
    const j = asked.findIndex((one) => one.task === task);
    const [one] = asked.splice(j, 1);
    if (!one) throw new Error(`Nobody asked for ${task}.`);
    const outcome = structuredClone(answer(one.task, one.input as never));
    one.deliver(failure ? { error: failure, ms } : { ...outcome, ms });
  }
  /** Answers the j-th request for a task, whatever came before. */
  function answers(task: Task, j: number): void {
    const one = asked.filter((each) => each.task === task)[j];
    if (!one) throw new Error(`Nobody asked for ${task}.`);
    asked.splice(asked.indexOf(one), 1);
    one.deliver({ ...structuredClone(answer(one.task, one.input as never)), ms: 50 });
  }
  return {
    clients: { prompt: client, patient: client },
    answers,
    reply,
    waiting: (task: Task) => asked.filter((one) => one.task === task).length,
    closed: () => closed,
  };
}

/** A figure of a law that no other test has taught the router about. */
function figure(law: LawId, N = 24) {
  const store = createFigureStore(decodeQuery(`law=${law}&N=${N}&K=5`));
  const { clients, ...rest } = worker();
  return { store, stop: compute(store, clients), ...rest };
}

describe('computing from samples', () => {
  const query = 'law=ar1&N=60&phi=0.9&K=12&schedule=optimal&known=samples&samples=100';

  /** A figure that is estimated in pieces of 55 samples, then of 110. */
  function started(address: string) {
    const store = createFigureStore(decodeQuery(address));
    const { clients, ...rest } = worker();
    compute(store, clients);
    return { store, ...rest };
  }

  it('asks for samples first, and studies what they lead to as they come', () => {
    const { store, waiting, reply } = started(query);
    expect([waiting('estimate'), waiting('study')]).toEqual([1, 0]);
    reply('estimate', 20);
    expect([waiting('estimate'), waiting('study')]).toEqual([1, 1]);
    reply('study', 50);
    expect(store.getState().state).toBe('busy');
    reply('estimate', 20);
    if (waiting('study')) reply('study', 50);
    expect(store.getState()).toMatchObject({ state: 'ready', found: { estimate: { version: 0 } } });
  });

  it('does not show a study that comes later than one of more samples', () => {
    const { store, waiting, reply, answers } = started(query);
    reply('estimate', 20);
    reply('estimate', 20);
    expect(waiting('study')).toBe(2);
    // Such is the order where the later one was brief enough to be made here.
    answers('study', 1);
    const shown = store.getState().study?.boundaries;
    expect(store.getState().state).toBe('ready');
    answers('study', 0);
    expect(store.getState().state).toBe('ready');
    expect(store.getState().study?.boundaries).toEqual(shown);
  });

  it('studies another law, also where its samples lead to the same boundaries', () => {
    const { store, waiting, reply } = started(
      'law=permutation&N=2&K=2&schedule=optimal&known=samples',
    );
    reply('estimate', 1);
    reply('study', 50);
    expect(store.getState().state).toBe('ready');
    store.getState().gesture();
    store.getState().edit({ law: 'polya', N: 2 });
    reply('estimate', 1);
    expect(waiting('study')).toBe(1);
    reply('study', 50);
    expect(store.getState()).toMatchObject({ state: 'ready', study: { setup: { law: 'polya' } } });
  });
});

describe('computing', () => {
  it('asks the worker for a law that it knows nothing about', () => {
    const { store, waiting, reply } = figure('khot');
    expect(waiting('study')).toBe(1);
    expect(store.getState()).toMatchObject({ state: 'busy', study: null });
    reply('study', 50);
    expect(store.getState()).toMatchObject({ state: 'ready', study: { N: 24, K: 5 } });
  });

  it('answers at once, here, what has turned out to be brief', () => {
    const { store, waiting, reply } = figure('markov');
    reply('study', 50);
    // The law is known now, but not yet how long it takes when it is known.
    store.getState().setSteps(6);
    expect(waiting('study')).toBe(1);
    reply('study', 0.4);
    store.getState().setSteps(7);
    expect(waiting('study')).toBe(0);
    expect(store.getState()).toMatchObject({ state: 'ready', study: { K: 7 } });
  });

  it('tells a law that has to be analysed first from one that is known', () => {
    const { store, waiting, reply } = figure('random-code');
    reply('study', 50);
    store.getState().setSteps(6);
    reply('study', 0.4);
    store.getState().edit({ k: 3 });
    expect(waiting('study')).toBe(1);
    reply('study', 50);
    store.getState().setSteps(7);
    expect(waiting('study')).toBe(0);
    expect(store.getState()).toMatchObject({ state: 'ready', study: { K: 7 } });
  });

  it('keeps asking the worker for a long law that it alone has at hand, however brief', () => {
    const { store, waiting, reply } = figure('gaussian', 8192);
    for (const K of [6, 7, 8]) {
      reply('study', 0.1);
      store.getState().setSteps(K);
      expect(waiting('study')).toBe(1);
    }
    reply('study', 0.1);
    expect(store.getState()).toMatchObject({ state: 'ready', study: { K: 8 } });
  });

  it('keeps asking the worker for what takes long', () => {
    const { store, waiting, reply } = figure('ar1');
    reply('study', 50);
    for (const K of [6, 7, 8]) {
      store.getState().setSteps(K);
      expect(waiting('study')).toBe(1);
      reply('study', 20);
      expect(store.getState()).toMatchObject({ state: 'ready', study: { K } });
    }
  });

  it('shows the study of a moment ago meanwhile, and never an older one after a newer', () => {
    const { store, reply, waiting } = figure('polya');
    store.getState().setSteps(6);
    expect(waiting('study')).toBe(2);
    reply('study', 50);
    expect(store.getState()).toMatchObject({ state: 'busy', study: { K: 5 } });
    reply('study', 50);
    expect(store.getState()).toMatchObject({ state: 'ready', study: { K: 6 } });
  });

  it('draws the curves of the law, and those of a new law instead', () => {
    const { store, reply, waiting } = figure('mixture');
    reply('study', 50);
    const drawn = () => {
      while (waiting('curve') > 0) reply('curve', 50);
      vi.runAllTimers();
      while (waiting('curve') > 0) reply('curve', 50);
      return store.getState().curves;
    };
    const { lawKey } = store.getState().study ?? {};
    expect(drawn()).toMatchObject({ optimal: { lawKey }, uniform: { lawKey } });
    store.getState().setSteps(6);
    reply('study', 50);
    expect(waiting('curve')).toBe(0);
    store.getState().edit({ w: 0.25 });
    reply('study', 50);
    const { lawKey: another } = store.getState().study ?? {};
    expect(another).not.toBe(lawKey);
    expect(drawn()).toMatchObject({ optimal: { lawKey: another }, uniform: { lawKey: another } });
  });

  it('never leaves the curves of a law that is gone beside the study of another', () => {
    const { store, reply, waiting } = figure('curie-weiss');
    reply('study', 50);
    store.getState().edit({ beta: 0.5 });
    reply('study', 50);
    vi.runAllTimers();
    while (waiting('curve') > 0) reply('curve', 50);
    const { study, curves } = store.getState();
    expect(curves.optimal?.lawKey).toBe(study?.lawKey);
    expect(curves.uniform?.lawKey).toBe(study?.lawKey);
  });

  it('lets the optimum of a long sequence follow', () => {
    const { store, reply, waiting } = figure('permutation', 40_000);
    reply('study', 50);
    expect(store.getState()).toMatchObject({ state: 'busy', study: { best: null } });
    expect(waiting('best')).toBe(1);
    reply('best', 50);
    expect(store.getState()).toMatchObject({ state: 'ready', study: { best: { K: 5 } } });
  });

  it('says why it failed, and goes on with the next setup', () => {
    const { store, reply } = figure('blocks');
    reply('study', 50, 'out of memory');
    expect(store.getState()).toMatchObject({ state: 'error', message: 'out of memory' });
    store.getState().setSteps(6);
    reply('study', 50);
    expect(store.getState()).toMatchObject({ state: 'ready', message: null });
  });

  it('stops when it is told to', () => {
    const { store, stop, waiting, closed } = figure('copies');
    stop();
    expect(closed()).toBeGreaterThanOrEqual(3);
    const before = waiting('study');
    store.getState().setSteps(6);
    expect(waiting('study')).toBe(before);
  });
});

describe('computing here and now', () => {
  it('needs no worker for the first frame', () => {
    const store = createFigureStore(decodeQuery('law=gaussian&N=24&K=5'));
    computeNow(store);
    const { study, curves } = store.getState();
    expect(store.getState()).toMatchObject({ state: 'ready', study: { K: 5 } });
    expect(curves.optimal?.lawKey).toBe(study?.lawKey);
  });
});
