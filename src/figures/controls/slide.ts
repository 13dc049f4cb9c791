import type { Parameter, Range } from '../../core/parameter.ts';

/** A range input shows any range: evenly, logarithmically, or as a list of values. */
const POSITIONS = 1000;

export interface Slide {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  toPosition(value: number): number;
  toValue(position: number): number;
}

/** How a value and the position of a slider correspond. */
export function slide({ min, max, step, values, log }: Range): Slide {
  if (values) {
    const nearest = (value: number) =>
      values.reduce(
        (best, v, j) =>
          Math.abs(v - value) < Math.abs((values[best] as number) - value) ? j : best,
        0,
      );
    return {
      min: 0,
      max: values.length - 1,
      step: 1,
      toPosition: nearest,
      toValue: (position) => values[Math.round(position)] as number,
    };
  }
  if (log && min > 0 && max > min) {
    const span = Math.log(max / min);
    return {
      min: 0,
      max: POSITIONS,
      step: 1,
      toPosition: (value) => Math.round((POSITIONS * Math.log(value / min)) / span),
      // At its ends exactly the ends, whatever exp and log lose.
      toValue: (position) =>
        position >= POSITIONS ? max : min * Math.exp((span * position) / POSITIONS),
    };
  }
  return {
    min,
    max,
    step: step ?? (max - min) / POSITIONS,
    toPosition: (value) => value,
    toValue: (position) => position,
  };
}

/** A value moved by `steps`, to the next value that the domain lets through. */
export function stepped<P>(
  parameter: Parameter<number, P>,
  earlier: Readonly<P>,
  value: number,
  steps: number,
): number {
  const range = parameter.range?.(earlier);
  if (!range) return value;
  const { min, max, step, values } = range;
  if (values) {
    const at = slide(range).toPosition(value) + steps;
    return values[Math.min(Math.max(at, 0), values.length - 1)] as number;
  }
  const size = step ?? (max - min) / 100;
  // 0.1 + 0.2 should read 0.3: as many digits as the step has.
  const digits = Math.max(0, Math.ceil(-Math.log10(size)) + 1);
  return parameter.nearest(Number((value + steps * size).toFixed(digits)), earlier);
}
