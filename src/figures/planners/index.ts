import type { FigureEntry } from '../figure.ts';
import { late } from '../late.tsx';

const load = async () => (await import('./PlannersFigure.tsx')).PlannersFigure;

const AtHand = import.meta.env?.SSR ? await load() : null;

export const planners: FigureEntry = {
  id: 'planners',
  title: 'Orders and planners beside the best schedule in random order',
  setup: 'law=markov&N=32&q=2&stay=0.9&K=4&gamma=0.5&tau=0.9',
  needs: ['planned'],
  ...late(load, AtHand),
};
