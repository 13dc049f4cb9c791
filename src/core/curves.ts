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
  /** The numbers of steps, rising. */
  readonly K: Int32Array;
  readonly optimum: Float64Array;
  readonly uniform: Float64Array;
  /** The four guarantees of the uniform schedule. */
  readonly bounds: PerFunctional<Float64Array>;
}

/** Up to which K every K is looked at, and how many an octave beyond: fewer for long sequences. */
const density = (N: number) => (N <= 4096 ? { all: 96, octave: 12 } : { all: 8, octave: 4 });

/** The numbers of steps at which a curve is drawn: 1, … dense at first, then even in log K, N. */
export function stepGrid(N: number): Int32Array {
  const { all, octave } = density(N);
  const grid = Array.from({ length: Math.min(N, all) }, (_, k) => k + 1);
  for (let j = 1; grid[grid.length - 1] < N; j++) {
    grid.push(Math.min(N, Math.round(all * 2 ** (j / octave))));
  }
  return Int32Array.from(grid);
}

/** The exact errors of the uniform and of the best schedule for every K of the rising list. */
export function errorCurves(setup: Setup, K: Int32Array): ErrorCurves {
  const { key, N, rises, functionals } = analyse(setup);
  const zeros = () => new Float64Array(K.length);
  const curves: ErrorCurves = {
    lawKey: key,
    N,
    K,
    optimum: zeros(),
    uniform: zeros(),
    bounds: { D: zeros(), TC: zeros(), DTC: zeros(), M: zeros() },
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

const joined = (a: Float64Array, b: Float64Array) => Float64Array.of(...a, ...b);

/** Two parts of the same curves, the second beginning where the first ends. */
export function joinCurves(first: ErrorCurves, second: ErrorCurves): ErrorCurves {
  const bound = (id: keyof ErrorCurves['bounds']) => joined(first.bounds[id], second.bounds[id]);
  return {
    ...first,
    K: Int32Array.of(...first.K, ...second.K),
    optimum: joined(first.optimum, second.optimum),
    uniform: joined(first.uniform, second.uniform),
    bounds: { D: bound('D'), TC: bound('TC'), DTC: bound('DTC'), M: bound('M') },
  };
}
