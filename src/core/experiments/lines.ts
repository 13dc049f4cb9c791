import type { Lines, Mean, Value } from './experiment.ts';

interface Sum {
  count: number;
  mean: number;
  /** Σ (y − mean)². */
  spread: number;
}

/** Means with standard errors of the values at each place; they may come in any pieces. */
export function linesOf(values: readonly Value[]): Lines {
  const sums = new Map<string, Map<number, Sum>>();
  for (const { panel, series, x, y } of values) {
    const key = `${panel} ${series}`;
    const line = sums.get(key) ?? new Map<number, Sum>();
    sums.set(key, line);
    const sum = line.get(x) ?? { count: 0, mean: 0, spread: 0 };
    line.set(x, sum);
    const before = y - sum.mean;
    sum.count++;
    sum.mean += before / sum.count;
    sum.spread += before * (y - sum.mean);
  }
  const lines = new Map<string, Mean[]>();
  for (const [key, line] of sums) {
    const means = Array.from(line, ([x, { count, mean, spread }]) => ({
      x,
      count,
      mean,
      standardError: count < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(spread / (count - 1) / count),
    }));
    lines.set(
      key,
      means.sort((a, b) => a.x - b.x),
    );
  }
  const of = (panel: number, series: string) => lines.get(`${panel} ${series}`) ?? [];
  return {
    of,
    at: (panel, series, x) => of(panel, series).find((mean) => mean.x === x)?.mean ?? Number.NaN,
  };
}
