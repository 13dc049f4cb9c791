import { requireSizes } from '../boundaries.ts';
import { cut } from './partition.ts';
import type { Planner } from './planner.ts';

/** From left to right, in runs of the schedule's sizes. */
export const contiguous: Planner = {
  id: 'contiguous',
  name: 'Left to right',
  sentence: 'Each step reveals the next run of neighbouring tokens, from left to right.',
  parts({ N, sizes }) {
    requireSizes(sizes, N);
    return cut(
      Int32Array.from({ length: N }, (_, i) => i),
      sizes,
    );
  },
};
