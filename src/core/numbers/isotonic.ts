/**
 * The non-decreasing sequence nearest to `values` in weighted least squares, by pooling adjacent
 * violators: minimises Σ w_i (out_i − values_i)². Values that already fit are kept as they are.
 *
 * @param weights positive, one for each value; absent: all are equal
 * @throws RangeError when a value is not finite, or a weight is missing or not positive
 */
export function isotonic(values: ArrayLike<number>, weights?: ArrayLike<number>): Float64Array {
  const n = values.length;
  if (weights && weights.length !== n) {
    throw new RangeError(`weights: ${weights.length} of them for ${n} values`);
  }
  // Pools so far: their means, rising, their weights and where they end.
  const mean = new Float64Array(n);
  const weight = new Float64Array(n);
  const end = new Int32Array(n);
  let pools = 0;
  for (let i = 0; i < n; i++) {
    const own = weights ? weights[i] : 1;
    if (!Number.isFinite(values[i])) {
      throw new RangeError(`values: value ${i} = ${values[i]}; it must be finite`);
    }
    if (!(own > 0 && own < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`weights: weight ${i} = ${own}; it must be finite and above 0`);
    }
    mean[pools] = values[i];
    weight[pools] = own;
    for (; pools > 0 && mean[pools - 1] > mean[pools]; pools--) {
      const total = weight[pools - 1] + weight[pools];
      mean[pools - 1] += (mean[pools] - mean[pools - 1]) * (weight[pools] / total);
      weight[pools - 1] = total;
    }
    end[pools++] = i + 1;
  }
  const out = new Float64Array(n);
  for (let pool = 0, i = 0; pool < pools; pool++) {
    out.fill(mean[pool], i, end[pool]);
    i = end[pool];
  }
  return out;
}
