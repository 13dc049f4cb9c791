/** Drawing a non-decreasing curve by hand: what stands in the way of the pen comes along. */

/** A place of the pen: over which i, and how high. */
export interface Pen {
  readonly i: number;
  readonly value: number;
}

function pullInto(curve: number[], { i, value }: Pen): void {
  curve[i] = value;
  for (let j = i - 1; j >= 0 && (curve[j] as number) > value; j--) curve[j] = value;
  for (let j = i + 1; j < curve.length && (curve[j] as number) < value; j++) curve[j] = value;
}

/** The curve with its value at the pen's i, as near to what it was as never falling allows. */
export function pull(curve: readonly number[], to: Pen): number[] {
  const drawn = [...curve];
  pullInto(drawn, to);
  return drawn;
}

/** The curve after a straight stroke: pulled at every i that the pen passes, in turn. */
export function stroke(curve: readonly number[], from: Pen, to: Pen): number[] {
  const drawn = [...curve];
  const way = Math.abs(to.i - from.i);
  const direction = Math.sign(to.i - from.i);
  for (let j = 1; j <= way; j++) {
    const value = from.value + ((to.value - from.value) * j) / way;
    pullInto(drawn, { i: from.i + j * direction, value });
  }
  pullInto(drawn, to);
  return drawn;
}

/** The curve with N values, in between where there were none; its ends stay. */
export function resample(curve: readonly number[], N: number): number[] {
  const last = curve.length - 1;
  return Array.from({ length: N }, (_, i) => {
    const at = N > 1 ? (i * last) / (N - 1) : 0;
    const low = Math.min(Math.floor(at), last);
    const [a, b] = [curve[low] as number, curve[Math.min(low + 1, last)] as number];
    return Math.min(a + (b - a) * (at - low), b);
  });
}
