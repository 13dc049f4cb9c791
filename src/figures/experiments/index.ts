import type { FigureEntry } from '../figure.ts';
import { ExperimentsFigure } from './ExperimentsFigure.tsx';

export const experiments: FigureEntry = {
  id: 'experiments',
  title: 'Six experiments on schedules from estimates',
  setup: 'experiment=gaussians',
  needs: ['experiment'],
  plain: true,
  ownData: true,
  Component: ExperimentsFigure,
};
