import { errorOfRises } from '../error.ts';
import { against, copies } from '../laws/copies.ts';

/** What a schedule loses on the law that copies one letter through each of its steps, in nats. */
export interface CopiedSteps {
  /** Each block is revealed in its own step: (N−K) log q, the most that any law can cost. */
  readonly aligned: number;
  /** In random order, on average: exactly. */
  readonly shuffled: number;
}

/**
 * The adversary of a fixed order (Lemma 4 of [A] arXiv 2510.25544) met in its order and in random
 * order. With K equal steps of s tokens Theorem 7 of [A] leaves at most (s−1) log q of
 * K(s−1) log q: at least a factor K is won. With unequal steps that need not be so. O(N).
 *
 * @param q letters of the alphabet
 * @throws RangeError unless the boundaries rise strictly from 0 and q is a whole number from 2
 */
export function copiedSteps(boundaries: ArrayLike<number>, q = 2): CopiedSteps {
  const rises = copies.rises(against({ q }, boundaries));
  const K = boundaries.length - 1;
  return {
    aligned: (rises.length - K) * Math.log(q),
    shuffled: errorOfRises(rises, boundaries),
  };
}
