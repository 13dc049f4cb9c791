import { safestBoundaries } from '../bounds/envelope.ts';
import type { Schedule } from './schedule.ts';

/** The smallest κ_DTC of all schedules with K steps: growing sizes, every wait ≤ i/c. */
export const dtc: Schedule = {
  id: 'dtc',
  name: 'Safe for small DTC',
  sentence: 'Growing steps: the best guarantee when a few tokens nearly decide the rest.',
  needsProfile: false,
  safestFor: 'DTC',
  boundaries: ({ N, K }) => safestBoundaries(N, K, 'dtc'),
};
