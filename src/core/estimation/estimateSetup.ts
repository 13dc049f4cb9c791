import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import { keyText } from '../numbers/fingerprint.ts';
import { lengthOf, requireSetup, type Setup } from '../setup.ts';
import { type Estimate, estimateFrom, type Told } from './estimate.ts';
import { toldByChain } from './heldOut.ts';
import { measurer } from './measure.ts';

/** Longer sequences would take too long: a sample takes N²/2 conditionals. */
const LONGEST = 256;

/** What follows more letters is looked at in more contexts: the longest sequence for each order. */
export const longestThrough = (memory: number): number => LONGEST / 2 ** (memory - 1);

/** Why the profile of a setup's law cannot be estimated, in words; null where it can. */
export function inestimable(setup: Setup): string | null {
  if (!lawOf(setup.law).model) return 'it has no conditionals to estimate with';
  const chain = setup.through === 'chain';
  const longest = chain ? longestThrough(setup.memory) : LONGEST;
  if (lengthOf(setup) <= longest) return null;
  return `at most ${longest} tokens${chain ? ` through a chain of order ${setup.memory}` : ''}`;
}

// The last one: samples are asked for in pieces.
let latest: { readonly key: string; readonly told: Told } | null = null;

function toldByLaw(setup: Setup): Told {
  const params = lawParameters(setup);
  const key = keyText({ ...params, law: setup.law });
  const model = lawOf(setup.law).model;
  if (latest?.key !== key && model) latest = { key, told: measurer(model(params)) };
  return (latest as { told: Told }).told;
}

/**
 * The profile of a setup's law from its samples number `from` to `to` − 1: by exact conditionals, or
 * with `through` = chain by those of a chain fitted to one half of the data, on the other half.
 *
 * @throws RangeError when the law has no conditionals or is too long, or there is no sample
 */
export function estimateSetup(given: Partial<Setup>, from: number, to: number): Estimate {
  const { through, samples } = given;
  const setup: Setup = { ...requireSetup(given), through };
  const reason = inestimable(setup);
  if (reason) throw new RangeError(`law = ${setup.law}, N = ${lengthOf(setup)}: ${reason}`);
  const told = through === 'chain' ? toldByChain(setup, Number(samples)) : toldByLaw(setup);
  return estimateFrom(told, setup.seed, from, to);
}
