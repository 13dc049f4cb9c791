/** f̂ at some i, in rising order, with what is known of its error. */
export interface Clustered {
  readonly at: Int32Array;
  /** Means over tokens. */
  readonly mean: Float64Array;
  /** Standard errors over samples; empty where no i has two of them. */
  readonly se: Float64Array;
  /** How many i have a single sample, whose spread is taken from the others. */
  readonly alone: number;
}

/**
 * f̂ from log-probabilities of tokens: at each i their mean m, and its standard error over samples,
 * because the tokens of one sample share what is known of it. With n_s tokens of mean m_s in sample s,
 * n = Σ n_s tokens and G samples at this i,
 *
 *   m = Σ n_s m_s/n,   se² = G/(G − 1) Σ (n_s (m_s − m))²/n²,
 *
 * the cluster-robust error of a mean; with a sample for each token it is the usual one. Running means
 * and deviations from them: nothing cancels. An i with one sample gets the spread n² se²/Σ n_s² of all
 * others, on average.
 *
 * @param i known tokens of each row
 * @param value its log-probability in nats
 * @param sample its sample, from 0 on; null: each row is a sample of its own
 */
export function clustered(
  i: ArrayLike<number>,
  value: ArrayLike<number>,
  sample: ArrayLike<number> | null,
): Clustered {
  const rows = i.length;
  // Rows of one i and one sample stand together.
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  order.sort((a, b) => i[a] - i[b] || (sample ? sample[a] - sample[b] : 0) || a - b);
  const places: number[] = [];
  const means: number[] = [];
  const errors: number[] = [];
  let pooled = 0;
  let degrees = 0;
  const single: number[] = [];
  for (let from = 0; from < rows; ) {
    const place = i[order[from]];
    const counts: number[] = [];
    const inside: number[] = [];
    let mean = 0;
    let to = from;
    for (; to < rows && i[order[to]] === place; to++) {
      const row = order[to];
      const x = value[row];
      const same = sample !== null && to > from && sample[order[to - 1]] === sample[row];
      if (!same) {
        counts.push(0);
        inside.push(0);
      }
      const last = counts.length - 1;
      inside[last] += (x - inside[last]) / ++counts[last];
      mean += (x - mean) / (to - from + 1);
    }
    const n = to - from;
    const G = counts.length;
    let squares = 0;
    let sizes = 0;
    for (let s = 0; s < G; s++) {
      squares += (counts[s] * (inside[s] - mean)) ** 2;
      sizes += counts[s] ** 2;
    }
    const variance = G > 1 ? (G / (G - 1)) * (squares / n ** 2) : 0;
    if (G > 1) {
      pooled += (G - 1) * (variance * (n ** 2 / sizes));
      degrees += G - 1;
    } else single.push(places.length);
    places.push(place);
    means.push(mean);
    errors.push(Math.sqrt(variance));
    from = to;
  }
  for (const j of single) errors[j] = Math.sqrt(pooled / degrees);
  return {
    at: Int32Array.from(places),
    mean: Float64Array.from(means),
    se: degrees > 0 ? Float64Array.from(errors) : new Float64Array(0),
    alone: degrees > 0 ? single.length : 0,
  };
}
