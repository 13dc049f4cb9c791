/**
 * Stands in for d3-format in the pages: only the scales' own tick labels would ask for it, and the
 * plots write theirs themselves.
 */
const none = (): never => {
  throw new Error('Tick labels are written by the plots, not by their scales.');
};

export const format = none;
export const formatPrefix = none;
export const formatSpecifier = none;
export const precisionFixed = none;
export const precisionPrefix = none;
export const precisionRound = none;
