import type { Client, Mode } from '../worker/client.ts';
import type { Clients } from './compute.ts';
import type { FigureStore } from './store.ts';

const words: Readonly<Record<Mode, string | null>> = {
  worker: null,
  restarted:
    'The computing in the background had stopped; it was started again, and nothing is lost.',
  main: 'Nothing can be computed in the background here, so the page does it itself and may pause at long sequences.',
};

/**
 * Tells the reader once when a worker was replaced, and once when the main thread computes: in the
 * figure that waits for it, or the first one. Returns how a figure is made known.
 */
export function tellOfWorkers({ prompt, patient }: Clients): (store: FigureStore) => void {
  const stores: FigureStore[] = [];
  const told = new Set<Mode>();

  function tell(mode: Mode) {
    const news = words[mode];
    const store = stores.find((each) => each.getState().state === 'busy') ?? stores[0];
    if (!news || !store || told.has(mode)) return;
    told.add(mode);
    store.getState().inform(news);
  }

  for (const client of [prompt, patient] as Client[]) client.onMode(tell);
  return (store) => {
    stores.push(store);
    // A worker that cannot start says so at its first request, before the figure is known.
    for (const client of [prompt, patient]) tell(client.mode());
  };
}
