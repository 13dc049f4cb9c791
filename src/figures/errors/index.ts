import type { FigureEntry } from '../figure.ts';
import { ErrorsFigure } from './ErrorsFigure.tsx';

export const errors: FigureEntry = {
  id: 'errors',
  title: 'Two errors: what the model has not learnt, and what is drawn together',
  setup: 'law=table&words=banter,barter,butter,button,mutton,canter,carton,cotton&K=2&noise=0.1',
  needs: ['errorsBySteps'],
  Component: ErrorsFigure,
};
