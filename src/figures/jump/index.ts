import type { FigureEntry } from '../figure.ts';
import { late } from '../late.tsx';

const load = async () => (await import('./JumpFigure.tsx')).JumpFigure;

const AtHand = import.meta.env?.SSR ? await load() : null;

export const jump: FigureEntry = {
  id: 'jump',
  title: 'A jump at an unknown place, and schedules fixed in advance',
  setup: 'law=blocks&N=64&m=64&k=29&q=67&schedule=custom&cuts=6,14,24,33,41,48,56',
  ...late(load, AtHand),
};
