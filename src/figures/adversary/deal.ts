import { sizesOf } from '../../core/boundaries.ts';
import { cut } from '../../core/planners/partition.ts';
import { random, shuffle } from '../../core/sampling/random.ts';

/**
 * What becomes of a token: `first` of its block to be drawn, `lost` because another of its block is
 * drawn in the same step, `known` because one was drawn before.
 */
export type Fate = 'first' | 'lost' | 'known';

/** A token of a block, and where it is drawn; all counted from 0. */
export interface Dealt {
  readonly block: number;
  readonly step: number;
  /** Its place among the tokens of its step. */
  readonly place: number;
  readonly fate: Fate;
}

/**
 * Blocks as long as the steps, dealt to the steps: each to its own (`seed` null), or in an order
 * drawn at random. Within a step tokens of a block stand together.
 */
export function deal(boundaries: ArrayLike<number>, seed: number | null): Dealt[] {
  const sizes = sizesOf(boundaries);
  const blocks = Array.from(sizes, (size, b) => new Array<number>(size).fill(b)).flat();
  const order = Int32Array.from(blocks, (_, i) => i);
  if (seed !== null) shuffle(order, random(seed));
  const dealt = new Array<Dealt>(blocks.length);
  /** The step that drew the first of a block. */
  const drawnIn = new Map<number, number>();
  cut(order, sizes).forEach((part, step) => {
    part.sort().forEach((token, place) => {
      const block = blocks[token] as number;
      const before = drawnIn.get(block);
      const fate = before === undefined ? 'first' : before === step ? 'lost' : 'known';
      if (before === undefined) drawnIn.set(block, step);
      dealt[token] = { block, step, place, fate };
    });
  });
  return dealt;
}

/** How many tokens are lost in each of the steps. */
export function lostIn(dealt: readonly Dealt[], steps: number): number[] {
  const lost = new Array<number>(steps).fill(0);
  for (const { step, fate } of dealt) if (fate === 'lost') lost[step] = (lost[step] as number) + 1;
  return lost;
}

/** A, B, …, Z, a, …, z, then numbers. */
export function blockName(block: number): string {
  if (block < 26) return String.fromCharCode(65 + block);
  return block < 52 ? String.fromCharCode(71 + block) : String(block + 1);
}
