import { analyse } from '../analysis.ts';
import { boundariesOf, sizesOf } from '../boundaries.ts';
import { planners } from '../planners/index.ts';
import type { Planner } from '../planners/planner.ts';
import { type AlphaId, alphaSteps } from '../schedules/alpha.ts';
import { schedules } from '../schedules/index.ts';
import type { Setup } from '../setup.ts';
import { type Random, shuffle } from './random.ts';

/** Which positions one sample reveals together. */
export interface Deal {
  /** The positions, step after step, rising within a step. */
  readonly positions: Int32Array;
  /** Step k has positions[from[k]] to positions[from[k+1] − 1]; with random sizes perhaps none. */
  readonly from: Int32Array;
  /** Deals anew, in place; draws from the source just what the traced sampler does. */
  again(source: Random): void;
  /** Where the letters have a say in it: deals step k, all before it being known. */
  look?(k: number): void;
}

/** The deal of a setup; null where its planner looks at letters. */
export function dealOf(setup: Setup): Deal | null {
  const { randomness, schedule, K, p, order } = setup;
  const analysis = analyse(setup);
  const { N } = analysis;
  if (randomness === 'binomial') return ownSteps(N, alphaSteps(schedule as AlphaId, K, p));
  const sizes = sizesOf(schedules[schedule].boundaries({ ...setup, ...analysis }));
  const planner: Planner = planners[order];
  if (planner.next) return null;
  if (!planner.parts) return inRandomOrder(N, boundariesOf(sizes));
  const parts = planner.parts({ N, sizes }).map((part) => part.slice().sort());
  return {
    positions: Int32Array.from(parts.flatMap((part) => [...part])),
    from: boundariesOf(parts.map((part) => part.length)),
    again() {},
  };
}

function inRandomOrder(N: number, from: Int32Array): Deal {
  const still = Int32Array.from({ length: N }, (_, i) => i);
  const order = still.slice();
  const stepAt = still.slice();
  for (let k = 0; k + 1 < from.length; k++) stepAt.fill(k, from[k], from[k + 1]);
  const step = still.slice();
  const next = from.slice();
  const positions = still.slice();
  return {
    positions,
    from,
    again(source) {
      order.set(still);
      shuffle(order, source);
      for (let j = 0; j < N; j++) step[order[j]] = stepAt[j];
      next.set(from);
      for (let i = 0; i < N; i++) positions[next[step[i]]++] = i;
    },
  };
}

/** Every token draws its own step, P(step ≤ k) = α(k/K). */
function ownSteps(N: number, alpha: Float64Array): Deal {
  const K = alpha.length - 1;
  const step = new Int32Array(N);
  const positions = new Int32Array(N);
  const next = new Int32Array(K + 1);
  const from = new Int32Array(K + 1);
  return {
    positions,
    from,
    again(source) {
      from.fill(0);
      for (let i = 0; i < N; i++) {
        const share = source.uniform();
        let k = 0;
        while (share >= alpha[k + 1]) k++;
        step[i] = k;
        from[k + 1]++;
      }
      for (let k = 0; k < K; k++) from[k + 1] += from[k];
      next.set(from);
      for (let i = 0; i < N; i++) positions[next[step[i]]++] = i;
    },
  };
}
