import { requireSetup, type Setup } from '../setup.ts';
import { isSimulated, pooled, type Simulation, simulateSetup } from './simulateSetup.ts';

/**
 * What the planners that look at letters have cost in some runs, and how many steps they took:
 * `confidence` in steps of the schedule's sizes, `threshold` with the setup's τ.
 */
export type Planned = Readonly<Record<'confidence' | 'threshold' | 'entropy', Simulation>>;

/** Where the setup has no threshold of its own. */
export const THRESHOLD = 0.9;

/**
 * The runs number `from` to `to` − 1 of these planners, each run with a stream of its own, so that
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
    each((id) => simulateSetup(asked(setup, id), from + j, 1)),
  );
  return runs.reduce(pooledPlanned);
}

/** The setup with one of the planners. */
const asked = (setup: Setup, id: keyof Planned): Setup => ({
  ...setup,
  order: id === 'entropy' ? id : 'confidence',
  tau: id === 'threshold' ? setup.tau || THRESHOLD : 0,
});

const each = (simulation: (id: keyof Planned) => Simulation): Planned => ({
  confidence: simulation('confidence'),
  threshold: simulation('threshold'),
  entropy: simulation('entropy'),
});

/** The averages over two separate sets of runs. */
export const pooledPlanned = (a: Planned, b: Planned): Planned =>
  each((id) => ({
    cost: pooled(a[id].cost, b[id].cost),
    steps: pooled(a[id].steps, b[id].steps),
  }));
