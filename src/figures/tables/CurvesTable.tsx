import { useMemo } from 'react';
import { DataTable } from '../controls/DataTable.tsx';
import { inUnits } from '../format.ts';
import type { Line } from '../lab/curves/lines.ts';
import { M } from '../Mathematics.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import { curveRows } from './curvesTable.ts';

interface Props {
  /** As they are drawn, from back to front. */
  readonly lines: readonly Line[];
}

/** The drawn errors against the number of steps in numbers: the best first. */
export function CurvesTable({ lines }: Props) {
  const units = useFigure(({ setup }) => setup.units);
  const { N } = useStudy();
  const front = useMemo(() => [...lines].reverse(), [lines]);
  const columns = [
    { key: 'K', name: <M>K</M>, whole: true },
    ...front.map(({ id, label }) => ({ key: id, name: label || 'guarantee' })),
  ];
  const rows = useMemo(
    () =>
      curveRows(front).map(([K, ...nats]) => [
        K as number,
        ...nats.map((value) => (value === null ? null : inUnits(value, units))),
      ]),
    [front, units],
  );
  return (
    <DataTable
      label="Table of the errors"
      caption={
        <>
          Errors in {units} with <M>K</M> steps.{' '}
          {rows.length < N ? `Thinned: ${rows.length} of ${N} values of K.` : null}
        </>
      }
      columns={columns}
      rows={rows}
    />
  );
}
