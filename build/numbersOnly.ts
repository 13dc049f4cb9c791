/**
 * Stands in for d3-interpolate in the pages: their scales have numbers at both ends, and the package
 * would bring all that it takes to interpolate colours, dates and objects.
 */
export const interpolateNumber = (a: number, b: number) => (t: number) => a * (1 - t) + b * t;

export const interpolateRound = (a: number, b: number) => (t: number) =>
  Math.round(a * (1 - t) + b * t);

export const interpolate = interpolateNumber;

// Only scales that the pages do not use ask for it; they are left out of the bundle, the name is not.
export const piecewise = interpolateNumber;
