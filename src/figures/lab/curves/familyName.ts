import type { Family } from '../../../core/curves/family.ts';
import { type ScheduleId, schedules } from '../../../core/schedules/index.ts';

/** Where a schedule's own name is too long for a line. */
const names: Partial<Record<ScheduleId, string>> = {
  rule: 'rule',
  optimal: 'best',
  tc: 'safe for TC',
  dtc: 'safe for DTC',
};

const nameOf = (id: ScheduleId): string => names[id] ?? schedules[id].name.toLowerCase();

/** What a family is called at the end of its line and in a sentence. */
export function familyName({ schedule, p, randomness }: Family): string {
  const name = schedule === 'power' ? `power ${p}` : nameOf(schedule);
  return randomness === 'binomial' ? `${name}, random sizes` : name;
}

/** The same where there is little room. */
export function shortName(family: Family): string {
  const name = familyName({ ...family, randomness: 'fixed' });
  return family.randomness === 'binomial' ? 'random' : name.replace('safe for ', 'safe ');
}
