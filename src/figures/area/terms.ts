import type { Study } from '../../core/study.ts';

/** The part of the error that belongs to i known tokens, in nats. */
export interface Term {
  readonly i: number;
  readonly value: number;
}

/** The column at i: from the staircase up to the profile. */
export interface Column extends Term {
  /** f(i) − f(0) and f(a) − f(0), a the boundary at or before i. */
  readonly known: number;
  readonly used: number;
}

/** The strip at i: Δf(i) high, from i to the next boundary. */
export interface Strip extends Term {
  readonly wait: number;
  readonly rise: number;
}

/** The columns for i = 1..N−1 (that at 0 is empty); their values add up to the area. */
export function columnsOf({ curve, stairs, levels }: Study): Column[] {
  let k = 0;
  return Array.from(curve.g.subarray(1), (known, j) => {
    const i = j + 1;
    while ((stairs.start[k + 1] ?? Infinity) <= i) k++;
    const used = levels[k] as number;
    return { i, known, used, value: known - used };
  });
}

/** The strips for i = 1..N−1; their values add up to the same area. */
export function stripsOf({ N, curve, stairs }: Study): Strip[] {
  let k = 0;
  return Array.from(curve.g.subarray(1), (known, j) => {
    const i = j + 1;
    while ((stairs.start[k] ?? N) < i) k++;
    const wait = (stairs.start[k] ?? N) - i;
    const rise = known - (curve.g[j] as number);
    return { i, wait, rise, value: wait * rise };
  });
}
