import type { Functionals } from '../../core/profile.ts';

/** How the four functionals are called, and what each weighs. */
export const functionalNames: Record<
  keyof Functionals,
  { symbol: string; name: string; help: string }
> = {
  D: { symbol: 'D', name: 'total rise', help: 'f(N−1) − f(0): what all other tokens tell' },
  TC: { symbol: 'TC', name: 'total correlation', help: 'the area above the curve’s start' },
  DTC: { symbol: 'DTC', name: 'dual total correlation', help: 'the area above the curve' },
  M: { symbol: 'M', name: 'balanced', help: 'each rise weighted by i(N−i)/N' },
};
