import type { FigureEntry } from '../figure.ts';
import { AdversaryFigure } from './AdversaryFigure.tsx';

export const adversary: FigureEntry = {
  id: 'adversary',
  title: 'The adversary of a fixed order, and what is left of him in random order',
  setup: 'law=copies&N=32&q=2&K=8&schedule=uniform&order=contiguous',
  plain: true,
  Component: AdversaryFigure,
};
