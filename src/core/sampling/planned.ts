import { requireSetup, type Setup } from '../setup.ts';
import { isSimulated, pooled, type Simulation, simulateSetup } from './simulateSetup.ts';

/** What the planners that look at letters have cost in some runs, and how many steps they took. */
export type Planned = Readonly<Record<'confidence' | 'entropy', Simulation>>;

/**
 * The runs number `from` to `to` − 1 of both planners, each run with a stream of its own, so that
 * they are the same however they are divided.
 *
 * @throws RangeError naming the first key of the setup that is not valid, or that there is no run
 */
export function plannedSetup(given: Partial<Setup>, from: number, to: number): Planned {
  if (!(to > from)) throw new RangeError(`to = ${to}; it must be above from = ${from}`);
  const setup = requireSetup(given);
  if (!isSimulated({ ...setup, order: 'confidence' })) {
    throw new RangeError(`law = ${setup.law}; no planner can look at its letters`);
  }
  const runs = Array.from({ length: to - from }, (_, j) =>
    each((order) => simulateSetup({ ...setup, order }, from + j, 1)),
  );
  return runs.reduce(pooledPlanned);
}

const each = (simulation: (id: keyof Planned) => Simulation): Planned => ({
  confidence: simulation('confidence'),
  entropy: simulation('entropy'),
});

/** The averages over two separate sets of runs. */
export const pooledPlanned = (a: Planned, b: Planned): Planned =>
  each((id) => ({
    cost: pooled(a[id].cost, b[id].cost),
    steps: pooled(a[id].steps, b[id].steps),
  }));
