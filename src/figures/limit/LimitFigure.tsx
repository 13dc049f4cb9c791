import { useMemo } from 'react';
import { BestPlot } from '../best/BestPlot.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { spoken } from '../format.ts';
import { LawChoice } from '../LawChoice.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useStudy } from '../useFigure.ts';
import { AlphaPlot } from './AlphaPlot.tsx';
import { laws, made } from './laws.ts';
import { limitRatio, scheduleName } from './limit.ts';

/** The best schedule in the limit of long sequences, and how near the exact one is. */
export function LimitFigure() {
  const study = useStudy();
  const { N, K, best, efact, bounds } = study;
  const limit = useMemo(() => limitRatio(study), [study]);
  const measured = best && efact > 0 ? best.error / efact : null;
  const name = scheduleName(study);
  return (
    <FigureShell className="small-figure figure-limit">
      <LawChoice options={laws} more={made} />
      <div className="limit-plates">
        <BestPlot initial={350} height={320} />
        <AlphaPlot initial={575} />
      </div>
      <div className="best-row">
        <div className="best-steps">
          <StepsField />
        </div>
        <dl className="equation">
          <div>
            <dt>
              <b className="idea-optimum">Best</b> / <b className="idea-schedule">{name}</b>, in the
              limit
            </dt>
            <dd>
              <Readout name="limit" value={limit} plain />
            </dd>
          </div>
          <div>
            <dt>
              with <i>N</i> = {N}, <i>K</i> = {K}
            </dt>
            <dd>
              <Readout name="measured" value={measured} plain />
            </dd>
          </div>
          <div>
            <dt>
              <b className="idea-schedule">{name}</b> / (max <i>s</i> − 1) <i>D</i>
            </dt>
            <dd>
              <Readout name="share" value={bounds.D > 0 ? efact / bounds.D : null} plain />
            </dd>
          </div>
        </dl>
      </div>
      <Spoken>
        {`With ${K} steps the best schedule has ${spoken(measured)} times the error of ${name}` +
          (limit === null ? '.' : `, in the limit ${spoken(limit)} times.`)}
      </Spoken>
    </FigureShell>
  );
}
