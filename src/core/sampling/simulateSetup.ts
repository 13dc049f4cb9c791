import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import { planners } from '../planners/index.ts';
import type { Setup } from '../setup.ts';
import type { Average } from './average.ts';
import type { LetterModel } from './model.ts';
import { random } from './random.ts';
import { simulation } from './simulate.ts';
import { planOf, untraced } from './traceSetup.ts';

/** What some runs of a setup's planner have cost, and how many steps they took. */
export interface Simulation {
  readonly cost: Average;
  readonly steps: Average;
}

/** Whether the setup's order looks at letters, so that its error has to be simulated, and can be. */
export const isSimulated = (setup: Setup): boolean =>
  'next' in planners[setup.order] && setup.randomness === 'fixed' && untraced(setup) === null;

/**
 * The cost of independence in `runs` runs along sequences of the law, drawn from the piece-th
 * stream of the setup's seed (see `factorizationCost`).
 */
export function simulateSetup(setup: Setup, piece: number, runs: number): Simulation {
  const model = lawOf(setup.law).model?.(lawParameters(setup)) as LetterModel;
  const stream = random(setup.seed + 2 ** 32 * (piece + 1));
  return simulation(model, planOf(setup), stream).run(runs);
}

/** The average over two separate sets of draws (pooled sums of squares). */
export function pooled(a: Average, b: Average): Average {
  const count = a.count + b.count;
  const apart = b.mean - a.mean;
  const spread = ({ count: n, standardError }: Average) =>
    n < 2 ? 0 : standardError ** 2 * n * (n - 1);
  const squares = spread(a) + spread(b) + (apart * apart * a.count * b.count) / count;
  return {
    count,
    mean: a.mean + (apart * b.count) / count,
    standardError: count < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(squares / (count - 1) / count),
  };
}
