/** A mean of independent draws with its standard error. */
export interface Average {
  readonly count: number;
  readonly mean: number;
  /** Infinity while fewer than two draws say nothing about their spread. */
  readonly standardError: number;
}

/** Collects draws one by one (Welford's recursion: constant memory, no cancellation). */
export function averager(): { add(x: number): void; average(): Average } {
  let count = 0;
  let mean = 0;
  // Σ (x − mean)².
  let spread = 0;
  return {
    add(x) {
      count++;
      const before = x - mean;
      mean += before / count;
      spread += before * (x - mean);
    },
    average: () => ({
      count,
      mean,
      standardError: count < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(spread / (count - 1) / count),
    }),
  };
}
