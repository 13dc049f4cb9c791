import { liveNumber } from '../figures/liveNumber.ts';
import type { FigureStore } from '../state/store.ts';

/** Keeps the numbers of a figure in the prose those of the figure. */
export function followNumbers(id: string, store: FigureStore): void {
  const places = document.querySelectorAll<HTMLElement>(`[data-live="${id}"]`);
  if (places.length === 0) return;
  const write = () => {
    const now = store.getState();
    if (!now.study) return;
    for (const place of places) place.textContent = liveNumber(now, place.dataset.number ?? '');
  };
  store.subscribe((now, before) => {
    if (now.study !== before.study || now.setup.units !== before.setup.units) write();
  });
  write();
}
