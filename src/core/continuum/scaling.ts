import { lawParameters } from '../analysis.ts';
import type { LawId } from '../laws/index.ts';
import type { Setup } from '../setup.ts';

/** Laws whose rise, as N grows with the other parameters fixed, piles up at one place or at an end. */
const concentrating: ReadonlySet<LawId> = new Set([
  'gaussian',
  'polya',
  'mixture',
  'khot',
  'curie-weiss',
  'permutation',
  'random-code',
]);

/**
 * Whether a law's profile f(i/N) tends to one with a continuous density as N grows, as the scaling
 * limit of [A] arXiv 2510.25544 asks. A block as long as the sequence is a threshold code: its rise is at
 * one place.
 */
export function hasScalingLimit(setup: Setup): boolean {
  if (concentrating.has(setup.law)) return false;
  const { N, m, sizes } = lawParameters(setup);
  if (setup.law === 'blocks') return m !== N;
  if (setup.law === 'copies') return (sizes as readonly number[]).length !== 1;
  return true;
}
