/** What a jump at i costs a schedule: its height times r(i) − i, the tokens until the next boundary. */
export function waitAt(boundaries: ArrayLike<number>, i: number): number {
  let k = 0;
  while (k < boundaries.length - 1 && (boundaries[k] as number) < i) k++;
  return (boundaries[k] as number) - i;
}

interface Corner {
  readonly i: number;
  readonly wait: number;
}

/**
 * The corners of r(i) − i as a curve over i: no wait at a boundary, the longest just behind it, then
 * one token less for each token more.
 */
export const teeth = (boundaries: ArrayLike<number>): Corner[] =>
  Array.from(boundaries).flatMap((a, k) => {
    const next = boundaries[k + 1];
    const here = { i: a, wait: 0 };
    return next === undefined ? [here] : [here, { i: a + 1, wait: next - a - 1 }];
  });

/** The number of tokens that a jump of the worst place waits: max s_k − 1. */
export const longestWait = (boundaries: ArrayLike<number>): number =>
  Math.max(...teeth(boundaries).map(({ wait }) => wait));

/** What a question about a threshold code tells, asked with letters of one's own choosing. */
export type Answer = 'uniform' | 'seen' | 'impossible';

/**
 * Given fewer letters than the code's dimension, every other letter is uniform; given as many, they
 * are fixed; more, made up, almost never belong to a word.
 */
export const answerTo = (known: number, dimension: number): Answer =>
  known < dimension ? 'uniform' : known === dimension ? 'seen' : 'impossible';
