import type { Setup } from '../../state/schema.ts';

/** A measured value: at i known tokens, f(i) − f(0), and its standard error or 0. */
export interface Knot {
  readonly i: number;
  readonly g: number;
  readonly se: number;
}

/** More marks than this would be a smear. */
const MARKS = 128;

/** What was measured, as far as it can be drawn; none of a law of the lab. */
export function knotsIn({ law, f, at, se }: Setup): Knot[] {
  if (law !== 'profile') return [];
  const values = f as readonly number[];
  const all = at.length || values.length;
  const count = Math.min(all, MARKS);
  return Array.from({ length: count }, (_, n) => {
    const j = count === all ? n : Math.round((n * (all - 1)) / (count - 1));
    const i = at[j] ?? j;
    return { i, g: (values[i] as number) - (values[0] as number), se: se[j] ?? 0 };
  });
}
