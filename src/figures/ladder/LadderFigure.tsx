import type { ReactNode } from 'react';
import { functionalIds } from '../../core/bounds/bounds.ts';
import type { Functionals } from '../../core/profile.ts';
import type { ScheduleId } from '../../core/schedules/index.ts';
import { Choice } from '../controls/Choice.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { brief, spoken } from '../format.ts';
import { BoundariesField } from '../lab/BoundariesField.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { M } from '../Mathematics.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { type Reading, readLadder } from './reading.ts';
import { WaitPlot } from './WaitPlot.tsx';

const rungs = functionalIds.map((value) => ({ value, name: <M>{value}</M> }));

const names: Partial<Record<ScheduleId, string>> = {
  uniform: 'equal',
  tc: 'shrinking',
  dtc: 'growing',
  balanced: 'small, large, small',
  cosine: 'cosine',
  sine: 'sine',
};

/** Up to here the smallest κ of all schedules is looked up while a boundary is dragged. */
const LONGEST = 4096;

/** The knowledge ladder: what is known, the schedule, how long knowledge waits, and who punishes it. */
export function LadderFigure() {
  const store = useFigureStore();
  const { boundaries, N } = useStudy();
  const { functional, schedule, K } = useFigure(({ setup }) => setup);
  const { edit } = store.getState();
  if (!boundaries || N > LONGEST) {
    return (
      <FigureShell className="small-figure figure-ladder">
        <p>
          Of more than {LONGEST} tokens the waits are not drawn. This sequence has {N}.
        </p>
      </FigureShell>
    );
  }
  const reading = readLadder(boundaries, functional);
  const { kappa, worst, least, safest } = reading;
  return (
    <FigureShell className="small-figure figure-ladder">
      <div className="control-row">
        <Choice
          control="functional"
          label="You know"
          options={rungs}
          value={functional}
          onEdit={(value) => edit({ functional: value })}
        />
        <Choice
          control="schedule"
          label="Steps"
          options={Object.entries(names).map(([value, name]) => ({
            value: value as ScheduleId,
            name,
          }))}
          value={schedule}
          onEdit={(value) => edit({ schedule: value, K })}
        />
      </div>
      <WaitPlot
        boundaries={boundaries}
        functional={functional}
        reading={reading}
        summary={sentence(reading, functional, K)}
      />
      <p className="ladder-guarantee">
        For every law <i className="idea-error">E</i>
        <sub className="idea-error">fact</sub> ≤{' '}
        <b className="idea-bound">
          {brief(kappa, 4)} · <M>{functional}</M>
        </b>
        . <Judgement reading={reading} name={names[safest] as string} />
      </p>
      <dl className="equation">
        <div>
          <dt>
            <i>κ</i>
          </dt>
          <dd>
            <Readout name="kappa" value={kappa} plain />
          </dd>
        </div>
        <div>
          <dt>
            <i>c</i> = 1/<i>κ</i>
          </dt>
          <dd>
            <Readout name="c" value={kappa > 0 ? 1 / kappa : null} plain />
          </dd>
        </div>
        <div>
          <dt>
            <i>i</i>*, the jump
          </dt>
          <dd>
            <Readout name="jump" value={worst?.i ?? null} plain />
          </dd>
        </div>
        <div>
          <dt>
            Least <i>κ</i>, any {K} steps
          </dt>
          <dd>
            <Readout name="leastKappa" value={least} plain />
          </dd>
        </div>
      </dl>
      <div className="area-steps">
        <StepsField />
        <div className="parameter wide">
          <b className="idea-schedule">Boundaries</b>
          <BoundariesField />
          <output hidden data-name="boundaries" data-value={boundaries.join(',')} />
        </div>
      </div>
      <Spoken>{sentence(reading, functional, K)}</Spoken>
    </FigureShell>
  );
}

interface JudgementProps {
  readonly reading: Reading;
  readonly name: string;
}

/** Whether another schedule with as many steps would be safer. */
function Judgement({ reading: { kappa, least, worst }, name }: JudgementProps): ReactNode {
  if (!worst) return 'Nothing waits, nothing is lost.';
  if (kappa <= least * (1 + 1e-12)) return 'No schedule with as many steps guarantees more.';
  return `The safest for this knowledge, “${name}”, has κ = ${brief(least, 4)}.`;
}

function sentence({ kappa, worst }: Reading, functional: keyof Functionals, K: number): string {
  if (!worst) return `K ${K}: one token a step, nothing waits.`;
  return (
    `K ${K}: the error is at most ${spoken(kappa)} times ${functional}. ` +
    `The adversary jumps at ${worst.i}, where knowledge waits for ${worst.wait} tokens.`
  );
}
