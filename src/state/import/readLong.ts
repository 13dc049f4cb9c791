import type { Client } from '../../worker/client.ts';
import type { FigureStore } from '../store.ts';

/**
 * Reads in the worker what would hold the page: a text of more than a moment's reading is put into the
 * store, and its answer beside it. Whoever takes it away again has stopped waiting for it.
 * Returns a function that stops it.
 */
export function readLong(store: FigureStore, client: Client): () => void {
  const lane = client.lane('profileHeld');
  const unsubscribe = store.subscribe(({ reading }, before) => {
    if (!reading || reading === before.reading || reading.held) return;
    lane.request(reading.text, (outcome) => {
      const { reading: present, setReading } = store.getState();
      if (present !== reading) return;
      const held = 'error' in outcome ? { problem: outcome.error } : outcome.output;
      setReading({ ...reading, held });
    });
  });
  return () => {
    unsubscribe();
    lane.close();
  };
}
