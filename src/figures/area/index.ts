import type { FigureEntry } from '../figure.ts';
import { AreaFigure } from './AreaFigure.tsx';

export const area: FigureEntry = {
  id: 'area',
  title: 'Error is an area: its columns and its strips, written out',
  setup: 'law=blocks&N=16&m=8&k=1&q=2&schedule=custom&cuts=8',
  Component: AreaFigure,
};
