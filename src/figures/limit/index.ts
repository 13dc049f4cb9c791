import type { FigureEntry } from '../figure.ts';
import { late } from '../late.tsx';

const load = async () => (await import('./LimitFigure.tsx')).LimitFigure;

const AtHand = import.meta.env?.SSR ? await load() : null;

export const limit: FigureEntry = {
  id: 'limit',
  title: 'In the limit: √g, the best curve α, and the law that makes a schedule best',
  setup: 'law=gaussian&N=256&rho=0.05859375&K=8&schedule=uniform',
  ...late(load, AtHand),
};
