import { ablation } from './ablation.ts';
import { accuracy } from './accuracy.ts';
import { capacity } from './capacity.ts';
import type { Experiment } from './experiment.ts';
import { gaussians } from './gaussians.ts';
import { thousand } from './thousand.ts';
import { transfer } from './transfer.ts';

/** Every experiment, in the order of the menu. To add one: one file here, one line below. */
export const experiments = {
  gaussians,
  accuracy,
  ablation,
  transfer,
  capacity,
  thousand,
} as const satisfies Record<string, Experiment>;

export type ExperimentId = keyof typeof experiments;

export const experimentIds = Object.keys(experiments) as ExperimentId[];

/** An experiment as menus and addresses see it. */
export const experimentOf = (id: ExperimentId): Experiment => experiments[id];
