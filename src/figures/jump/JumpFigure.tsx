import type { Parameter } from '../../core/parameter.ts';
import { type Setup, schema } from '../../state/schema.ts';
import { ParameterField } from '../controls/ParameterField.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { brief, inUnits } from '../format.ts';
import { BoundariesField } from '../lab/BoundariesField.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { JumpPlot } from './JumpPlot.tsx';
import { Promises } from './Promises.tsx';
import { type Row, rowsOf } from './rows.ts';

/** A profile that rises in one place, dragged along under schedules that were made before. */
export function JumpFigure() {
  const store = useFigureStore();
  const study = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const last = study.N - 1;
  // At N the letters would be independent, and there would be no jump.
  const inside = (i: number) => Math.min(Math.max(Math.round(i), 1), last);
  const jump = inside(Number(setup.k ?? 1));
  const rows = rowsOf(study, jump);
  const setJump = (i: number) => store.getState().edit({ k: inside(i) });
  const k = schema(setup.law).k as Parameter<unknown, Setup> | undefined;
  return (
    <FigureShell className="small-figure figure-jump">
      <JumpPlot rows={rows} jump={jump} onJump={setJump} />
      <div className="jump-fields">
        {k ? (
          <ParameterField
            control="k"
            parameter={{
              ...k,
              label: 'Jump at',
              symbol: 'i*',
              help: 'How many known letters fix all others.',
              describe: () => `a whole number from 1 to ${last}`,
              range: () => ({ min: 1, max: last, step: 1 }),
            }}
            value={jump}
            earlier={setup}
            onEdit={(i) => setJump(i as number)}
          />
        ) : null}
        <StepsField />
        <div className="parameter wide">
          <span>Your boundaries</span>
          <BoundariesField />
        </div>
      </div>
      <Promises />
      <Spoken>{sentenceOf(rows, jump, setup)}</Spoken>
    </FigureShell>
  );
}

/** "Jump at 29: equal steps 12.6, your own 16.8, at best 12.6 nats." */
function sentenceOf(rows: readonly Row[], jump: number, { units }: Setup): string {
  const show = (nats: number) => brief(inUnits(nats, units));
  const now = rows.map(({ name, error }) => `${name} ${show(error)}`).join(', ');
  return `Jump at ${jump}: ${now} ${units}.`;
}
