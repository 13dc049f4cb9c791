import { requireBoundaries } from './boundaries.ts';
import { requireProfile } from './profile.ts';

/** A running Neumaier sum: a sum over segments in segments' own functions, with one remainder. */
interface Running {
  total: number;
  lost: number;
}

// One call a step, not one loop with a moving step: engines compile a short function once, but
// keep throwing away a long loop whose branches change character half way (seen at N = 10^6).

/** Adds Σ_{a<i<b} (f(i) − f(a)), the area between the profile and its value at the step's start. */
function addArea(f: Float64Array, a: number, b: number, sum: Running): void {
  const known = f[a];
  let { total, lost } = sum;
  for (let i = a + 1; i < b; i++) {
    const term = f[i] - known;
    const next = total + term;
    lost += total >= term ? total - next + term : term - next + total;
    total = next;
  }
  sum.total = total;
  sum.lost = lost;
}

/** Adds Σ_{a<i<b} (b − i) Δf(i), the same area cut into horizontal strips. */
function addStrips(rises: Float64Array, a: number, b: number, sum: Running): void {
  let { total, lost } = sum;
  for (let i = a + 1; i < b; i++) {
    const term = (b - i) * rises[i];
    const next = total + term;
    lost += total >= term ? total - next + term : term - next + total;
    total = next;
  }
  sum.total = total;
  sum.lost = lost;
}

function overSteps(
  add: typeof addArea,
  values: Float64Array,
  boundaries: ArrayLike<number>,
): number {
  requireBoundaries(boundaries, values.length);
  const sum = { total: 0, lost: 0 };
  for (let k = 1; k < boundaries.length; k++) add(values, boundaries[k - 1], boundaries[k], sum);
  return sum.total + sum.lost;
}

/**
 * E_fact of revealing tokens in uniformly random order, in nats: what is lost because the tokens of
 * a step do not see each other.
 *
 * E_fact = Σ_i f(i) − Σ_k (a_{k+1} − a_k) f(a_k) (Eq. 7 and Lemma 6 of [A] arXiv 2510.25544,
 * Theorem 4 of [B] arXiv 2511.04647), added up as areas f(i) − f(a_k) ≥ 0, so nothing cancels.
 *
 * @param profile f(0..N−1) in nats
 * @param boundaries 0 = a_0 < a_1 < … < a_K = N
 * @throws RangeError unless the profile is finite and non-decreasing and the boundaries rise
 *   strictly from 0 to N
 */
export function factorizationError(profile: Float64Array, boundaries: ArrayLike<number>): number {
  requireProfile(profile);
  return overSteps(addArea, profile, boundaries);
}

/**
 * The same from rises[i] = Δf(i) ≥ 0 (rises[0] = 0): Σ (r(i) − i) Δf(i), where r(i) is the first
 * boundary ≥ i, so that r(i) − i is how long the knowledge of i tokens waits to be used.
 *
 * @throws RangeError unless the boundaries rise strictly from 0 to N = rises.length
 */
export function errorOfRises(rises: Float64Array, boundaries: ArrayLike<number>): number {
  return overSteps(addStrips, rises, boundaries);
}
