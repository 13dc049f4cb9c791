import { safestBoundaries } from '../bounds/envelope.ts';
import type { Schedule } from './schedule.ts';

/** The smallest κ_TC of all schedules with K steps: shrinking sizes, every wait ≤ (N−i)/c. */
export const tc: Schedule = {
  id: 'tc',
  name: 'Safe for small TC',
  sentence: 'Shrinking steps: the best guarantee when the tokens are nearly independent.',
  needsProfile: false,
  safestFor: 'TC',
  boundaries: ({ N, K }) => safestBoundaries(N, K, 'tc'),
};
