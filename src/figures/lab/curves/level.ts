/** A level as a reader would type it. */
export const roundLevel = (value: number, digits = 3): number => Number(value.toPrecision(digits));

/** `steps` steps up or down, each one unit of the second digit. */
export function stepLevel(value: number, steps: number): number {
  // Down from 1 the next is 0.99, not 0.9.
  const digits = Math.floor(Math.log10(value * (steps < 0 ? 1 - 1e-9 : 1)));
  const unit = 10 ** (digits - 1);
  const next = Math.round(value / unit) + steps;
  return next >= 1 ? roundLevel(next * unit) : unit;
}
