import { type Decoded, encodeQuery } from './codec.ts';
import type { FigureStore } from './store.ts';

/** What of the window the address needs; a test can write one in three lines. */
export interface Address {
  replace(query: string): void;
}

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const PAUSE = 400;

/** Long values of an earlier setup, not a place in the page. */
const isSetup = (hash: string): boolean => /^#[a-z]\w*=/i.test(hash);

/** The window's own address, changed without a new entry in its history. */
export const windowAddress: Address = {
  replace(query) {
    const { pathname, hash } = location;
    const place = query.includes('#') || isSetup(hash) ? '' : hash;
    try {
      history.replaceState(null, '', `${pathname}${query ? `?${query}` : ''}${place}`);
    } catch {
      // Too many changes, or a document without an address: the figure works all the same.
    }
  },
};

/**
 * Keeps the address that of the setup: at once after a rest, else within the
 * pause, and when the page is left, so that going back finds the last state.
 * Returns a function that stops it.
 */
export function followSetup(
  store: FigureStore,
  address: Address,
  rest: Decoded['rest'],
): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let owed = false;
  const write = () => {
    owed = false;
    address.replace(encodeQuery(store.getState().setup, rest));
    resting = setTimeout(() => {
      resting = undefined;
      if (owed) write();
    }, PAUSE);
  };
  const leave = () => {
    if (owed) write();
  };
  const unsubscribe = store.subscribe((now, before) => {
    if (now.setup === before.setup) return;
    owed = true;
    if (resting === undefined) write();
  });
  globalThis.addEventListener?.('pagehide', leave);
  return () => {
    clearTimeout(resting);
    unsubscribe();
    globalThis.removeEventListener?.('pagehide', leave);
  };
}
