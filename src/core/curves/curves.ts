import { analyse } from '../analysis.ts';
import { functionalIds, guarantees, type PerFunctional } from '../bounds/bounds.ts';
import { predictedOptimum } from '../continuum/continuum.ts';
import type { Setup } from '../setup.ts';
import { type Family, familyError, familyKey } from './family.ts';

/** The errors of a family of schedules against the number of steps, for one law; in nats. */
export interface ErrorCurve {
  readonly lawKey: string;
  /** Equal for equal laws and families. */
  readonly key: string;
  readonly family: Family;
  readonly N: number;
  /** The numbers of steps, rising. */
  readonly K: Int32Array;
  readonly error: Float64Array;
  /** The four guarantees of the same schedules. */
  readonly bounds: PerFunctional<Float64Array>;
  /** Of the best schedules: S²/2, S = Σ√Δf, see `predictedOptimum`; null for others. */
  readonly limit: number | null;
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

/** What decides a curve. */
export const curveKey = (lawKey: string, family: Family): string =>
  `${lawKey} ${familyKey(family)}`;

/** The exact errors of a family's schedules, on the setup's law, for every K of the rising list. */
export function errorCurve(setup: Setup, family: Family, K: Int32Array): ErrorCurve {
  const analysis = analyse(setup);
  const zeros = () => new Float64Array(K.length);
  const error = zeros();
  const bounds = { D: zeros(), TC: zeros(), DTC: zeros(), M: zeros() };
  K.forEach((steps, j) => {
    const found = familyError(analysis, family, steps);
    const { bounds: atMost } = guarantees(analysis.functionals, found.kappas);
    error[j] = found.error;
    for (const id of functionalIds) bounds[id][j] = atMost[id];
  });
  return {
    lawKey: analysis.key,
    key: curveKey(analysis.key, family),
    family,
    N: analysis.N,
    K,
    error,
    bounds,
    limit: family.schedule === 'optimal' ? predictedOptimum(analysis.rises, 1).limit : null,
  };
}

const joined = (a: Float64Array, b: Float64Array) => Float64Array.of(...a, ...b);

/** Two parts of the same curve, the second beginning where the first ends. */
export function joinCurves(first: ErrorCurve, second: ErrorCurve): ErrorCurve {
  const bound = (id: keyof ErrorCurve['bounds']) => joined(first.bounds[id], second.bounds[id]);
  return {
    ...first,
    K: Int32Array.of(...first.K, ...second.K),
    error: joined(first.error, second.error),
    bounds: { D: bound('D'), TC: bound('TC'), DTC: bound('DTC'), M: bound('M') },
  };
}
