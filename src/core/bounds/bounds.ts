import { requireBoundaries } from '../boundaries.ts';
import type { Functionals } from '../profile.ts';

/** One number for each of the four functionals. */
export type PerFunctional<T> = { readonly [F in keyof Functionals]: T };

/** What an i pays in each functional: E_fact and all four are Σ weight(i) Δf(i). */
export const weights: PerFunctional<(i: number, N: number) => number> = {
  D: () => 1,
  TC: (i, N) => N - i,
  DTC: (i) => i,
  M: (i, N) => (i * (N - i)) / N,
};

/** The functionals, in the order of the menus. */
export const functionalIds = Object.keys(weights) as (keyof Functionals)[];

const each = <T>(value: (id: keyof Functionals) => T): PerFunctional<T> => ({
  D: value('D'),
  TC: value('TC'),
  DTC: value('DTC'),
  M: value('M'),
});

interface WorstWait {
  readonly kappa: number;
  /** The first i where it is attained; null when no token waits. */
  readonly i: number | null;
}

/**
 * max_i (r(i) − i)/weight(i). Inside a step r is fixed, r ≤ N, and each of r − i,
 * (r−i)/(N−i) = 1 − (N−r)/(N−i), (r−i)/i = r/i − 1 and (r−i)N/(i(N−i)), a product of the two before
 * and constants, does not increase with i: only the first i of a step needs a look.
 */
function worstWait(
  boundaries: ArrayLike<number>,
  weight: (i: number, N: number) => number,
): WorstWait {
  const N = boundaries[boundaries.length - 1];
  let kappa = 0;
  let worst: number | null = null;
  for (let k = 1; k < boundaries.length; k++) {
    const i = boundaries[k - 1] + 1;
    const wait = boundaries[k] - i;
    if (wait === 0) continue;
    const factor = wait / weight(i, N);
    if (factor > kappa) {
      kappa = factor;
      worst = i;
    }
  }
  return { kappa, i: worst };
}

function worstWaits(boundaries: ArrayLike<number>): PerFunctional<WorstWait> {
  requireBoundaries(boundaries, boundaries[boundaries.length - 1]);
  return each((id) => worstWait(boundaries, weights[id]));
}

/**
 * How long knowledge waits at worst, measured by each functional:
 * κ_D = max (r(i)−i), κ_TC = max (r(i)−i)/(N−i), κ_DTC = max (r(i)−i)/i,
 * κ_M = max (r(i)−i)N/(i(N−i)) over i = 1..N−1; all 0 when every step reveals one token.
 *
 * For every law E_fact ≤ κ_D·D (Theorem 7 of [A] arXiv 2510.25544), and as well
 * κ_TC·TC, κ_DTC·DTC and κ_M·M. O(K).
 *
 * @throws RangeError unless the boundaries rise strictly from 0
 */
export function waitingFactors(boundaries: ArrayLike<number>): PerFunctional<number> {
  const worst = worstWaits(boundaries);
  return each((id) => worst[id].kappa);
}

/**
 * The law against which each guarantee is attained: the whole rise sits at one i*, as in an MDS
 * (threshold) code of dimension i* over a large enough alphabet. The first such i*, or null where
 * κ = 0 and no law can do harm.
 *
 * @throws RangeError unless the boundaries rise strictly from 0
 */
export function adversaries(boundaries: ArrayLike<number>): PerFunctional<number | null> {
  const worst = worstWaits(boundaries);
  return each((id) => worst[id].i);
}

export interface Guarantees {
  /** κ·functional, in nats. */
  readonly bounds: PerFunctional<number>;
  /** The functional of the smallest bound; on a tie the first of D, TC, DTC, M. */
  readonly tightest: keyof Functionals;
}

/** The four upper bounds on E_fact that follow from the functionals, and the tightest one. */
export function guarantees(functionals: Functionals, kappas: PerFunctional<number>): Guarantees {
  const bounds = each((id) => kappas[id] * functionals[id]);
  const tightest = functionalIds.reduce((best, id) => (bounds[id] < bounds[best] ? id : best));
  return { bounds, tightest };
}
