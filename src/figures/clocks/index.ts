import type { FigureEntry } from '../figure.ts';
import { late } from '../late.tsx';

const load = async () => (await import('./ClocksFigure.tsx')).ClocksFigure;

const AtHand = import.meta.env?.SSR ? await load() : null;

export const clocks: FigureEntry = {
  id: 'clocks',
  title: 'Clocks that mask, the film backwards, and the price of random sizes',
  setup: 'law=text&N=32&K=8&schedule=uniform&randomness=binomial',
  ...late(load, AtHand),
};
