import { results } from '../state/results.ts';
import type { FigureState } from '../state/store.ts';
import { brief, inUnits, NONE } from './format.ts';

/** Numbers that are no information, so that units do not change them. */
const PLAIN = /^(N|K|ratio|kappa\w+)$/;

/** A figure's number as prose says it, in the figure's units; a dash while there is none. */
export function liveNumber({ study, setup }: FigureState, name: string): string {
  if (!study) return NONE;
  const numbers = { ...results(study), N: study.N, K: study.K };
  const value = numbers[name as keyof typeof numbers];
  if (value === undefined) throw new RangeError(`There is no number "${name}" in a figure.`);
  if (typeof value !== 'number') return NONE;
  if (PLAIN.test(name)) return brief(value);
  return `${brief(inUnits(value, setup.units))} ${setup.units}`;
}
