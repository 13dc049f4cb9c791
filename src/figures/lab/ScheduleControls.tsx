import { parseNumber } from '../../core/parameter.ts';
import { schedules } from '../../core/schedules/index.ts';
import { type Setup, scheduleIds } from '../../core/setup.ts';
import { schema } from '../../state/schema.ts';
import { Choice } from '../controls/Choice.tsx';
import { ParameterField } from '../controls/ParameterField.tsx';
import { TypedField } from '../controls/TypedField.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { OrderControls } from './OrderControls.tsx';

/** Which schedule, how many steps, and the boundaries as numbers. */
export function ScheduleControls() {
  const store = useFigureStore();
  const setup = useFigure((figure) => figure.setup);
  const { N, K: steps, boundaries, best } = useStudy();
  const { edit, setCuts, setSteps } = store.getState();
  const interior = boundaries && Array.from(boundaries.subarray(1, -1));
  const { K, p } = schema(setup.law);

  function choose(schedule: Setup['schedule']) {
    if (schedule !== 'custom') edit({ schedule, K: steps });
    else if (interior) setCuts(interior);
  }

  return (
    <section className="schedule" aria-label="Schedule">
      <div className="schedule-choice">
        <Choice
          label="Schedule"
          value={setup.schedule}
          options={scheduleIds.map((id) => ({
            value: id,
            name: schedules[id].name,
            help: schedules[id].sentence,
          }))}
          onEdit={choose}
        />
      </div>
      <div className="schedule-row">
        <div className="parameters">
          <ParameterField
            parameter={{ ...K, range: () => ({ min: 1, max: N, step: 1, log: true }) } as never}
            value={setup.K}
            earlier={setup}
            onEdit={(value) => setSteps(value as number)}
          />
          {setup.schedule === 'power' ? (
            <ParameterField
              parameter={p as never}
              value={setup.p}
              earlier={setup}
              onEdit={(exponent) => edit({ p: exponent as number })}
            />
          ) : null}
        </div>
        <OrderControls />
      </div>
      <dl className="boundaries">
        <div>
          <dt>
            <b className="idea-schedule">Boundaries</b>
          </dt>
          <dd>
            {interior ? (
              <TypedField
                label="Boundaries of the schedule, separated by commas"
                value={interior as readonly number[]}
                parse={parseList}
                format={(cuts) => cuts.join(', ')}
                valid={`a list like 8, 16, 24 of whole numbers from 1 to ${N - 1}`}
                onCommit={setCuts}
              />
            ) : null}
            <BoundaryList name="boundaries" boundaries={boundaries} hidden={interior !== null} />
          </dd>
        </div>
        <div>
          <dt>
            <b className="idea-optimum">Best</b>
          </dt>
          <dd>
            <BoundaryList name="optimalBoundaries" boundaries={best?.boundaries ?? null} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function parseList(text: string): number[] | null {
  const numbers = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(parseNumber);
  return numbers.includes(null) ? null : (numbers as number[]);
}

interface ListProps {
  readonly name: string;
  /** Null where there are too many, or none yet. */
  readonly boundaries: Int32Array | null;
  readonly hidden?: boolean;
}

/** Boundaries for scripts, ends included; for people without the ends, as they are typed. */
function BoundaryList({ name, boundaries, hidden = false }: ListProps) {
  const text = boundaries ? Array.from(boundaries.subarray(1, -1)).join(', ') : '…';
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
