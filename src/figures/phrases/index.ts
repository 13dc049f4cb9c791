import type { FigureEntry } from '../figure.ts';
import { PhrasesFigure } from './PhrasesFigure.tsx';

export const phrases: FigureEntry = {
  id: 'phrases',
  title: 'Several letters at once: samples from a list of words',
  setup: 'law=table&words=banter,barter,butter,button,mutton,canter,carton,cotton&K=2',
  needs: ['samples', 'errorsBySteps'],
  Component: PhrasesFigure,
};
