import { fileURLToPath } from 'node:url';

/** What the pages use in place of d3-interpolate, see there. */
export const numbersOnly = {
  find: 'd3-interpolate',
  replacement: fileURLToPath(new URL('./numbersOnly.ts', import.meta.url)),
};

/** What the pages use in place of d3-format, see there. */
export const noTickFormat = {
  find: 'd3-format',
  replacement: fileURLToPath(new URL('./noTickFormat.ts', import.meta.url)),
};

/**
 * What is published runs on Preact: the same components, at a sixth of the weight. While developing
 * and in tests they run on React, which says more when something is wrong.
 */
export const lightReact = [
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
];
