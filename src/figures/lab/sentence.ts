import type { Study } from '../../core/study.ts';
import type { Units } from '../../state/schema.ts';
import { brief, inUnits } from '../format.ts';

/** "K 8, error 2.60 nats, 1.33 times the optimum": the study in one sentence. */
export function sentence({ K, efact, ratio, optimum }: Study, units: Units): string {
  const error = `K ${K}, error ${brief(inUnits(efact, units))} ${units}`;
  if (ratio !== null) return `${error}, ${brief(ratio)} times the optimum.`;
  return optimum === 0 && efact === 0
    ? `${error}: nothing is lost.`
    : `${error}; the optimum is ${brief(inUnits(optimum, units))}.`;
}
