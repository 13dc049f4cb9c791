import type { FigureEntry } from '../figure.ts';
import { late } from '../late.tsx';

const load = async () => (await import('./parts.ts')).EstimateFigure;

const AtHand = import.meta.env?.SSR ? await load() : null;

export const estimate: FigureEntry = {
  id: 'estimate',
  title: 'A profile estimated from samples, and the schedule made from it',
  setup: 'law=ar1&N=32&phi=0.9&K=4&samples=10',
  needs: ['estimate'],
  ...late(load, AtHand),
};
