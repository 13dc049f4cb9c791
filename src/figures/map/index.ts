import type { FigureEntry } from '../figure.ts';
import { late } from '../late.tsx';

const load = async () => (await import('./MapFigure.tsx')).MapFigure;

const AtHand = import.meta.env?.SSR ? await load() : null;

export const map: FigureEntry = {
  id: 'map',
  title: 'A better model, or more steps?',
  setup: 'law=text&N=16&K=4&denoiser=chain&training=32&pseudo=0.1',
  needs: ['shortfall', 'errorMap'],
  plain: true,
  ...late(load, AtHand),
};
