import { describe, expect, it } from 'vitest';
import type { Client, Mode } from '../worker/client.ts';
import { createFigureStore } from './store.ts';
import { tellOfWorkers } from './tellOfWorkers.ts';

/** A client whose mode a test decides. */
function client(mode: Mode = 'worker') {
  const listeners = new Set<(mode: Mode) => void>();
  const become = (next: Mode) => {
    mode = next;
    for (const listener of listeners) listener(next);
  };
  const onMode = (listener: (mode: Mode) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { become, mode: () => mode, onMode } as unknown as Client & { become: typeof become };
}

const news = (store: ReturnType<typeof createFigureStore>) => store.getState().news;

describe('the word about workers', () => {
  it('is said once, whichever worker it was', () => {
    const [prompt, patient] = [client(), client()];
    const store = createFigureStore();
    tellOfWorkers({ prompt, patient })(store);
    expect(news(store)).toBeNull();
    patient.become('restarted');
    expect(news(store)).toMatch(/started again/);
    store.getState().dismiss();
    expect(news(store)).toBeNull();
    prompt.become('restarted');
    expect(news(store)).toBeNull();
    prompt.become('main');
    expect(news(store)).toMatch(/page does it itself/);
  });

  it('is said by the figure that waits, not by all of a page', () => {
    const [prompt, patient] = [client(), client()];
    const [first, second] = [createFigureStore(), createFigureStore()];
    const informed = tellOfWorkers({ prompt, patient });
    informed(first);
    informed(second);
    first.setState({ state: 'ready' });
    prompt.become('restarted');
    expect([news(first), news(second)]).toEqual([null, expect.any(String)]);
  });

  it('is also said where no worker could start before there was a figure', () => {
    const store = createFigureStore();
    tellOfWorkers({ prompt: client('main'), patient: client() })(store);
    expect(news(store)).toMatch(/page does it itself/);
  });

  it('stays while the reader goes on', () => {
    const [prompt, patient] = [client(), client()];
    const store = createFigureStore();
    tellOfWorkers({ prompt, patient })(store);
    prompt.become('restarted');
    store.getState().edit({ K: 5 });
    expect(news(store)).toMatch(/started again/);
  });
});
