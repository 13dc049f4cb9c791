import { analyse } from '../analysis.ts';
import { errorOfRises } from '../error.ts';
import { lengthOf, requireSetup, type Setup } from '../setup.ts';
import { everyBoundaries } from './everyBoundaries.ts';
import { learningError } from './learningError.ts';
import { shortfalls } from './shortfall.ts';

/** Both errors over the quality of the denoiser and the number of steps, in random order; in nats. */
export interface ErrorMap {
  /** Qualities from poor to good: λ of a blurred denoiser, else n. Even on a logarithmic scale. */
  readonly quality: Float64Array;
  readonly K: Int32Array;
  /** E_fact with each K. */
  readonly fact: Float64Array;
  /** E_learn, of the quality j and the k-th number of steps at j·K.length + k. */
  readonly learn: Float64Array;
}

/** λ from 1 to 1/1000, four values a decade. */
const NOISES = Float64Array.from({ length: 13 }, (_, j) => 10 ** (-j / 4));
/** n from 1 to 4096, the doublings and what is nearest to halfway. */
const TRAININGS = Float64Array.from({ length: 25 }, (_, j) => Math.round(2 ** (j / 2)));

/** The qualities that a map of the setup has. */
const qualitiesOf = ({ denoiser }: Setup): Float64Array =>
  denoiser === 'blurred' ? NOISES : TRAININGS.filter((n, j) => n !== TRAININGS[j - 1]);

/** More steps than this are thinned. */
const ROWS = 64;

/**
 * E_learn and E_fact of the setup's schedule at every number of steps, for denoisers from poor to
 * good: blurred ones, or the setup's learner with more and more sequences of one training set.
 * Null where there is no exact way.
 *
 * @throws RangeError naming the first key of the setup that is not valid and its value
 */
export function errorMap(given: Partial<Setup>): ErrorMap | null {
  const setup = requireSetup(given);
  if (lengthOf(setup) > ROWS) return null;
  const measured = shortfalls(setup);
  if (!measured) return null;
  const { rises } = analyse(setup);
  const all = everyBoundaries(setup);
  const quality = qualitiesOf(setup);
  const profiles = Array.from(
    quality,
    setup.denoiser === 'blurred' ? measured.blurred : measured.learnt,
  );
  return {
    quality,
    K: Int32Array.from(all, (boundaries) => boundaries.length - 1),
    fact: Float64Array.from(all, (boundaries) => errorOfRises(rises, boundaries)),
    learn: Float64Array.from(
      profiles.flatMap((profile) => all.map((boundaries) => learningError(profile, boundaries))),
    ),
  };
}
