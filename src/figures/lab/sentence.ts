import { ratioOf, type Study } from '../../core/study.ts';
import type { Units } from '../../state/schema.ts';
import { inUnits, spoken } from '../format.ts';

/** "K 8, error 2.60 nats, 1.33 times the optimum": the study in one sentence. */
export function sentence(study: Study, units: Units): string {
  const { K, efact, best } = study;
  const ratio = ratioOf(study);
  const error = `K ${K}, error ${spoken(inUnits(efact, units))} ${units}`;
  if (ratio !== null) return `${error}, ${spoken(ratio)} times the optimum.`;
  if (!best) return `${error}.`;
  return efact === 0
    ? `${error}: nothing is lost.`
    : `${error}; the optimum is ${spoken(inUnits(best.error, units))}.`;
}
