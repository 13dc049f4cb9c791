import type { Schedule } from './schedule.ts';
import { requireSteps } from './steps.ts';

/** a_k = ⌈Nk/K⌉, in whole numbers exactly; safest when only D is known: κ_D = ⌈N/K⌉ − 1. */
export const uniform: Schedule = {
  id: 'uniform',
  name: 'Uniform',
  sentence: 'The same number of tokens in every step.',
  needsProfile: false,
  safestFor: 'D',
  alpha: 'uniform',
  boundaries({ N, K }) {
    requireSteps(N, K);
    return Int32Array.from({ length: K + 1 }, (_, k) => Math.floor((N * k + K - 1) / K));
  },
};
