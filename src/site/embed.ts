import { figures } from '../figures/index.ts';
import { decodeQuery } from '../state/codec.ts';
import { followSetup, windowAddress } from '../state/sync.ts';
import { mount } from './mount.tsx';

const place = document.querySelector<HTMLElement>('#figure');
const start = decodeQuery(location.search);
const asked = start.rest.find(([key]) => key === 'figure')?.[1] ?? 'lab';
const figure = Object.hasOwn(figures, asked) ? figures[asked] : figures.lab;

if (place && figure) {
  const unknown = {
    key: 'figure',
    from: asked,
    to: figure.id,
    valid: `one of ${Object.keys(figures).join(', ')}`,
  };
  const changes = asked === figure.id ? start.changes : [unknown, ...start.changes];
  followSetup(mount(place, figure, { ...start, changes }), windowAddress, start.rest);
}
