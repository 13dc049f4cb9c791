import type { Lines } from '../../core/experiments/experiment.ts';
import { type ExperimentId, experimentOf } from '../../core/experiments/index.ts';
import type { Setup } from '../../state/schema.ts';
import { type Columns, csv } from '../share/csv.ts';
import { addressOfFigure, originOf, SITE } from '../share/origin.ts';
import { type TakenFile, textFile } from '../share/taken.ts';
import { columnsOf, valuesOf } from './columns.ts';

/** The experiment's own page, wherever it was made. */
export const addressOfExperiment = (setup: Setup): string => addressOfFigure(setup, 'experiments');

const stem = (id: ExperimentId) => `how-many-at-once-experiment-${id}`;

/** All numbers of an experiment as a table. Errors are in nats, shares are shares. */
export function csvOf(setup: Setup, lines: Lines): TakenFile {
  const experiment = experimentOf(setup.experiment);
  const { places, columns } = columnsOf(experiment, lines);
  const table: Columns = {
    [experiment.x]: places,
    ...Object.fromEntries(
      // A comma would end the name.
      columns.map((one) => [one.key.replaceAll(',', ''), valuesOf(one, places, lines)]),
    ),
  };
  const origin = originOf(setup, 'experiments');
  const title = `${experiment.name}: ${experiment.question}`;
  return textFile(`${stem(setup.experiment)}.csv`, title, csv(table, title, origin), 'text/csv');
}

/** The same with the question, the answer and the conditions. */
export function jsonOf(setup: Setup, lines: Lines): TakenFile {
  const experiment = experimentOf(setup.experiment);
  const { experiment: id, seed, repeats } = setup;
  const { address, version } = originOf(setup, 'experiments');
  const content = {
    made: `${SITE} ${version}`,
    address,
    version,
    experiment: id,
    question: experiment.question,
    answer: experiment.answer(lines),
    ...(experiment.exact ? {} : { seed, repeats }),
    units: { errors: 'nats', regrets: 'shares of the optimum' },
    x: experiment.x,
    panels: experiment.panels.map(({ name, y, unit }, panel) => ({
      name,
      y,
      unit,
      lines: Object.fromEntries(
        experiment.series.map((series) => [
          series,
          lines.of(panel, series).map(({ x, mean, standardError, count }) => ({
            x,
            mean,
            standardError: Number.isFinite(standardError) ? standardError : null,
            count,
          })),
        ]),
      ),
    })),
  };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return textFile(`${stem(id)}.json`, experiment.name, text, 'application/json');
}
