import { type LawId, lawOf, laws } from './laws/index.ts';
import type { Law } from './laws/law.ts';
import { requirePartition } from './planners/partition.ts';

/**
 * E_fact of a fixed order, in nats: Σ_k TC(z_k | x_{z<k}) averaged over x ~ π, where step k reveals
 * the positions parts[k]. With exact conditionals it is the Kullback–Leibler divergence
 * KL(π ‖ p_alg) itself, not only a bound (Proposition 2 of [A] arXiv 2510.25544).
 *
 * @param law a law or the id of one
 * @param parts positions 0..N−1, each in exactly one part
 * @throws RangeError naming what is wrong with the law, its parameters or the parts, or that the
 *   law has no formula for a fixed order
 */
export function fixedOrderError<P extends object = Record<string, unknown>>(
  law: LawId | Law<P>,
  params: Partial<P>,
  parts: readonly ArrayLike<number>[],
): number {
  if (typeof law === 'string' && !Object.hasOwn(laws, law)) {
    throw new RangeError(`law = ${law}; it must be one of ${Object.keys(laws).join(', ')}`);
  }
  const known = typeof law === 'string' ? (lawOf(law) as unknown as Law<P>) : law;
  if (!known.orderError) {
    throw new RangeError(`law = ${known.id}; it has no formula for the error of a fixed order`);
  }
  requirePartition(parts, known.length(params));
  return known.orderError(params, parts);
}
