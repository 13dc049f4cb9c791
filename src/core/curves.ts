import { analyse } from './analysis.ts';
import { functionalIds, guarantees, type PerFunctional, waitingFactors } from './bounds.ts';
import { errorOfRises } from './error.ts';
import { optimalScheduleOfRises } from './optimum.ts';
import { uniform } from './schedules/uniform.ts';
import type { Setup } from './setup.ts';

/** Errors against the number of steps, for one law; in nats. */
export interface ErrorCurves {
  readonly lawKey: string;
  readonly N: number;
  /** The numbers of steps, rising from 1 to N. */
  readonly K: Int32Array;
  readonly optimum: Float64Array;
  readonly uniform: Float64Array;
  /** The four guarantees of the uniform schedule. */
  readonly bounds: PerFunctional<Float64Array>;
}

const ALL = 96;
const PER_OCTAVE = 12;

/** Every K up to 96, then twelve an octave, and N. */
export function stepGrid(N: number): Int32Array {
  const grid = Array.from({ length: Math.min(N, ALL) }, (_, k) => k + 1);
  for (let j = 1; grid[grid.length - 1] < N; j++) {
    grid.push(Math.min(N, Math.round(ALL * 2 ** (j / PER_OCTAVE))));
  }
  return Int32Array.from(grid);
}

/** The exact errors of the uniform and of the best schedule for every K of `stepGrid(N)`. */
export function errorCurves(setup: Setup): ErrorCurves {
  const { key, N, rises, functionals } = analyse(setup);
  const K = stepGrid(N);
  const curves: ErrorCurves = {
    lawKey: key,
    N,
    K,
    optimum: new Float64Array(K.length),
    uniform: new Float64Array(K.length),
    bounds: {
      D: new Float64Array(K.length),
      TC: new Float64Array(K.length),
      DTC: new Float64Array(K.length),
      M: new Float64Array(K.length),
    },
  };
  K.forEach((steps, j) => {
    const boundaries = uniform.boundaries({ N, K: steps });
    const { bounds } = guarantees(functionals, waitingFactors(boundaries));
    curves.optimum[j] = optimalScheduleOfRises(rises, steps).error;
    curves.uniform[j] = errorOfRises(rises, boundaries);
    for (const id of functionalIds) curves.bounds[id][j] = bounds[id];
  });
  return curves;
}
