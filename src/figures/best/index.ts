import type { FigureEntry } from '../figure.ts';
import { BestFigure } from './BestFigure.tsx';

export const best: FigureEntry = {
  id: 'best',
  title: 'The best schedule, and what each further step gains',
  setup: 'law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=uniform',
  Component: BestFigure,
};
