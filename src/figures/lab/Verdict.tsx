import { planners } from '../../core/planners/index.ts';
import { ratioOf } from '../../core/study.ts';
import { inUnits, sixDecimals } from '../format.ts';
import { Readout } from '../Readout.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import { functionalNames } from './functionalNames.ts';
import { PinnedRow } from './Pinned.tsx';
import { Standing } from './Standing.tsx';

/** What the schedule costs, what the best one would cost, and what is guaranteed. */
export function Verdict() {
  const study = useStudy();
  const { efact, best, tightest, bounds, K, fixedOrder } = study;
  const order = useFigure(({ setup }) => setup.order);
  const fixed = fixedOrder !== null;
  const units = useFigure(({ setup }) => setup.units);
  const unit = <small>{units}</small>;
  return (
    <section className="verdict" aria-label="Error of this schedule">
      <p className="verdict-main">
        <span>
          Error of this schedule, <i>E</i>
          <sub>fact</sub>
        </span>
        <span className="verdict-value idea-error">
          <Readout name="efact" value={efact} /> {unit}
        </span>
      </p>
      <Standing efact={efact} optimum={best?.error ?? null} bound={bounds[tightest]} />
      <dl>
        <div>
          <dt>
            <b className="idea-optimum">Best</b> with {K === 1 ? 'one step' : `${K} steps`}
          </dt>
          <dd>
            <Readout name="optimum" value={best?.error ?? null} /> {unit}
          </dd>
        </div>
        <div>
          <dt>This one is</dt>
          <dd>
            <Readout name="ratio" value={ratioOf(study)} plain /> <small>× best</small>
          </dd>
        </div>
        <div>
          <dt>
            <b className="idea-bound">Guarantee</b> from {functionalNames[tightest].symbol}
          </dt>
          <dd>
            ≤ {sixDecimals(inUnits(bounds[tightest], units))} {unit}
          </dd>
        </div>
        <div>
          <dt>{fixed ? planners[order].name : 'In one fixed order'}</dt>
          <dd>
            <Readout name="fixedOrder" value={fixedOrder} /> <small>{fixed ? units : ''}</small>
          </dd>
        </div>
        <PinnedRow />
      </dl>
    </section>
  );
}
