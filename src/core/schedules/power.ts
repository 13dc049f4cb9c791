import { familyBoundaries } from './alpha.ts';
import type { Schedule } from './schedule.ts';

/** α(t) = t^p: the optimum in the limit for g(u) ∝ u^(−2(p−1)/p). */
export const power: Schedule = {
  id: 'power',
  name: 'Power',
  sentence: 'Steps that grow (exponent above 1) or shrink (below 1) like a power.',
  needsProfile: false,
  alpha: 'power',
  boundaries: ({ N, K, p }) => familyBoundaries(N, K, 'power', p),
};
