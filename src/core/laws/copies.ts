import { sizesOf } from '../boundaries.ts';
import { list, type Parameter } from '../parameter.ts';
import { profileUpTo } from '../profile.ts';
import { uniform } from '../schedules/uniform.ts';
import { codesModel, codesOrderError } from './codes.ts';
import { defineLaw } from './law.ts';
import { letters } from './letters.ts';
import { mds } from './mds.ts';
import { positions } from './positions.ts';

export interface Copies {
  /** Sizes of the blocks, one after the other; empty: those of a schedule, see `against`. */
  sizes: readonly number[];
  N: number;
  q: number;
}

const LONGEST = 1_000_000;

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

/** The longest valid beginning, each size rounded to a whole number from 1. */
function validSizes(sizes: readonly number[]): number[] {
  const valid: number[] = [];
  let length = 0;
  for (const size of sizes) {
    const rounded = Math.min(Math.max(Math.round(size), 1), LONGEST - length);
    if (!(rounded >= 1)) break;
    valid.push(rounded);
    length += rounded;
  }
  return valid;
}

const anyLength = positions<Copies>({ max: LONGEST });

/** Free while the schedule gives the blocks, their sum once they are given. */
const length: Parameter<number, Copies> = {
  ...anyLength,
  nearest: (value, earlier) =>
    earlier.sizes.length > 0 ? total(earlier.sizes) : anyLength.nearest(value, earlier),
  describe: (earlier) =>
    earlier.sizes.length > 0
      ? `${total(earlier.sizes)}, the sum of the sizes`
      : anyLength.describe(earlier),
  range: (earlier) => {
    const sum = total(earlier.sizes);
    return sum > 0 ? { min: sum, max: sum, step: 1 } : { min: 1, max: LONGEST, step: 1, log: true };
  },
};

/** The blocks; without any, those of the uniform schedule with 8 steps (N steps if N < 8). */
const sizesFor = ({ sizes, N }: Copies): ArrayLike<number> =>
  sizes.length > 0 ? sizes : sizesOf(uniform.boundaries({ N, K: Math.min(8, N) }));

/** How many blocks there are of each size, sizes rising. */
function countBySize(sizes: ArrayLike<number>): [size: number, count: number][] {
  const counts = new Map<number, number>();
  for (let b = 0; b < sizes.length; b++) counts.set(sizes[b], (counts.get(sizes[b]) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

/**
 * Δf(i) = (log q/N) Σ_b m_b (m_b−1)/(N−i) · C(N−m_b, i−1)/C(N−1, i−1), by the ratio
 * (N−m−i+1)/(N−1−i) of a block's neighbouring terms. That ratio falls with m, so a larger size
 * that has become negligible beside the smaller ones stays so: O(N) for the smallest size, and
 * few terms for each of the others.
 */
function rises(params: Copies): Float64Array {
  const { N, q } = params;
  const out = new Float64Array(N);
  const inverse = new Float64Array(N).map((_, i) => 1 / (N - 1 - i));
  for (const [m, count] of countBySize(sizesFor(params))) {
    let term = N > 1 ? (((Math.log(q) / N) * count * m) / (N - 1)) * (m - 1) : 0;
    for (let i = 1; i <= N - m + 1 && term > 1e-20 * out[i]; i++) {
      out[i] += term;
      term *= (N - m - i + 1) * inverse[i];
    }
  }
  return out;
}

/**
 * Independent neighbouring blocks, each one letter copied m_b times:
 * f(i) = −(log q/N) Σ_b m_b C(N−m_b, i)/C(N−1, i). With the sizes of a schedule this is the law
 * that attains (N−K) log q when its blocks are revealed one by one (Lemma 4 [A]); sizes left empty
 * mean those, and `against` puts them in. Until then they are the sizes of a uniform schedule with
 * 8 steps.
 */
export const copies = defineLaw<Copies>({
  id: 'copies',
  name: 'Adversarial copies',
  sentence:
    'Blocks of one repeated letter, as long as the steps of the schedule they are to defeat.',
  formula:
    '$f(i) = −(log q / N) Σ_b m_b C(N−m_b, i)/C(N−1, i)$: a letter is free as long as none of the $m_b−1$ others of its block is known.',
  parameters: {
    sizes: list<Copies>({
      label: 'Block sizes',
      symbol: 'm',
      help: 'Sizes of the blocks, with commas between; empty for the sizes of the schedule.',
      initial: [],
      nearest: validSizes,
      describe: () =>
        `whole numbers from 1 that add up to at most ${LONGEST}, or nothing for those of the schedule`,
    }),
    N: length,
    q: letters<Copies>(),
  },
  profile: (params) => {
    const sizes = Array.from(sizesFor(params));
    const single = sizes.filter((size) => size === 1).length;
    return profileUpTo(-(Math.log(params.q) / params.N) * single, rises(params));
  },
  rises,
  logAlphabet: ({ q }) => Math.log(q),
  model: (params) =>
    codesModel({ sizes: sizesFor(params), k: 1, q: params.q, complete: mds(1, 1, params.q) }),
  support: () => 'code',
  orderError: (params, parts) =>
    codesOrderError({ sizes: sizesFor(params), k: 1, q: params.q }, parts),
});

/** The adversary of a schedule: `params` with one block for each of its steps. */
export function against(params: Partial<Copies>, boundaries: ArrayLike<number>): Partial<Copies> {
  return {
    ...params,
    sizes: Array.from(sizesOf(boundaries)),
    N: boundaries[boundaries.length - 1],
  };
}
