import { useState } from 'react';
import type { Lines } from '../../core/experiments/experiment.ts';
import { experimentOf } from '../../core/experiments/index.ts';
import type { Setup } from '../../state/schema.ts';
import { DataTable } from '../controls/DataTable.tsx';
import { inUnits } from '../format.ts';
import { Held } from '../share/Held.tsx';
import { Snippet } from '../share/Snippet.tsx';
import { mayRefuse, save, type TakenFile } from '../share/taken.ts';
import { columnsOf, valuesOf } from './columns.ts';
import { addressOfExperiment, csvOf, jsonOf } from './export.ts';

interface LinesProps {
  readonly setup: Setup;
  readonly lines: Lines;
}

interface Props extends LinesProps {
  /** The experiment is complete. */
  readonly ready: boolean;
}

/** What can be taken away from an experiment: its address, and its numbers as files. */
export function Contents({ setup, lines, ready }: Props) {
  const [status, setStatus] = useState('');
  const [held, setHeld] = useState<TakenFile | null>(null);

  function take(file: TakenFile) {
    save(file);
    setStatus(`Saving ${file.name}.`);
    setHeld(mayRefuse() ? file : null);
  }

  return (
    <div className="take-away">
      <h3>Table</h3>
      <div className="experiment-table">
        <LinesTable setup={setup} lines={lines} />
      </div>
      <h3>Link</h3>
      <p>Makes just this experiment again, with the same numbers.</p>
      <Snippet name="link" text={addressOfExperiment(setup)} rows={2} onCopied={setStatus} />
      <h3>Data</h3>
      <p>
        In full precision, errors in nats.
        {ready ? null : ' The experiment is not complete: these are the numbers so far.'}
      </p>
      <div className="experiment-taking">
        <button type="button" onClick={() => take(csvOf(setup, lines))}>
          Save as CSV
        </button>
        <button type="button" onClick={() => take(jsonOf(setup, lines))}>
          Save as JSON
        </button>
      </div>
      {held ? <Held file={held} onCopied={setStatus} /> : null}
      <p className="take-status" role="status">
        {status}
      </p>
    </div>
  );
}

/** The drawn numbers, with their standard errors. */
function LinesTable({ setup, lines }: LinesProps) {
  const experiment = experimentOf(setup.experiment);
  const { places, columns } = columnsOf(experiment, lines);
  const all = columns.map((column) => {
    const isShare = experiment.panels[column.panel]?.unit === 'share';
    const scaled = (y: number | null) =>
      y === null ? null : isShare ? 100 * y : inUnits(y, setup.units);
    return valuesOf(column, places, lines).map(scaled);
  });
  return (
    <DataTable
      label="Table of the experiment"
      caption={`Errors in ${setup.units}, regrets in per cent of the best error.`}
      columns={[
        { key: 'x', name: experiment.x, whole: true },
        ...columns.map(({ key }) => ({ key, name: key })),
      ]}
      rows={places.map((x, row) => [x, ...all.map((column) => column[row] ?? null)])}
    />
  );
}
