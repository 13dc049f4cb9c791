import type { Scale } from '../../../plot/steps.ts';

/** What there is where π is known by samples only: the numbers, or the band in a drawing. */
export type Part =
  | { readonly part: 'numbers' }
  | { readonly part: 'band'; readonly x: Scale; readonly y: Scale };
