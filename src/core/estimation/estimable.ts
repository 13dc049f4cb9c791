import { lawOf } from '../laws/index.ts';
import { lengthOf, type Setup } from '../setup.ts';

/** Longer sequences would take too long: a sample takes N²/2 conditionals. */
const LONGEST = 256;

/** What follows more letters is looked at in more contexts: the longest sequence for each order. */
export const longestThrough = (memory: number): number => LONGEST / 2 ** (memory - 1);

/** Why the profile of a setup's law cannot be estimated, in a few words; null where it can. */
export function inestimable(setup: Setup): string | null {
  if (!lawOf(setup.law).model) return 'no samples of this law';
  const chain = setup.through === 'chain';
  const longest = chain ? longestThrough(setup.memory) : LONGEST;
  if (lengthOf(setup) <= longest) return null;
  return `${chain ? 'through this chain ' : ''}at most ${longest} tokens`;
}
