/**
 * The numbers of the explainer, usable from any JavaScript without a browser. All information is in
 * nats; bad arguments throw a RangeError that names the argument and its value.
 */
export { waitingFactors } from './bounds/bounds.ts';
export { envelopeBoundaries } from './bounds/envelope.ts';
export { randomSizesError } from './bounds/randomSizes.ts';
export { factorizationError } from './error.ts';
export { type LawId, laws } from './laws/index.ts';
export type { Law } from './laws/law.ts';
export { optimalErrors } from './optimum/frontier.ts';
export { optimalSchedule } from './optimum/optimum.ts';
export { fixedOrderError } from './order.ts';
export { type PlannerId, planners } from './planners/index.ts';
export { type Functionals, functionals } from './profile.ts';
export { samplerKL } from './sampling/samplerKL.ts';
export { type ScheduleId, schedules } from './schedules/index.ts';
export type { Schedule, ScheduleContext } from './schedules/schedule.ts';
export type { Setup } from './setup.ts';
export { type Study, study } from './study.ts';
