import { describe, expect, it } from 'vitest';
import type { Client } from '../worker/client.ts';
import { answer } from '../worker/handlers.ts';
import type { Outcome, Task } from '../worker/protocol.ts';
import { decodeQuery } from './codec.ts';
import { compute } from './compute.ts';
import { createFigureStore } from './store.ts';

interface Asked {
  readonly task: Task;
  readonly input: unknown;
  readonly deliver: (outcome: Outcome<Task>) => void;
}

/** A figure whose worker answers when told to; everything but a check is answered at once. */
function figure(query: string) {
  const pieces: Asked[] = [];
  const client: Client = {
    lane: (task) => ({
      request(input, deliver) {
        const asked = { task, input, deliver: deliver as Asked['deliver'] };
        if (task === 'entropies' || task === 'bruteForce') pieces.push(asked);
        else asked.deliver(answer(task, input));
      },
      close: () => {},
    }),
    mode: () => 'worker',
    onMode: () => () => true,
    setWatched() {},
  };
  const store = createFigureStore(decodeQuery(query));
  const stop = compute(store, { prompt: client, patient: client });
  function reply(): Task | null {
    const asked = pieces.shift();
    asked?.deliver(structuredClone(answer(asked.task, asked.input as never)));
    return asked?.task ?? null;
  }
  const inquiry = () => store.getState().inquiry;
  const ask = () => store.getState().setInquiry({ check: { state: 'asked' } });
  return { store, stop, reply, inquiry, ask, pieces };
}

const SMALL = 'law=markov&N=10&q=2&K=3';

describe('the question how numbers were computed', () => {
  it('is answered while it is open, for every setup anew', () => {
    const { store, inquiry } = figure(SMALL);
    expect(inquiry().explanation).toBeNull();
    store.getState().setInquiry({ open: true });
    expect(inquiry().explanation?.setup).toMatchObject({ K: 3 });
    store.getState().edit({ K: 4 });
    expect(inquiry()).toMatchObject({ explained: store.getState().version });
    expect(inquiry().explanation?.setup).toMatchObject({ K: 4 });
    store.getState().setInquiry({ open: false });
    store.getState().edit({ K: 5 });
    expect(inquiry().explanation?.setup).toMatchObject({ K: 4 });
  });
});

describe('a check by brute force', () => {
  it('asks for piece after piece, tells how far it is, and ends with the numbers', () => {
    const { store, ask, reply, inquiry } = figure(SMALL);
    ask();
    const shares: number[] = [];
    const tasks: (Task | null)[] = [];
    while (inquiry().check?.state === 'running') {
      const { check } = inquiry();
      if (check?.state === 'running') shares.push(check.done);
      tasks.push(reply());
    }
    expect(shares[0]).toBe(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(tasks.filter((task) => task === 'entropies').length).toBeGreaterThan(2);
    expect(tasks.at(-1)).toBe('bruteForce');
    const { check } = inquiry();
    const found = check?.state === 'done' ? check.found : null;
    expect(found?.error).toBeCloseTo(store.getState().study?.efact ?? Number.NaN, 10);
  });

  it('stops when it is taken back: nothing more is asked, and a late answer is not shown', () => {
    const { store, ask, reply, inquiry, pieces } = figure(SMALL);
    ask();
    reply();
    store.getState().setInquiry({ check: null });
    reply();
    expect(inquiry().check).toBeNull();
    expect(pieces).toEqual([]);
  });

  it('stops when the setup changes', () => {
    const { store, ask, reply, inquiry, pieces } = figure(SMALL);
    ask();
    store.getState().edit({ K: 4 });
    expect(inquiry().check).toBeNull();
    reply();
    expect(inquiry().check).toBeNull();
    expect(pieces).toEqual([]);
  });

  it('that is asked for again begins anew', () => {
    const { store, ask, reply, inquiry, pieces } = figure(SMALL);
    ask();
    reply();
    store.getState().setInquiry({ check: null });
    ask();
    expect(inquiry().check).toEqual({ state: 'running', done: 0 });
    reply();
    expect(inquiry().check).toEqual({ state: 'running', done: 0 });
    expect(pieces).toHaveLength(1);
  });

  it('says when it fails', () => {
    const { ask, inquiry, pieces } = figure(SMALL);
    ask();
    pieces.shift()?.deliver({ error: 'out of memory', ms: 1 });
    expect(inquiry().check).toEqual({ state: 'failed', message: 'out of memory' });
  });

  it('of what cannot be checked is not begun', () => {
    const { ask, pieces } = figure('law=gaussian&N=64');
    ask();
    expect(pieces).toEqual([]);
  });

  it('ends with the figure', () => {
    const { ask, stop, reply, inquiry } = figure(SMALL);
    ask();
    stop();
    reply();
    expect(inquiry().check).toEqual({ state: 'running', done: 0 });
  });
});
