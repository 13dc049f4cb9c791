import { createRoot } from 'react-dom/client';
import { accessOf } from '../figures/access/access.ts';
import { FigureView } from '../figures/FigureView.tsx';
import type { FigureEntry } from '../figures/figure.ts';
import type { Decoded } from '../state/codec.ts';
import { type Clients, compute } from '../state/compute.ts';
import { createFigureStore, type Figure, type FigureStore } from '../state/store.ts';

interface Mounted {
  readonly store: FigureStore;
  /** Takes the figure away and stops what is computed for it. */
  unmount(): void;
}

/**
 * Brings a figure to life in its place, over whatever stands there, as soon as its first study, and
 * what else it needs, is there: never by hydration, because numbers made elsewhere differ in their
 * last digits. A large figure comes part by part, if what stands in its place is its first
 * frame.
 *
 * @param leave called when a first frame goes; what it returns, when the figure is alive. null: there is none
 */
export function mount(
  place: HTMLElement,
  figure: FigureEntry,
  start: Decoded,
  clients: Clients,
  leave: (() => () => void) | null = null,
): Mounted {
  let root: ReturnType<typeof createRoot> | null = null;
  const access = accessOf(start.rest);
  const changes = [...start.changes, ...access.changes];
  const store = createFigureStore({ ...start, changes }, figure.plain, access.locked);
  let drawn = !figure.prepare;
  const show = () => {
    unsubscribe();
    const arrive = leave?.();
    const onArrived = () => {
      place.dataset.alive = '';
      arrive?.();
    };
    const frame = leave && document.createDocumentFragment();
    frame?.append(...place.childNodes);
    root = createRoot(place);
    root.render(<FigureView {...{ entry: figure, store, access, frame, onArrived }} />);
  };
  const look = ({ study, found, state, message }: Figure) => {
    if (drawn && study && figure.needs?.every((need) => found[need]) !== false) show();
    else if (state === 'error') place.textContent = message;
  };
  const unsubscribe = store.subscribe(look);
  let wanted = true;
  figure.prepare?.().then(() => {
    drawn = true;
    if (wanted) look(store.getState());
  });
  const stop = compute(store, clients, figure.needs);
  return {
    store,
    unmount() {
      wanted = false;
      unsubscribe();
      stop();
      root?.unmount();
      delete place.dataset.alive;
    },
  };
}
