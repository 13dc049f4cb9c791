import type { FigureEntry } from '../figure.ts';
import { LengthFigure } from './LengthFigure.tsx';

export const length: FigureEntry = {
  id: 'length',
  title: 'Error against the length of the sequence, with steps of one size',
  setup: 'law=gaussian&N=1024&rho=0.5&K=128&schedule=uniform',
  needs: ['lengths'],
  plain: true,
  Component: LengthFigure,
};
