import type { Experiment, Lines, Mean } from '../../core/experiments/experiment.ts';

interface Column {
  readonly key: string;
  readonly panel: number;
  readonly name: string;
  readonly value: (mean: Mean) => number | null;
}

/** One row for each place on the axis; means, and their standard errors where there are any. */
export function columnsOf({ panels, series, exact }: Experiment, { of }: Lines) {
  const drawn = panels.flatMap((_, panel) => series.map((name) => ({ panel, name })));
  const places = [
    ...new Set(drawn.flatMap(({ panel, name }) => of(panel, name).map(({ x }) => x))),
  ];
  places.sort((a, b) => a - b);
  const columns: Column[] = drawn
    .filter(({ panel, name }) => of(panel, name).length > 0)
    .flatMap(({ panel, name }) => {
      const key = `${panels[panel]?.name} (${panels[panel]?.y}): ${name}`;
      const mean = { key, panel, name, value: (at: Mean) => at.mean };
      const error = {
        key: `${key} (standard error)`,
        panel,
        name,
        value: (at: Mean) => (Number.isFinite(at.standardError) ? at.standardError : null),
      };
      return exact ? [mean] : [mean, error];
    });
  return { places, columns };
}

/** Of one column, at each place. */
export const valuesOf = (
  { panel, name, value }: Column,
  places: readonly number[],
  { of }: Lines,
) =>
  places.map((x) => {
    const at = of(panel, name).find((mean) => mean.x === x);
    return at ? value(at) : null;
  });
