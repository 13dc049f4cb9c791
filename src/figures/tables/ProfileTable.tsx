import { useDeferredValue, useMemo } from 'react';
import { analyse } from '../../core/analysis.ts';
import { standardErrors } from '../../core/estimation/estimate.ts';
import { type Column, DataTable } from '../controls/DataTable.tsx';
import { inUnits } from '../format.ts';
import { M } from '../Mathematics.tsx';
import { useEstimate, useFigure, useStudy } from '../useFigure.ts';
import { profileLines } from './profileTable.ts';

const columns: readonly Column[] = [
  { key: 'i', name: <M>i</M>, whole: true },
  { key: 'g', name: <M>f(i) − f(0)</M> },
  { key: 'rise', name: <M>Δf(i)</M> },
  { key: 'step', name: 'step', whole: true },
  { key: 'next', name: <M>r(i)</M>, whole: true },
  { key: 'wait', name: <M>r(i) − i</M>, whole: true },
  { key: 'strip', name: <M>(r(i) − i) Δf(i)</M> },
];

const estimated: readonly Column[] = [
  { key: 'estimate', name: <M>f̂(i) − f(0)</M> },
  { key: 'se', name: 'standard error' },
];

/** The profile and the staircase in numbers. */
export function ProfileTable() {
  const study = useDeferredValue(useStudy());
  const units = useFigure(({ setup }) => setup.units);
  const { N, K, curve, stairs, area } = study;
  const estimate = useEstimate();
  const rows = useMemo(() => {
    const scaled = (nats: number | null) => (nats === null ? null : inUnits(nats, units));
    const zero = estimate ? (analyse(study.setup).profile[0] as number) : 0;
    const errors = estimate && standardErrors(estimate);
    return profileLines(study).map(({ i, g, rise, step, next, wait, strip }) => [
      i,
      scaled(g),
      scaled(rise),
      step,
      next,
      wait,
      ...(estimate && errors
        ? [scaled((estimate.mean[i] as number) - zero), scaled(errors[i] as number)]
        : []),
      scaled(strip),
    ]);
  }, [study, estimate, units]);
  const points = curve.i.length;
  const complete = points === N && stairs.start.length === K;
  return (
    <DataTable
      label="Table of the profile"
      caption={
        <>
          The profile in {units}; <M>r(i)</M> is the first boundary from <M>i</M> on.{' '}
          {complete
            ? 'The last column adds up to the shaded area.'
            : `Thinned: ${points} of ${N} values of i${points < N ? '' : ', without the steps'}.`}
        </>
      }
      columns={estimate ? [...columns.slice(0, -1), ...estimated, ...columns.slice(-1)] : columns}
      rows={rows}
      {...(complete && { totals: { strip: inUnits(area, units) } })}
    />
  );
}
