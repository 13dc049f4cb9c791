import { encodeQuery, settleSetup } from '../../state/codec.ts';
import type { FigureEntry } from '../figure.ts';
import { late } from '../late.tsx';
import { example } from './example.ts';

const start = settleSetup({ ...example, schedule: 'optimal', K: 16 }).setup;

const load = async () => (await import('./ModelFigure.tsx')).ModelFigure;

const AtHand = import.meta.env?.SSR ? await load() : null;

export const model: FigureEntry = {
  id: 'model',
  title: 'A measured profile of a model of your own, and the sizes made from it',
  setup: encodeQuery(start),
  needs: ['plan', 'resampled'],
  plain: true,
  ...late(load, AtHand),
};
