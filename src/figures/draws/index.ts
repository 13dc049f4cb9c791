import type { FigureEntry } from '../figure.ts';
import { DrawsFigure } from './DrawsFigure.tsx';

export const draws: FigureEntry = {
  id: 'draws',
  title: 'Drawn many times: the errors beside what samples say',
  setup: 'law=table&words=banter,barter,butter,button,mutton,canter,carton,cotton&K=2',
  needs: ['draws'],
  plain: true,
  Component: DrawsFigure,
};
