import type { Study } from '../core/study.ts';
import type { Setup } from './schema.ts';

/** The largest of 1, 2, 5 times a power of ten that is at most x. */
function roundDown(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const digit = x / power >= 5 ? 5 : x / power >= 2 ? 2 : 1;
  return Number((digit * power).toPrecision(1));
}

/**
 * The error to get down to, in nats: the reader's, or about a tenth of what it costs to reveal all
 * tokens at once. Null where nothing can be lost.
 */
export function levelOf({ eps }: Setup, { functionals }: Study): number | null {
  if (eps > 0) return eps;
  if (!(functionals.TC > 0)) return null;
  return roundDown(functionals.TC / 10);
}
