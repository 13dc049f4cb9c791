import type { Parameter, Parameters } from '../core/parameter.ts';
import { lengthOf, type Setup, setupParameters } from '../core/setup.ts';
import { withSteps } from './cuts.ts';
import type { Round } from './rounds.ts';

/** Not for the reader to choose: whatever is asked for, it keeps its value. */
const fixed = (parameter: Parameter<unknown, Setup>, value: unknown) => ({
  ...parameter,
  initial: value,
  nearest: () => value,
  applies: () => false,
});

/** The keys of a setup in a round of the game: only the boundaries are to be found. */
export function parametersIn({ K, given }: Round): Parameters<Setup> {
  const all = setupParameters(given.law);
  const cuts = all.cuts as Parameter<Setup['cuts'], Setup>;
  const fixedOnes = Object.entries(given).map(([key, value]) => [
    key,
    fixed(all[key] as Parameter<unknown, Setup>, value),
  ]);
  return {
    ...all,
    ...Object.fromEntries(fixedOnes),
    schedule: {
      ...all.schedule,
      nearest: (value: unknown) => (value === 'custom' ? 'custom' : 'uniform'),
      describe: () => 'uniform or custom in a round of the game',
    },
    cuts: {
      ...cuts,
      nearest(value: Setup['cuts'], setup: Setup) {
        if (setup.schedule !== 'custom') return [];
        const valid = cuts.nearest(value, setup);
        return valid.length === K - 1 ? valid : withSteps([0, ...valid, lengthOf(setup)], K);
      },
      describe: (setup: Setup) => `${K - 1} rising whole numbers from 1 to ${lengthOf(setup) - 1}`,
    },
  } as Parameters<Setup>;
}
