import type { FigureEntry } from '../figure.ts';
import { ClocksFigure } from './ClocksFigure.tsx';

export const clocks: FigureEntry = {
  id: 'clocks',
  title: 'Clocks that mask, the film backwards, and the price of random sizes',
  setup: 'law=text&N=32&K=8&schedule=uniform&randomness=binomial',
  Component: ClocksFigure,
};
