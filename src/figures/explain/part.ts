import type { Explanation } from '../../core/check/explain.ts';
import type { Study } from '../../core/study.ts';
import { inUnits, sixDecimals } from '../format.ts';
import { useFigure } from '../useFigure.ts';

/** What every part of the explanation gets: both belong to the same setup. */
export interface PartProps {
  readonly study: Study;
  readonly explanation: Explanation;
}

/** Writes nats in the units that the reader chose. */
export function useNumber(): { readonly number: (nats: number) => string; readonly units: string } {
  const units = useFigure(({ setup }) => setup.units);
  return { number: (nats) => sixDecimals(inUnits(nats, units)), units };
}
