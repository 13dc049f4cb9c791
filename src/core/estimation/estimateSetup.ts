import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import { lengthOf, requireSetup, type Setup } from '../setup.ts';
import { type Estimate, estimateProfile } from './estimate.ts';

/** Longer sequences would take too long: a sample takes N²/2 conditionals. */
const LONGEST = 256;

/**
 * The profile of a setup's law from its samples number `from` to `to` − 1, by exact conditionals.
 *
 * @throws RangeError when the law has no conditionals or is too long, or there is no sample
 */
export function estimateSetup(given: Partial<Setup>, from: number, to: number): Estimate {
  const setup = requireSetup(given);
  const model = lawOf(setup.law).model?.(lawParameters(setup));
  if (!model) throw new RangeError(`law = ${setup.law}; it has no conditionals to estimate with`);
  const N = lengthOf(setup);
  if (N > LONGEST) throw new RangeError(`N = ${N}; it must be at most ${LONGEST} to estimate`);
  return estimateProfile(model, setup.seed, from, to);
}
