import { lawParameters } from '../analysis.ts';
import { errorOfRises } from '../error.ts';
import { lawOf } from '../laws/index.ts';
import { keyText } from '../numbers/fingerprint.ts';
import { sum } from '../numbers/numerics.ts';
import type { Parameter } from '../parameter.ts';
import { uniform } from '../schedules/uniform.ts';
import { lengthOf, type Setup } from '../setup.ts';

/** The error of equal steps of a given size against the length of the sequence; in nats. */
export interface LengthCurve {
  readonly perStep: number;
  /** Lengths, rising. */
  readonly N: Int32Array;
  /** E_fact in random order: exactly. */
  readonly error: Float64Array;
  /** Total rise of the law of that length. */
  readonly D: Float64Array;
}

/** The largest number of tokens in each of the setup's steps, if they are as equal as can be. */
export const perStepOf = (setup: Setup): number => Math.ceil(lengthOf(setup) / setup.K);

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Lengths are multiples of this: of the steps and, for blocks, of the blocks. */
export const lengthUnit = (setup: Setup, perStep = perStepOf(setup)): number => {
  const m = setup.law === 'blocks' ? (setup.m as number) : 1;
  return (perStep * m) / gcd(perStep, m);
};

/** The longest sequence that a setup's law can have; 0 where its length is not free. */
function longest(setup: Setup): number {
  const N = lawOf(setup.law).parameters.N as Parameter<number, Setup> | undefined;
  const range = N?.range?.(setup);
  return range && range.max > range.min ? range.max : 0;
}

/** Four lengths an octave, multiples of the unit, and the longest one; none if it is not free. */
export function lengthGrid(setup: Setup): Int32Array {
  const unit = lengthUnit(setup);
  const last = Math.floor(longest(setup) / unit);
  const grid: number[] = [];
  for (let octave = 1; octave <= last; octave *= 2) {
    for (let quarter = 4; quarter < 8; quarter++) {
      const multiple = (octave * quarter) / 4;
      if (Number.isInteger(multiple) && multiple < last) grid.push(unit * multiple);
    }
  }
  if (last > 0) grid.push(unit * last);
  return Int32Array.from(grid);
}

/** Equal for setups with the same law, but for its length, and steps as large. */
export function lengthKey(setup: Setup): string {
  const perStep = perStepOf(setup);
  // Of one length, whichever it has.
  const params = lawParameters({ ...setup, N: perStep, K: 1, schedule: 'uniform' });
  return `${setup.law} ${keyText(params)} ${perStep}`;
}

/** Beyond this length two lengths an octave are enough. */
const DENSE = 4096;

/**
 * The exact error in random order for many lengths, with equal steps as large as the setup's.
 * Linear laws take a few times the cost of their longest sequence. Lengths that the law does not
 * have are left out.
 */
export function lengthCurve(setup: Setup): LengthCurve {
  const perStep = perStepOf(setup);
  const grid = lengthGrid(setup);
  const points: { N: number; error: number; D: number }[] = [];
  grid.forEach((N, j) => {
    if (N > DENSE && j % 2 === 1 && j < grid.length - 1) return;
    const rises = risesAt({ ...setup, N, K: N / perStep, schedule: 'uniform' });
    if (!rises) return;
    const error = errorOfRises(rises, uniform.boundaries({ N, K: N / perStep }));
    points.push({ N, error, D: sum(rises) });
  });
  return {
    perStep,
    N: Int32Array.from(points, ({ N }) => N),
    error: Float64Array.from(points, ({ error }) => error),
    D: Float64Array.from(points, ({ D }) => D),
  };
}

/** The rises of the setup's law; null where its other parameters do not go with its length. */
function risesAt(setup: Setup): Float64Array | null {
  try {
    return lawOf(setup.law).rises(lawParameters(setup));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
