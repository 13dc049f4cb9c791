import type { FigureEntry } from '../figure.ts';
import { MapFigure } from './MapFigure.tsx';

export const map: FigureEntry = {
  id: 'map',
  title: 'A better model, or more steps?',
  setup: 'law=text&N=16&K=4&denoiser=chain&training=32&pseudo=0.1',
  needs: ['shortfall', 'errorMap'],
  plain: true,
  Component: MapFigure,
};
