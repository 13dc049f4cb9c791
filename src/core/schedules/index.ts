import { balanced } from './balanced.ts';
import { cosine } from './cosine.ts';
import { custom } from './custom.ts';
import { dtc } from './dtc.ts';
import { optimal } from './optimal.ts';
import { power } from './power.ts';
import { rule } from './rule.ts';
import type { Schedule } from './schedule.ts';
import { sine } from './sine.ts';
import { tc } from './tc.ts';
import { uniform } from './uniform.ts';

/** Every schedule, in the order of the menus. To add one: one file here, one line below. */
const registry = {
  uniform,
  cosine,
  sine,
  power,
  rule,
  optimal,
  tc,
  dtc,
  balanced,
  custom,
} as const;

export type ScheduleId = keyof typeof registry;

/** Every schedule by its id. */
export const schedules: Readonly<Record<ScheduleId, Schedule>> = registry;
