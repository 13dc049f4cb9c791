/** Ticks of a logarithmic axis: powers of ten, and 1–2–5 where there would be too few. */
export function decades(low: number, high: number): number[] {
  const from = Math.floor(Math.log10(low));
  const to = Math.ceil(Math.log10(high));
  const within = (value: number) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);
  const powers = Array.from({ length: to - from + 1 }, (_, j) => Number(`1e${from + j}`));
  const plain = powers.filter(within);
  if (plain.length >= 3) return plain;
  return powers.flatMap((power) => [power, 2 * power, 5 * power]).filter(within);
}

/** The smallest positive value. */
export function floorOf(values: Float64Array): number {
  let least = Infinity;
  for (const value of values) if (value > 0 && value < least) least = value;
  return Number.isFinite(least) ? least : 0;
}
