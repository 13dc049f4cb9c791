import { functionalIds } from '../core/bounds/bounds.ts';
import { ratioOf, type Study } from '../core/study.ts';

/** The public names of all numbers of a study. */
export type Results = Readonly<Record<string, number | readonly number[] | null>>;

const list = (values: Int32Array | null | undefined) => (values ? Array.from(values) : null);

/**
 * Every number of a study by its public name, in nats or plain, in full precision; null where it is
 * not defined, and for lists that are too long.
 */
export function results(study: Study): Results {
  const { functionals, kappas, bounds, efact, best, worst, fixedOrder } = study;
  return {
    efact,
    optimum: best?.error ?? null,
    ratio: ratioOf(study),
    ...functionals,
    ...Object.fromEntries(functionalIds.map((id) => [`kappa${id}`, kappas[id]])),
    ...Object.fromEntries(functionalIds.map((id) => [`bound${id}`, bounds[id]])),
    worst,
    fixedOrder,
    boundaries: list(study.boundaries),
    optimalBoundaries: list(best?.boundaries),
  };
}
