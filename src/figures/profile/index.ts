import type { FigureEntry } from '../figure.ts';
import { ProfileFigure } from './ProfileFigure.tsx';

export const profile: FigureEntry = {
  id: 'profile',
  title: 'The information profile: D, TC and DTC in one rectangle',
  setup: 'law=blocks&N=32&m=4&k=1&q=2&K=1',
  Component: ProfileFigure,
};
