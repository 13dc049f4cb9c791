import { decodeQuery } from '../state/codec.ts';
import { computeNow } from '../state/compute.ts';
import type { FollowUp } from '../state/found.ts';
import { createFigureStore, type FigureStore } from '../state/store.ts';

/** The store of a figure as it starts, with its study: what is printed and drawn at build time. */
export function startOf(query: string, needs: readonly FollowUp[] = []): FigureStore {
  const store = createFigureStore(decodeQuery(query));
  computeNow(store, needs);
  return store;
}
