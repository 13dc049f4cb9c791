import { analyse } from '../analysis.ts';
import { schedules } from '../schedules/index.ts';
import type { Setup } from '../setup.ts';

/** Boundaries of the setup's schedule at each number of steps; one made by hand has only its own. */
export function everyBoundaries(setup: Setup): Int32Array[] {
  const { N, profile, rises } = analyse(setup);
  const { boundaries } = schedules[setup.schedule];
  const K = setup.schedule === 'custom' ? [setup.K] : Array.from({ length: N }, (_, k) => k + 1);
  return K.map((steps) => boundaries({ ...setup, K: steps, N, profile, rises }));
}
