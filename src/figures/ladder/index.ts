import type { FigureEntry } from '../figure.ts';
import { LadderFigure } from './LadderFigure.tsx';

export const ladder: FigureEntry = {
  id: 'ladder',
  title: 'Every bound is a bound on waiting, and the adversary who attains it',
  setup: 'law=blocks&N=64&m=4&k=1&q=2&K=16&schedule=uniform&functional=D',
  plain: true,
  Component: LadderFigure,
};
