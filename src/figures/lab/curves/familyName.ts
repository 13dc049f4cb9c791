import type { Family } from '../../../core/curves/family.ts';
import type { ScheduleId } from '../../../core/schedules/index.ts';

const names: Record<ScheduleId, string> = {
  uniform: 'uniform',
  cosine: 'cosine',
  sine: 'sine',
  power: 'power',
  rule: 'rule',
  optimal: 'best',
  tc: 'safe for TC',
  dtc: 'safe for DTC',
  balanced: 'safe for either',
  custom: 'your own',
};

/** What a family is called at the end of its line and in a sentence. */
export function familyName({ schedule, p, randomness }: Family): string {
  const name = schedule === 'power' ? `power ${p}` : names[schedule];
  return randomness === 'binomial' ? `${name}, random sizes` : name;
}

/** The same where there is little room. */
export function shortName(family: Family): string {
  const name = familyName({ ...family, randomness: 'fixed' });
  return family.randomness === 'binomial' ? 'random' : name.replace('safe for ', 'safe ');
}
