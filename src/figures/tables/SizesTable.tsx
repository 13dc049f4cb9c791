import { useDeferredValue } from 'react';
import { type Column, DataTable } from '../controls/DataTable.tsx';
import { M } from '../Mathematics.tsx';
import { useStudy } from '../useFigure.ts';

const columns: readonly Column[] = [
  { key: 'k', name: <M>k</M>, whole: true },
  { key: 'start', name: <M>{'a_{k−1}'}</M>, whole: true },
  { key: 'size', name: <M>s_k</M>, whole: true },
  { key: 'best', name: <>best size</>, whole: true },
];

/** The sizes of the steps and the best ones in numbers. */
export function SizesTable() {
  const { stairs, best, K, N } = useDeferredValue(useStudy());
  const rows = Array.from(stairs.k, (k, j) => [
    k,
    stairs.start[j] as number,
    stairs.size[j] as number,
    best?.stairs.size[j] ?? null,
  ]);
  const complete = rows.length === K;
  return (
    <DataTable
      label="Table of the sizes"
      caption={
        <>
          Sizes of the steps; step <M>k</M> begins with <M>{'a_{k−1}'}</M> known tokens.{' '}
          {complete ? null : `Thinned: ${rows.length} of ${K} steps.`}
        </>
      }
      columns={columns}
      rows={rows}
      {...(complete && { totals: best ? { size: N, best: N } : { size: N } })}
    />
  );
}
