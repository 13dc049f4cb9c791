import type { FigureEntry } from '../figure.ts';
import { late } from '../late.tsx';

const load = async () => (await import('./DrawsFigure.tsx')).DrawsFigure;

const AtHand = import.meta.env?.SSR ? await load() : null;

export const draws: FigureEntry = {
  id: 'draws',
  title: 'Drawn many times: the errors beside what samples say',
  setup: 'law=table&words=banter,barter,butter,button,mutton,canter,carton,cotton&K=2',
  needs: ['draws'],
  plain: true,
  ...late(load, AtHand),
};
