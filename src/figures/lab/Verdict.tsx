import { isNothing, ratioOf } from '../../core/study.ts';
import { Control } from '../access/Control.tsx';
import { Explain } from '../explain/Explain.tsx';
import { grouped, inUnits, NONE, sixDecimals } from '../format.ts';
import { M } from '../Mathematics.tsx';
import { Readout } from '../Readout.tsx';
import { useBest, useFigure, useStudy } from '../useFigure.ts';
import { functionalNames } from './functionalNames.ts';
import { usePhase } from './game/useRound.ts';
import { OrderRow } from './OrderRow.tsx';
import { PinnedRow } from './Pinned.tsx';
import { Standing } from './Standing.tsx';

/** What the schedule costs, what the best one would cost, and what is guaranteed. */
export function Verdict() {
  const study = useStudy();
  const { efact, tightest, bounds, K } = study;
  const best = useBest();
  const late = best !== null && best.K !== K;
  const steps = best?.K ?? K;
  const playing = usePhase() === 'playing';
  const { units, randomness } = useFigure(({ setup }) => setup);
  const unit = <small>{units}</small>;
  const ratio = ratioOf(study);
  const none = playing ? 'hidden' : NONE;
  // Where the best schedule loses nothing there is no ratio, but this one may lose something.
  const same = isNothing(efact, study.functionals.TC);
  const noRatio = late ? '…' : best ? (same ? 'as good' : 'above 0') : none;
  return (
    <section className="verdict" aria-label="Error of this schedule">
      <p className="verdict-main">
        <span>
          {randomness === 'binomial' ? 'Error with random sizes' : 'Error in random order'},{' '}
          <i>E</i>
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
            <b className="idea-optimum">Best</b> with{' '}
            {steps === 1 ? 'one step' : `${grouped(steps)} steps`}
          </dt>
          <dd>
            <Readout
              name="optimum"
              value={best?.error ?? null}
              steps={late ? steps : undefined}
              none={none}
            />{' '}
            {best ? unit : null}
          </dd>
        </div>
        <div>
          <dt>This one is</dt>
          <dd>
            <Readout name="ratio" value={ratio} plain none={noRatio} />{' '}
            {ratio === null ? null : <small>× best</small>}
          </dd>
        </div>
        <div>
          <dt>
            <b className="idea-bound">Guarantee</b> from <M>{functionalNames[tightest].symbol}</M>
          </dt>
          <dd>
            ≤ {sixDecimals(inUnits(bounds[tightest], units))} {unit}
          </dd>
        </div>
        <OrderRow />
        <PinnedRow />
      </dl>
      <div className={playing ? 'unused' : undefined}>
        <Control id="explanation">
          <Explain />
        </Control>
      </div>
    </section>
  );
}
