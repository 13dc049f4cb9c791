import type { Schedule } from './schedule.ts';
import { requireSteps } from './steps.ts';

/**
 * @throws RangeError unless the cuts are whole numbers rising strictly between 0 and N
 */
function requireCuts(cuts: ArrayLike<number>, N: number): void {
  for (let k = 0; k < cuts.length; k++) {
    const cut = cuts[k];
    const before = k > 0 ? cuts[k - 1] : 0;
    if (!Number.isInteger(cut) || cut <= before || cut >= N) {
      throw new RangeError(
        `cuts: ${cut} after ${before}; ` +
          `they must be whole numbers in strictly rising order between 0 and N = ${N}`,
      );
    }
  }
}

/** The reader's own interior boundaries; their number sets K. */
export const custom: Schedule = {
  id: 'custom',
  name: 'Your own',
  sentence: 'Boundaries where you put them.',
  needsProfile: false,
  boundaries({ N, cuts = [] }) {
    requireSteps(N, 1);
    requireCuts(cuts, N);
    return Int32Array.from([0, ...Array.from(cuts), N]);
  },
};
