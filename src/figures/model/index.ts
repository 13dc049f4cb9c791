import { encodeQuery, settleSetup } from '../../state/codec.ts';
import type { FigureEntry } from '../figure.ts';
import { example } from './example.ts';
import { ModelFigure } from './ModelFigure.tsx';

const start = settleSetup({ ...example, schedule: 'optimal', K: 16 }).setup;

export const model: FigureEntry = {
  id: 'model',
  title: 'A measured profile of a model of your own, and the sizes made from it',
  setup: encodeQuery(start),
  needs: ['plan', 'resampled'],
  plain: true,
  Component: ModelFigure,
};
