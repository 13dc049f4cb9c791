import type { Study } from '../../core/study.ts';
import { results } from '../../state/results.ts';
import type { Setup } from '../../state/schema.ts';
import { type Origin, SITE } from './origin.ts';

/**
 * A setup and all its results, in nats and in full precision, as a JSON file.
 *
 * @param more what a figure has found besides
 */
export const json = (
  study: Study,
  setup: Setup,
  { address, version }: Origin,
  more: object = {},
): string =>
  `${JSON.stringify({ made: `${SITE} ${version}`, address, version, setup, units: 'nats', results: results(study), ...more }, null, 2)}\n`;
