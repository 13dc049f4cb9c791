import { figures } from '../figures/index.ts';
import { lab } from '../figures/lab/index.ts';
import { decodeQuery } from '../state/codec.ts';
import { followSetup, windowAddress } from '../state/sync.ts';
import { tellOfWorkers } from '../state/tellOfWorkers.ts';
import { createClient } from '../worker/client.ts';
import { spawnSelf } from '../worker/spawnSelf.ts';
import { mount } from './mount.tsx';

/** Shows the figure that the address asks for, and keeps the address that of its setup. */
export function showFigure(): void {
  const place = document.querySelector<HTMLElement>('#figure');
  if (!place) return;
  const start = decodeQuery(location.search + location.hash);
  const asked = start.rest.find(([key]) => key === 'figure')?.[1] ?? lab.id;
  const figure = (Object.hasOwn(figures, asked) && figures[asked]) || lab;
  const unknown = {
    key: 'figure',
    from: asked,
    to: figure.id,
    valid: `one of ${Object.keys(figures).join(', ')}`,
  };
  const changes = asked === figure.id ? start.changes : [unknown, ...start.changes];
  const clients = { prompt: createClient(spawnSelf), patient: createClient(spawnSelf) };
  const informed = tellOfWorkers(clients);
  const store = mount(place, figure, { ...start, changes }, clients);
  informed(store);
  followSetup(store, windowAddress, start.rest);
}
