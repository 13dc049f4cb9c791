import type { Analysis } from '../analysis.ts';
import { errorInBlocks } from '../blocks.ts';
import { type PerFunctional, waitingFactors } from '../bounds/bounds.ts';
import { expectedWaitingFactors, expectedWaits } from '../bounds/randomWaits.ts';
import { sum } from '../numbers/numerics.ts';
import type { AlphaId } from '../schedules/alpha.ts';
import { schedules } from '../schedules/index.ts';
import type { Setup } from '../setup.ts';

/** Schedules of one kind, one for every number of steps. */
export type Family = Pick<Setup, 'schedule' | 'p' | 'randomness'>;

export const uniformly: Family = { schedule: 'uniform', p: 2, randomness: 'fixed' };
export const optimally: Family = { schedule: 'optimal', p: 2, randomness: 'fixed' };

/** The setup's own family, unless it is uniform or optimal anyway, or one schedule made by hand. */
export function chosenFamily({ schedule, p, randomness }: Setup): Family | null {
  if (schedule === 'optimal' || schedule === 'custom') return null;
  if (schedule === 'uniform' && randomness === 'fixed') return null;
  return { schedule, p, randomness };
}

/** Equal for equal families. */
export const familyKey = ({ schedule, p, randomness }: Family): string =>
  `${schedule} ${schedule === 'power' ? p : ''} ${randomness}`;

/** Random sizes cost O(K√N): so far one K is looked at in about a tenth of a second. */
const AFFORDABLE = 2e6;

/** The largest number of steps whose error takes no longer than one can wait for. */
export const furthest = (N: number, { randomness }: Family): number =>
  randomness === 'binomial' ? Math.min(N, Math.floor(AFFORDABLE / Math.sqrt(N))) : N;

/** E_fact in random order of a family's schedule with K steps, and its four waiting factors. */
export function familyError(
  { N, profile, rises }: Pick<Analysis, 'N' | 'profile' | 'rises'>,
  { schedule, p, randomness }: Family,
  K: number,
): { readonly error: number; readonly kappas: PerFunctional<number> } {
  if (randomness === 'binomial') {
    const waits = expectedWaits(N, K, schedule as AlphaId, p);
    const error = sum(waits.map((wait, i) => wait * rises[i]));
    return { error, kappas: expectedWaitingFactors(waits) };
  }
  const boundaries = schedules[schedule].boundaries({ N, K, p, profile, rises });
  return { error: errorInBlocks(rises, boundaries), kappas: waitingFactors(boundaries) };
}
