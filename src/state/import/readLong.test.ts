import { describe, expect, it } from 'vitest';
import type { Client } from '../../worker/client.ts';
import { answer } from '../../worker/handlers.ts';
import type { Outcome, Task } from '../../worker/protocol.ts';
import { createFigureStore } from '../store.ts';
import { readLong } from './readLong.ts';

/** A worker that answers when it is told to. */
function slowly() {
  const asked: (() => void)[] = [];
  const client = {
    lane: (task: Task) => ({
      request: (input: never, deliver: (outcome: Outcome<Task>) => void) =>
        void asked.push(() => deliver(answer(task, input))),
      close() {},
    }),
  } as unknown as Client;
  return { client, reply: () => asked.shift()?.() };
}

describe('reading a long text', () => {
  const store = createFigureStore();
  const { client, reply } = slowly();
  readLong(store, client);
  const { setReading } = store.getState();

  it('puts the profile in it beside it, or the setup that a file keeps, or what is wrong', () => {
    setReading({ text: '-2, -1, 0', name: 'f.csv', held: null });
    reply();
    expect(store.getState().reading?.held).toMatchObject({ value: { f: [-2, -1, 0] } });
    setReading({ text: '{"setup": {"law": "ising", "N": 9}}', name: '', held: null });
    reply();
    expect(store.getState().reading?.held).toEqual({ saved: { law: 'ising', N: 9 } });
    setReading({ text: '-2, -1, x', name: '', held: null });
    reply();
    expect(store.getState().reading?.held).toHaveProperty('problem');
  });

  it('forgets what is no longer waited for', () => {
    setReading({ text: '-2, -1', name: 'old', held: null });
    setReading(null);
    reply();
    expect(store.getState().reading).toBeNull();
    setReading({ text: '-2, -1', name: 'old', held: null });
    setReading({ text: '-3, -1', name: 'new', held: null });
    reply();
    expect(store.getState().reading).toMatchObject({ name: 'new', held: null });
    reply();
    expect(store.getState().reading).toMatchObject({ held: { value: { f: [-3, -1] } } });
  });
});
