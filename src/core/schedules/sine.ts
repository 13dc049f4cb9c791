import { familyBoundaries } from './alpha.ts';
import type { Schedule } from './schedule.ts';

/** α(t) = sin(πt/2), the cosine schedule backwards: the optimum in the limit for g(u) ∝ 1/(1−u²). */
export const sine: Schedule = {
  id: 'sine',
  name: 'Sine',
  sentence: 'Many tokens at first, fewer and fewer later.',
  needsProfile: false,
  alpha: 'sine',
  boundaries: ({ N, K }) => familyBoundaries(N, K, 'sine'),
};
