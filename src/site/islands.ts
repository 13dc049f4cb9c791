import { figures } from '../figures/index.ts';
import { decodeQuery } from '../state/codec.ts';
import { followSetup, windowAddress } from '../state/sync.ts';
import { tellOfWorkers } from '../state/tellOfWorkers.ts';
import { createClient } from '../worker/client.ts';
import { spawn } from '../worker/spawn.ts';
import { dress } from './dress.ts';
import { keepFocus } from './focus.ts';
import { followNumbers } from './live.ts';
import { mount } from './mount.tsx';

// Two workers serve all figures of the page; each starts with its first request.
const clients = { prompt: createClient(spawn), patient: createClient(spawn) };
const informed = tellOfWorkers(clients);

/** Brings every figure of the page to life when it comes near the window. */
export function mountFigures({ addressed = true } = {}) {
  dress(decodeQuery(location.search).rest);
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        whenIdle(() => mountAt(target as HTMLElement, addressed));
      }
    },
    { rootMargin: '100%' },
  );
  for (const place of document.querySelectorAll('[data-figure]')) near.observe(place);
}

/** The page's own address is that of its first figure, unless it shows figures only to be chosen. */
function mountAt(place: HTMLElement, addressed: boolean) {
  const { figure: id = '', setup = '' } = place.dataset;
  const figure = figures[id];
  if (!figure) return;
  const first = addressed && place === document.querySelector('[data-figure]');
  const own = first && location.search.length > 1;
  const start = decodeQuery(own ? location.search + location.hash : setup);
  const leave = own ? null : () => keepFocus(place);
  const { store } = mount(place, figure, start, clients, leave);
  followNumbers(id, store);
  informed(store);
  if (first) followSetup(store, windowAddress, start.rest);
}

function whenIdle(task: () => void) {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 500 });
  else setTimeout(task, 50);
}
