import type { Study } from '../../core/study.ts';

/** One line of the profile's table, in nats; null where thinned curves do not say. */
export interface ProfileLine {
  readonly i: number;
  /** f(i) − f(0). */
  readonly g: number;
  /** Δf(i). */
  readonly rise: number | null;
  /** The step that reveals token i + 1. */
  readonly step: number | null;
  /** r(i). */
  readonly next: number | null;
  /** r(i) − i. */
  readonly wait: number | null;
  /** (r(i) − i) Δf(i). */
  readonly strip: number | null;
}

/** The points of the profile as they are drawn, with what the staircase makes of each. */
export function profileLines({ N, K, curve, stairs }: Study): ProfileLine[] {
  const { start, k } = stairs;
  const whole = start.length === K;
  const everyPoint = curve.i.length === N;
  let j = 0;
  return Array.from(curve.i, (i, place) => {
    while (j + 1 < start.length && (start[j + 1] as number) <= i) j++;
    const g = curve.g[place] as number;
    const rise = everyPoint ? (place > 0 ? g - (curve.g[place - 1] as number) : 0) : null;
    const next = whole ? (start[j] === i ? i : (start[j + 1] ?? N)) : null;
    const wait = next === null ? null : next - i;
    const strip = wait === null || rise === null ? null : wait * rise;
    return { i, g, rise, step: whole ? (k[j] as number) : null, next, wait, strip };
  });
}
