import type { ReactNode } from 'react';
import type { Study } from '../../core/study.ts';
import { inUnits } from '../format.ts';
import { useFigure, useStudy } from '../useFigure.ts';
import { columnsOf, stripsOf } from './terms.ts';

interface Props {
  readonly cut: 'columns' | 'strips';
  /** The i that is pointed at in the drawing. */
  readonly lit: number | null;
}

/** More tokens than this are too many to write out. */
const MANY = 32;

/** Every column or strip with its numbers. */
export function Sum({ cut, lit }: Props) {
  const study = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const show = (nats: number) => inUnits(nats, units).toFixed(3);
  return (
    <div className="sum">
      <p>
        {cut === 'columns' ? (
          <>
            Columns: what token <i>i</i> + 1 misses, <i>f</i>(<i>i</i>) −{' '}
            <span className="idea-schedule">
              <i>f</i>(
              <i>
                a<sub>k</sub>
              </i>
              )
            </span>
            , both counted from <i>f</i>(0)
          </>
        ) : (
          <>
            Strips: wait times rise, (<i>r</i>(<i>i</i>) − <i>i</i>) · Δ<i>f</i>(<i>i</i>): what
            token <i>i</i> adds, as often as it is missed
          </>
        )}
      </p>
      {study.N > MANY ? (
        <p>Of more than {MANY} tokens the terms are not written out.</p>
      ) : (
        <ol>
          {writtenOut(study, cut, show).map(({ i, value, factors }) => (
            <li key={i} className={i === lit ? 'lit' : undefined}>
              <small>
                <i>i</i> = {i}
              </small>
              <span className={show(value) === show(0) ? 'nought' : 'idea-error'}>
                {show(value)}
              </span>
              <small className="factors">{factors}</small>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface Written {
  readonly i: number;
  readonly value: number;
  readonly factors: ReactNode;
}

function writtenOut(study: Study, cut: Props['cut'], show: (nats: number) => string): Written[] {
  return cut === 'columns'
    ? columnsOf(study).map(({ i, value, known, used }) => ({
        i,
        value,
        factors: `${show(known)} − ${show(used)}`,
      }))
    : stripsOf(study).map(({ i, value, wait, rise }) => ({
        i,
        value,
        factors: `${wait} · ${show(rise)}`,
      }));
}
