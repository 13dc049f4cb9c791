import { familyBoundaries } from './alpha.ts';
import type { Schedule } from './schedule.ts';

/** α(t) = 1 − cos(πt/2), the schedule of MaskGIT: the optimum in the limit for g(u) ∝ 1/(u(2−u)). */
export const cosine: Schedule = {
  id: 'cosine',
  name: 'Cosine',
  sentence: 'Few tokens at first, more and more later.',
  needsProfile: false,
  alpha: 'cosine',
  boundaries: ({ N, K }) => familyBoundaries(N, K, 'cosine'),
};
