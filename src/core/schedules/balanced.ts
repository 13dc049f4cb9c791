import { safestBoundaries } from '../bounds/envelope.ts';
import type { Schedule } from './schedule.ts';

/** The smallest κ_M of all schedules with K steps: small, large, small, every wait ≤ i(N−i)/(cN). */
export const balanced: Schedule = {
  id: 'balanced',
  name: 'Safe for either',
  sentence: 'Small, large, small: the best guarantee when TC or DTC is small, whichever it is.',
  needsProfile: false,
  safestFor: 'M',
  boundaries: ({ N, K }) => safestBoundaries(N, K, 'balanced'),
};
