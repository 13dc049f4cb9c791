import { optimalScheduleOfRises } from '../optimum/optimum.ts';
import { risesOf } from './rises.ts';
import type { Schedule } from './schedule.ts';

/** The exact minimum of E_fact over all schedules with K steps. */
export const optimal: Schedule = {
  id: 'optimal',
  name: 'Optimal',
  sentence: 'The smallest error that any schedule with so many steps can have.',
  needsProfile: true,
  boundaries: (context) => optimalScheduleOfRises(risesOf(context), context.K).boundaries,
};
