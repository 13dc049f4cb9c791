import { fileURLToPath } from 'node:url';

/** What the pages use in place of d3-interpolate, see there. */
export const numbersOnly = {
  find: 'd3-interpolate',
  replacement: fileURLToPath(new URL('./numbersOnly.ts', import.meta.url)),
};
