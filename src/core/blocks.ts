import { requireBoundaries } from './boundaries.ts';
import { errorOfRises } from './error.ts';

const BLOCK = 1024;

/** What a step needs to know of the rises at j·1024 < i ≤ (j+1)·1024 when all of them lie in it. */
interface Blocks {
  /** Σ Δf(i) over the block. */
  readonly rise: Float64Array;
  /** Σ (e − i) Δf(i) over the block that ends at e: its strips as far as its own end. */
  readonly strips: Float64Array;
}

const kept = new WeakMap<Float64Array, Blocks>();

function blocksOf(rises: Float64Array): Blocks {
  const known = kept.get(rises);
  if (known) return known;
  const count = Math.floor((rises.length - 1) / BLOCK);
  const blocks = { rise: new Float64Array(count), strips: new Float64Array(count) };
  for (let j = 0; j < count; j++) {
    const end = (j + 1) * BLOCK;
    for (let i = j * BLOCK + 1; i <= end; i++) {
      blocks.rise[j] += rises[i];
      blocks.strips[j] += (end - i) * rises[i];
    }
  }
  kept.set(rises, blocks);
  return blocks;
}

/** Σ_{from<i≤to} (b − i) Δf(i). */
function strips(rises: Float64Array, from: number, to: number, b: number): number {
  let total = 0;
  for (let i = from + 1; i <= to; i++) total += (b - i) * rises[i];
  return total;
}

/**
 * E_fact as `errorOfRises` finds it, but for a second schedule of the same law in O(N/1024 + 1024 K):
 * what lies between the ends of a step comes from sums over blocks of 1024 tokens, which are kept. All
 * terms are ≥ 0, so nothing cancels; and no sum is longer than a block or the number of blocks, so a
 * few hundred roundings are the most there can be. The rises must not change afterwards.
 *
 * @param rises Δf(i) ≥ 0 in nats, rises[0] = 0
 * @throws RangeError unless the boundaries rise strictly from 0 to N = rises.length
 */
export function errorInBlocks(rises: Float64Array, boundaries: ArrayLike<number>): number {
  const K = boundaries.length - 1;
  // With steps of few blocks there is nothing to gain.
  if (rises.length < 4 * BLOCK * K) return errorOfRises(rises, boundaries);
  requireBoundaries(boundaries, rises.length);
  const { rise, strips: within } = blocksOf(rises);
  let error = 0;
  for (let k = 0; k < K; k++) {
    const a = boundaries[k];
    const b = boundaries[k + 1];
    const first = Math.ceil(a / BLOCK);
    const last = Math.floor((b - 1) / BLOCK);
    if (first >= last) {
      error += strips(rises, a, b - 1, b);
      continue;
    }
    let inside = 0;
    for (let j = first; j < last; j++) inside += (b - (j + 1) * BLOCK) * rise[j] + within[j];
    error += strips(rises, a, first * BLOCK, b) + inside + strips(rises, last * BLOCK, b - 1, b);
  }
  return error;
}
