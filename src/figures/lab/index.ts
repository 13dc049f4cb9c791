import type { FigureEntry } from '../figure.ts';
import { Lab } from './Lab.tsx';

export const lab: FigureEntry = {
  id: 'lab',
  title: 'The lab: a law, its profile, a schedule, and the error',
  setup: 'law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=uniform',
  parts: [
    '.stage-middle',
    '.verdict',
    '.laws',
    '.schedule',
    '.guarantees',
    '.plate-sizes',
    '.plate-curves',
    '.token-strip',
  ],
  Component: Lab,
};
