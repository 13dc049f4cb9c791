import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import { lengthOf, requireSetup, type Setup } from '../setup.ts';
import { type Estimate, estimateFrom, estimateProfile } from './estimate.ts';
import { toldByChain } from './heldOut.ts';

/** Longer sequences would take too long: a sample takes N²/2 conditionals. */
const LONGEST = 256;

/** What follows more letters is looked at in more contexts: the longest sequence for each order. */
export const longestThrough = (memory: number): number => LONGEST / 2 ** (memory - 1);

/**
 * The profile of a setup's law from its samples number `from` to `to` − 1: by exact conditionals, or
 * with `through` = chain by those of a chain fitted to one half of the data, on the other half.
 *
 * @throws RangeError when the law has no conditionals or is too long, or there is no sample
 */
export function estimateSetup(given: Partial<Setup>, from: number, to: number): Estimate {
  const setup = requireSetup(given);
  const model = lawOf(setup.law).model?.(lawParameters(setup));
  if (!model) throw new RangeError(`law = ${setup.law}; it has no conditionals to estimate with`);
  const N = lengthOf(setup);
  if (N > LONGEST) throw new RangeError(`N = ${N}; it must be at most ${LONGEST} to estimate`);
  if (given.through !== 'chain') return estimateProfile(model, setup.seed, from, to);
  const longest = longestThrough(setup.memory);
  if (N > longest) {
    throw new RangeError(`N = ${N}; through a chain of order ${setup.memory} at most ${longest}`);
  }
  return estimateFrom(toldByChain(setup, Number(given.samples)), setup.seed, from, to);
}
