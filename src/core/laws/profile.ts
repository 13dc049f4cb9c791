import { isotonic } from '../numbers/isotonic.ts';
import { list, lookingOnce } from '../parameter.ts';
import { defineLaw } from './law.ts';

export interface Profile {
  f: readonly number[];
}

export const LONGEST_PROFILE = 1_000_000;
/** In nats; its sums over all tokens stay far from overflow. */
export const LARGEST_VALUE = 1e9;

// −2.4 / (1 + exp((i − 12)/3)), rounded: the 8th to the 16th token bring most.
const EXAMPLE: readonly number[] = [
  -2.36, -2.34, -2.32, -2.29, -2.24, -2.19, -2.11, -2.02, -1.9, -1.75, -1.59, -1.4, -1.2, -1, -0.81,
  -0.65, -0.5, -0.38, -0.29, -0.21, -0.16, -0.11, -0.08, -0.06, -0.04, -0.03, -0.02, -0.02, -0.01,
  -0.01, -0.01, 0,
];

/** Whether there is nothing to mend, seen without a copy: f may have a million values. */
function isValid(f: readonly number[]): boolean {
  if (f.length < 1 || f.length > LONGEST_PROFILE) return false;
  let before = -LARGEST_VALUE;
  for (let i = 0; i < f.length; i++) {
    const value = f[i];
    // Also false for what is no number, and for −0.
    if (!(value >= before && value <= LARGEST_VALUE) || Object.is(value, -0)) return false;
    before = value;
  }
  return true;
}

function validProfile(f: readonly number[]): readonly number[] {
  if (isValid(f)) return f;
  const finite = f.filter(Number.isFinite).slice(0, LONGEST_PROFILE);
  const within = finite.map(
    (value) => Math.min(Math.max(value, -LARGEST_VALUE), LARGEST_VALUE) + 0,
  );
  return within.length > 0 ? Array.from(isotonic(within)) : EXAMPLE;
}

/**
 * A profile that was drawn, pasted or estimated. Where it falls, the nearest non-decreasing one
 * takes its place (isotonic regression), since knowing more never tells less on average. Every
 * non-decreasing curve of rises comes arbitrarily close to that of some law (Lemma 29 [B]).
 */
export const profile = defineLaw<Profile>({
  id: 'profile',
  name: 'A profile of your own',
  sentence: 'Only its information profile is known: drawn, pasted in or estimated from a model.',
  formula:
    '$f(i)$ is given as it is; where a given curve falls, the nearest non-decreasing one has taken its place.',
  parameters: {
    f: list<Profile>({
      label: 'Profile',
      symbol: 'f',
      help: 'f(0), f(1), …, f(N−1) in nats, with commas between.',
      initial: EXAMPLE,
      nearest: lookingOnce(validProfile),
      describe: () =>
        `1 to ${LONGEST_PROFILE} numbers from −${LARGEST_VALUE} to ${LARGEST_VALUE} that never fall; where they do, isotonic regression gives the nearest`,
    }),
  },
  length: ({ f }) => f.length,
  profile: ({ f }) => Float64Array.from(f),
  logAlphabet: () => null,
});
