import type { Conditions, Value } from './experiment.ts';
import { type ExperimentId, experimentOf } from './index.ts';

/** Some cells of an experiment. */
export interface Performed {
  readonly cells: number;
  readonly values: readonly Value[];
}

/**
 * The cells number `from` to `to` − 1 of an experiment: equal conditions give equal values, however
 * the cells are divided.
 *
 * @throws RangeError unless 0 ≤ from < to ≤ the number of cells, and its texts are there
 */
export function perform(
  id: ExperimentId,
  conditions: Conditions,
  from: number,
  to: number,
): Performed {
  const experiment = experimentOf(id);
  const cells = experiment.cells(conditions);
  if (!(from >= 0 && to > from && to <= cells)) {
    throw new RangeError(`to = ${to}; it must be above from = ${from} and at most ${cells}`);
  }
  const missing = experiment.texts?.find((text) => !conditions.texts[text]);
  if (missing) throw new RangeError(`texts: there is no ${missing}`);
  const values: Value[] = [];
  for (let cell = from; cell < to; cell++) values.push(...experiment.measure(cell, conditions));
  return { cells: to - from, values };
}

/** The values of some cells and then some more. */
export const joinedPerformed = (a: Performed, b: Performed): Performed => ({
  cells: a.cells + b.cells,
  values: [...a.values, ...b.values],
});
