import { lawParameters } from '../../core/analysis.ts';
import { lawOf } from '../../core/laws/index.ts';
import { ringingShares, windowsOf } from '../../core/sampling/clocks.ts';
import { random } from '../../core/sampling/random.ts';
import { type AlphaId, alphaSteps, alphaTimes } from '../../core/schedules/alpha.ts';
import { schedules } from '../../core/schedules/index.ts';
import { lengthOf, type Setup } from '../../core/setup.ts';

/** More tokens than this are too many to be seen one by one: the first ones are shown. */
export const SEEN = 64;

/** The setup's α; equal steps where its schedule follows none. */
export const familyOf = ({ schedule }: Setup): AlphaId => schedules[schedule].alpha ?? 'uniform';

/** One film: when each token is masked, and what a sampler that looks K times draws together. */
export interface Film {
  readonly n: number;
  readonly K: number;
  /** When each token's clock rings, on the film's time from 0 (all visible) to 1 (all masked). */
  readonly rings: Float64Array;
  /** The step, from 1, in which the sampler draws each token. */
  readonly step: Int32Array;
  /** How many it draws in each step. */
  readonly sizes: Int32Array;
}

/** The film of a setup's seed. Another pace moves the rings, but not their order. */
export function filmOf(setup: Setup): Film {
  const { K, p, seed } = setup;
  const n = Math.min(lengthOf(setup), SEEN);
  const family = familyOf(setup);
  const shares = ringingShares(n, random(seed));
  const step = windowsOf(shares, alphaSteps(family, K, p));
  const sizes = new Int32Array(K);
  for (const k of step) sizes[k - 1] = (sizes[k - 1] as number) + 1;
  const rings = shares.map((share) => 1 - alphaTimes[family](share, p));
  return { n, K, rings, step, sizes };
}

/** Which step draws what is masked at a time: window k goes down from 1 − (k−1)/K to 1 − k/K. */
export const stepAt = (K: number, time: number): number =>
  Math.min(Math.max(Math.floor((1 - time) * K) + 1, 1), K);

export const maskedAt = ({ rings }: Film, time: number): number =>
  rings.filter((ring) => ring <= time).length;

const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz*';

/** A sequence of the law, letter by letter; empty where it has none that a sign can show. */
export function lettersOf(setup: Setup): string[] {
  const n = Math.min(lengthOf(setup), SEEN);
  if (setup.law === 'text') {
    const text = [...(setup.text as string)];
    return Array.from({ length: n }, (_, i) => text[i % text.length] as string);
  }
  const law = lawOf(setup.law);
  const small = (law.logAlphabet(lawParameters(setup)) ?? Infinity) <= Math.log(SIGNS.length + 0.5);
  const model = n === lengthOf(setup) && small ? law.model?.(lawParameters(setup)) : null;
  if (model?.kind !== 'letters') return [];
  const x = new Int32Array(model.N);
  model.sample(random(1), x);
  return Array.from(x, (letter) => model.letters?.[letter] ?? (SIGNS[letter] as string));
}
