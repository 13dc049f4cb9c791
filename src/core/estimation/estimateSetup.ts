import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { type Estimate, estimateProfile } from './estimate.ts';

/**
 * The profile of a setup's law from its samples number `from` to `to` − 1, by exact conditionals.
 *
 * @throws RangeError when the law has no conditionals, or there is no sample
 */
export function estimateSetup(given: Partial<Setup>, from: number, to: number): Estimate {
  const setup = requireSetup(given);
  const model = lawOf(setup.law).model?.(lawParameters(setup));
  if (!model) throw new RangeError(`law = ${setup.law}; it has no conditionals to estimate with`);
  return estimateProfile(model, setup.seed, from, to);
}
