import { lengthOf } from '../core/setup.ts';
import { figures } from '../figures/index.ts';
import { lab } from '../figures/lab/index.ts';
import { decodeQuery, named } from '../state/codec.ts';
import type { FigureStore } from '../state/store.ts';
import { type Address, followSetup, windowAddress } from '../state/sync.ts';
import { tellOfWorkers } from '../state/tellOfWorkers.ts';
import { createClient } from '../worker/client.ts';
import { SENT } from '../worker/handlers.ts';
import { spawnSelf } from '../worker/spawnSelf.ts';
import { dress } from './dress.ts';
import { tellHeight } from './height.ts';
import { talkToHost } from './host.ts';
import { mount } from './mount.tsx';

/** Shows the figure that the address asks for, and keeps the address that of its setup. */
export function showFigure(): void {
  const place = document.querySelector<HTMLElement>('#figure');
  if (!place) return;
  const { search, hash } = location;
  const given = new URLSearchParams(search);
  const asked = given.get('figure') ?? lab.id;
  const figure = (Object.hasOwn(figures, asked) && figures[asked]) || lab;
  // Where no law is named the figure's own setup is the ground; of a key that comes twice the
  // first counts.
  const own = figure === lab || given.has('law') ? '' : `&${figure.setup}`;
  const start = decodeQuery(`${search || '?'}${own}${hash}`);
  const unknown = {
    key: 'figure',
    from: asked,
    to: figure.id,
    valid: `one of ${Object.keys(figures).join(', ')}`,
  };
  const changes = asked === figure.id ? start.changes : [unknown, ...start.changes];
  dress(start.rest);
  name(figure.title);
  // A page may hold many embeds: each has one worker, and only while it is looked at. Where a drag
  // has to wait for a worker, that one does nothing else.
  const patient = createClient(spawnSelf);
  const prompt = lengthOf(start.setup) > SENT ? createClient(spawnSelf) : patient;
  new IntersectionObserver(([entry]) => {
    for (const client of [prompt, patient]) client.setWatched(entry?.isIntersecting ?? true);
  }).observe(place);
  const clients = { prompt, patient };
  const informed = tellOfWorkers(clients);
  const { store } = mount(place, figure, { ...start, changes }, clients);
  informed(store);
  followSetup(store, figure === lab ? windowAddress : naming(store), start.rest);
  talkToHost(store);
  tellHeight(place);
}

/** Says in the list of windows and to those who do not see the page which figure it is. */
function name(title: string): void {
  document.title = `${title} – How Many at Once?`;
  const heading = document.querySelector('h2');
  if (heading) heading.textContent = title;
}

/** An address leaves out the usual law; where a figure has a law of its own it has to be said. */
const naming = (store: FigureStore): Address => ({
  replace: (query) => windowAddress.replace(named(query, store.getState().setup)),
});
