import { lawKeyOf, lawParameters } from '../core/analysis.ts';
import type { Estimate } from '../core/estimation/estimate.ts';
import { fitted } from '../core/estimation/judge.ts';
import { sameValue } from '../core/parameter.ts';
import { schedules } from '../core/schedules/index.ts';
import { lengthOf } from '../core/setup.ts';
import type { FigureState } from './figure.ts';
import { type Answer, estimateOf } from './found.ts';
import { gatheredKey, isWhole } from './gather.ts';
import type { Setup } from './schema.ts';

/**
 * A setup with its schedule made from an estimate of the profile, wherever it looks at the profile. It
 * stands there as if made by hand, so that whoever is given it need not know of the estimate.
 */
export function madeFrom({ mean }: Estimate, setup: Setup): Setup {
  const { schedule, K, smoothing } = setup;
  if (!schedules[schedule].needsProfile) return setup;
  const profile = fitted(mean, smoothing === 'binomial');
  const boundaries = schedules[schedule].boundaries({ N: profile.length, K, profile });
  const cuts = Array.from(boundaries.subarray(1, -1));
  // Copies that follow the schedule stay those that they were.
  return { ...setup, ...lawParameters(setup), schedule: 'custom', cuts };
}

type Figure = Pick<FigureState, 'setup' | 'found'>;

/** The setup that is studied: the reader's; null while it waits for an estimate. */
export function workingSetup({ setup, found }: Figure): Setup | null {
  if (setup.known === 'law' || !schedules[setup.schedule].needsProfile) return setup;
  const estimate = estimateOf(found, lawKeyOf(setup));
  return estimate && madeFrom(estimate, setup);
}

/** What an estimate is asked about: the present setup, even before it is studied. */
export function estimated({ setup, version }: Pick<FigureState, 'setup' | 'version'>) {
  return { setup, version, N: lengthOf(setup), lawKey: lawKeyOf(setup) };
}

/** Whether all samples are there, or the reader has stopped them, and the study is made from them. */
export function isEstimated(
  figure: Pick<FigureState, 'setup' | 'found' | 'study' | 'version' | 'halted'>,
): boolean {
  const { setup, study, found, version, halted } = figure;
  if (setup.known === 'law') return true;
  const answer = found.estimate as Answer<'estimate'> | undefined;
  if (!answer?.output || answer.key !== gatheredKey('estimate', setup, lawKeyOf(setup)))
    return false;
  if (halted !== version && !isWhole('estimate', setup, answer.output)) return false;
  return sameValue(study?.setup.cuts, workingSetup(figure)?.cuts);
}
