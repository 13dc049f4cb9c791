import { lawKeyOf, lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import { lengthOf, requireSetup, type Setup } from '../setup.ts';
import { inestimable } from './estimable.ts';
import { type Estimate, estimateFrom, type Told } from './estimate.ts';
import { toldByChain } from './heldOut.ts';
import { measurer } from './measure.ts';

// The last one: samples are asked for in pieces.
let latest: { readonly key: string; readonly told: Told } | null = null;

function toldByLaw(setup: Setup): Told {
  const key = lawKeyOf(setup);
  const model = lawOf(setup.law).model;
  if (latest?.key !== key && model) latest = { key, told: measurer(model(lawParameters(setup))) };
  return (latest as { told: Told }).told;
}

/**
 * The profile of a setup's law from its samples number `from` to `to` − 1: by exact conditionals, or
 * with `through` = chain by those of a chain fitted to one half of the data, on the other half.
 *
 * @param sofar the estimate from the samples before; it is gone on from
 * @throws RangeError when the law has no conditionals or is too long, or there is no sample
 */
export function estimateSetup(
  given: Partial<Setup>,
  from: number,
  to: number,
  sofar: Estimate | null = null,
): Estimate {
  const { through, samples } = given;
  const setup: Setup = { ...requireSetup(given), through };
  const reason = inestimable(setup);
  if (reason) throw new RangeError(`law = ${setup.law}, N = ${lengthOf(setup)}: ${reason}`);
  const told = through === 'chain' ? toldByChain(setup, Number(samples)) : toldByLaw(setup);
  return estimateFrom(told, setup.seed, from, to, sofar);
}
