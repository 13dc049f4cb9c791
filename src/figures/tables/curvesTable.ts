/** A line of a drawing: values at numbers of steps. */
interface Line {
  readonly K: ArrayLike<number>;
  readonly nats: ArrayLike<number>;
}

/** One row for every K at which some line has a value: K, then the value of each line or null. */
export function curveRows(lines: readonly Line[]): (number | null)[][] {
  const rows = new Map<number, (number | null)[]>();
  lines.forEach(({ K, nats }, column) => {
    for (let j = 0; j < K.length; j++) {
      const steps = K[j] as number;
      const row = rows.get(steps) ?? [steps, ...lines.map(() => null)];
      row[column + 1] = nats[j] as number;
      rows.set(steps, row);
    }
  });
  return [...rows.values()].sort(([a], [b]) => (a as number) - (b as number));
}
