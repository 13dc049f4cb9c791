import { hasExactErrors } from '../learning/errorsBySteps.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { random } from './random.ts';
import { type TraceOfSetup, tracer } from './traceSetup.ts';

/** Some samples of a setup's sampler. */
export interface Samples {
  /** The first twelve. */
  readonly shown: readonly TraceOfSetup[];
  readonly drawn: number;
  /** How many of all that were drawn are possible under π. */
  readonly possible: number;
}

const SHOWN = 12;
/** Where their share is not known exactly, so many are counted. */
const COUNTED = 1000;

/**
 * Samples of a setup's sampler, its conditionals blurred by the setup's noise, each from a stream of its own of the setup's seed: under another
 * plan they change as little as may be.
 *
 * @throws RangeError naming the first key of the setup that is not valid, or that no sample can be
 *   traced
 */
export function samplesOf(given: Partial<Setup>): Samples {
  const setup = requireSetup(given);
  const { seed, noise } = setup;
  const trace = tracer(setup, noise);
  const drawn = hasExactErrors(setup) ? SHOWN : COUNTED;
  const shown: TraceOfSetup[] = [];
  let possible = 0;
  for (let j = 0; j < drawn; j++) {
    const sample = trace(random(seed + 2 ** 32 * (j + 1)));
    if (!sample.broken.includes(1)) possible++;
    if (j < SHOWN) shown.push(sample);
  }
  return { shown, drawn, possible };
}

const NORMAL = 1.96;

/** The 95 % interval of a share of which `found` of `drawn` were counted (Wilson). */
export function shareInterval(found: number, drawn: number): { from: number; to: number } {
  const spread = NORMAL ** 2 / drawn;
  const share = found / drawn;
  const middle = share + spread / 2;
  const half = NORMAL * Math.sqrt((share * (1 - share)) / drawn + spread / (4 * drawn));
  return { from: (middle - half) / (1 + spread), to: (middle + half) / (1 + spread) };
}
