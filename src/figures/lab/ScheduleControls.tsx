import { schedules } from '../../core/schedules/index.ts';
import { type Setup, scheduleIds } from '../../core/setup.ts';
import { schema } from '../../state/schema.ts';
import { Choice } from '../controls/Choice.tsx';
import { ParameterField } from '../controls/ParameterField.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { BoundariesField } from './BoundariesField.tsx';
import { Known } from './estimated/Known.tsx';
import { usePhase } from './game/useRound.ts';
import { OrderControls } from './OrderControls.tsx';
import { SizesControls } from './SizesControls.tsx';
import { StepsField } from './StepsField.tsx';

/** Which schedule, how many steps, and the boundaries as numbers. */
export function ScheduleControls() {
  const store = useFigureStore();
  const setup = useFigure((figure) => figure.setup);
  const { K: steps, boundaries, best } = useStudy();
  const { edit, setCuts } = store.getState();
  const interior = boundaries && Array.from(boundaries.subarray(1, -1));
  const { p, gamma } = schema(setup.law);
  // A round of the game gives all but the boundaries.
  const inGame = setup.game > 0;
  const playing = usePhase() === 'playing';

  function choose(schedule: Setup['schedule']) {
    if (schedule !== 'custom') edit({ schedule, K: steps });
    else if (interior) setCuts(interior);
  }

  return (
    <section className="schedule" aria-label="Schedule">
      <fieldset className="schedule-choice" disabled={inGame}>
        <Choice
          control="schedule"
          label="Schedule"
          value={setup.schedule}
          options={scheduleIds.map((id) => ({
            value: id,
            name: schedules[id].name,
            help: schedules[id].sentence,
          }))}
          onEdit={choose}
        />
      </fieldset>
      <fieldset className="schedule-row" disabled={inGame}>
        <StepsField />
        <SizesControls />
        {/* What one choice alone has keeps its room, so that nothing moves. */}
        <div className={setup.schedule === 'power' ? 'own' : 'own unused'}>
          <ParameterField
            control="p"
            parameter={p as never}
            value={setup.p}
            earlier={setup}
            onEdit={(exponent) => edit({ p: exponent as number })}
          />
        </div>
        <OrderControls />
        <div className={setup.order === 'entropy' ? 'own' : 'own unused'}>
          <ParameterField
            control="gamma"
            parameter={gamma as never}
            value={setup.gamma}
            earlier={setup}
            onEdit={(bound) => edit({ gamma: bound as number })}
          />
        </div>
      </fieldset>
      <Known />
      <dl className="boundaries">
        <div>
          <dt>
            <b className="idea-schedule">Boundaries</b>
          </dt>
          <dd>
            <BoundariesField />
            <BoundaryList name="boundaries" boundaries={boundaries} hidden={interior !== null} />
          </dd>
        </div>
        <div>
          <dt>
            <b className="idea-optimum">Best</b>
          </dt>
          <dd>
            <BoundaryList
              name="optimalBoundaries"
              boundaries={best?.boundaries ?? null}
              none={playing ? 'hidden' : '…'}
            />
          </dd>
        </div>
      </dl>
    </section>
  );
}

interface ListProps {
  readonly name: string;
  /** Null where there are too many, or none yet. */
  readonly boundaries: Int32Array | null;
  readonly hidden?: boolean;
  readonly none?: string;
}

/** Boundaries for scripts, ends included; for people without the ends, as they are typed. */
function BoundaryList({ name, boundaries, hidden = false, none = '…' }: ListProps) {
  const text = boundaries ? Array.from(boundaries.subarray(1, -1)).join(', ') : none;
  return (
    <output
      className={hidden ? 'visually-hidden' : 'boundary-list'}
      data-name={name}
      data-value={boundaries?.join(',') ?? ''}
      aria-live="off"
      title={text}
    >
      {text || 'none: everything at once'}
    </output>
  );
}
