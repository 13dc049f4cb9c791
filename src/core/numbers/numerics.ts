/** x ↦ Σ x_i, Neumaier's compensated sum: error about one ulp of Σ|x_i| whatever the length. */
export function sum(x: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < x.length; i++) {
    const term = x[i] as number;
    const next = total + term;
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total;
    total = next;
  }
  return total + lost;
}

/** Running compensated sums: out_i = start + x_0 + … + x_i. Allocates. */
export function cumulative(x: ArrayLike<number>, start = 0): Float64Array {
  const out = new Float64Array(x.length);
  let total = start;
  let lost = 0;
  for (let i = 0; i < x.length; i++) {
    const term = x[i] as number;
    const next = total + term;
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total;
    total = next;
    out[i] = total + lost;
  }
  return out;
}

/** x log x, continued by 0 at 0. */
export const xlogx = (x: number): number => (x > 0 ? x * Math.log(x) : 0);
