import type { FigureEntry } from '../figure.ts';
import { LimitFigure } from './LimitFigure.tsx';

export const limit: FigureEntry = {
  id: 'limit',
  title: 'In the limit: √g, the best curve α, and the law that makes a schedule best',
  setup: 'law=gaussian&N=256&rho=0.05859375&K=8&schedule=uniform',
  Component: LimitFigure,
};
