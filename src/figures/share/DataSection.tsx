import type { Study } from '../../core/study.ts';
import { countsColumns, courseColumns, drawsObject } from '../draws/export.ts';
import { useEstimate, useFigure, useFound } from '../useFigure.ts';
import {
  type Columns,
  csv,
  curvesColumns,
  estimateColumns,
  profileColumns,
  sizesColumns,
} from './csv.ts';
import { json } from './json.ts';
import type { Origin } from './origin.ts';
import { type TakenFile, textFile } from './taken.ts';

interface Props {
  readonly study: Study;
  readonly origin: Origin;
  readonly stem: string;
  /** All that is shown belongs to the present setup. */
  readonly ready: boolean;
  readonly onTake: (file: TakenFile) => void;
}

/** The numbers behind each drawing as CSV; the setup with all results as JSON. */
export function DataSection({ study, origin, stem, ready, onTake }: Props) {
  const curves = useFigure((figure) => figure.curves);
  const setup = useFigure((figure) => figure.setup);
  const estimate = useEstimate();
  const plain = useFigure((figure) => figure.plain);
  const draws = useFound('draws');
  const table = (name: string, title: string, columns: () => Columns) => ({
    title,
    kind: 'CSV',
    file: () => textFile(`${stem}-${name}.csv`, title, csv(columns(), title, origin), 'text/csv'),
  });
  const listed = study.curve.i.length;
  // Without every i it cannot be opened as a profile again, and says so.
  const thinned =
    listed < study.N ? `, ${listed} of ${study.N} tokens: too few to be opened as a profile` : '';
  const files = [
    table('profile', `Profile and staircase${thinned}`, () => ({
      ...profileColumns(study),
      ...(estimate && estimateColumns(study, estimate)),
    })),
    table('sizes', 'Sizes of the steps', () => sizesColumns(study)),
    // Not every figure has asked for them.
    ...(plain ? [] : [table('curves', 'Error against steps', () => curvesColumns(study, curves))]),
    ...(draws
      ? [
          table('estimates', `Estimates, ${draws.drawn} samples`, () => courseColumns(draws)),
          ...(draws.cells
            ? [table('counts', `Counts of ${draws.drawn} samples`, () => countsColumns(draws))]
            : []),
        ]
      : []),
    {
      title: 'Setup and all results',
      kind: 'JSON',
      file: () =>
        textFile(
          `${stem}.json`,
          'Setup and all results',
          json(study, setup, origin, draws ? { draws: drawsObject(draws) } : {}),
          'application/json',
        ),
    },
  ];
  return (
    <ul className="take-list">
      {files.map(({ title, kind, file }) => (
        <li key={title}>
          <span>{title}</span>
          <button
            type="button"
            disabled={!ready}
            aria-label={`${title} as ${kind}`}
            onClick={() => onTake(file())}
          >
            {kind}
          </button>
        </li>
      ))}
    </ul>
  );
}
