import { createRoot } from 'react-dom/client';
import { figures } from '../figures/index.ts';

/** Brings every figure of the page to life when it comes near the window. */
export function mountFigures() {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        whenIdle(() => mount(target as HTMLElement));
      }
    },
    { rootMargin: '100%' },
  );
  for (const place of document.querySelectorAll('[data-figure]')) near.observe(place);
}

/** Over the first frame, never by hydration: numbers made elsewhere differ in the last digits. */
function mount(place: HTMLElement) {
  const { figure: id = '', setup = '' } = place.dataset;
  const figure = figures[id];
  if (!figure) return;
  createRoot(place, { identifierPrefix: `${id}-` }).render(<figure.Component setup={setup} />);
}

function whenIdle(task: () => void) {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 500 });
  else setTimeout(task, 50);
}
