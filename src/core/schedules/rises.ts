import { increments, requireProfile } from '../profile.ts';
import type { ScheduleContext } from './schedule.ts';

/**
 * Δf of a context, from the law where it knows them better than its profile.
 *
 * @throws RangeError unless there are N of them, from a finite and non-decreasing profile
 */
export function risesOf({ N, profile, rises }: ScheduleContext): Float64Array {
  const known = rises ?? profile;
  if (known?.length !== N) {
    throw new RangeError(
      `profile: length ${known?.length ?? 'unknown'}; this schedule needs all N = ${N} values`,
    );
  }
  if (rises) return rises;
  requireProfile(known);
  return increments(known);
}
