import { useMemo } from 'react';
import { type ExperimentId, experimentIds, experimentOf } from '../../core/experiments/index.ts';
import { linesOf } from '../../core/experiments/lines.ts';
import type { Parameter } from '../../core/parameter.ts';
import { type Setup, schema } from '../../state/schema.ts';
import { Control } from '../access/Control.tsx';
import { Choice } from '../controls/Choice.tsx';
import { LateDialog } from '../controls/LateDialog.tsx';
import { ParameterField } from '../controls/ParameterField.tsx';
import { Progress } from '../controls/Progress.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';
import { ExperimentPlot } from './ExperimentPlot.tsx';
import { lookOf } from './looks.ts';

const options = experimentIds.map((id) => ({ value: id, name: experimentOf(id).name }));
const SEEDS = 2 ** 32;
const ABSENT = 'Its texts stand in files beside the page, which cannot be loaded here.';

const load = async () => (await import('./Contents.tsx')).Contents;

/** Questions about schedules that are answered by computing, each at one click. */
export function Body() {
  const store = useFigureStore();
  const setup = useFigure((figure) => figure.setup);
  const found = useFigure(({ found: { experiment } }) => experiment);
  const { experiment: id, seed, repeats } = setup;
  const experiment = experimentOf(id);
  const key = `${id} ${seed} ${repeats}`;
  const own = found?.key === key ? found : undefined;
  const performed = own?.output;
  const lines = useMemo(() => linesOf(performed?.values ?? []), [performed]);
  const cells = experiment.cells({ seed, repeats, texts: {} });
  const done = performed?.cells ?? 0;
  const absent = own !== undefined && !own.output;
  const complete = done === cells;
  const answer = absent ? ABSENT : experiment.answer(lines);
  const { edit } = store.getState();

  return (
    <>
      <Choice
        control="experiment"
        label="Experiment"
        options={options}
        value={id}
        onEdit={(value: ExperimentId) => edit({ experiment: value })}
      />
      <div className="one-of experiment-question">
        {experimentIds.map((one) => (
          <p key={one} className={one === id ? 'shown' : undefined}>
            {experimentOf(one).question}
          </p>
        ))}
      </div>
      <div className="experiment-row">
        <ParameterField
          control="repeats"
          parameter={schema(setup.law).repeats as Parameter<unknown, Setup>}
          value={repeats}
          earlier={setup}
          onEdit={(value) => edit({ repeats: value as number })}
        />
        <Control id="seed">
          <button type="button" onClick={() => edit({ seed: (seed + 1) % SEEDS })}>
            Other samples
          </button>
        </Control>
        <Progress done={done} goal={cells} failed={absent} />
      </div>
      <ExperimentPlot
        experiment={experiment}
        lines={lines}
        summary={answer || 'It is being computed.'}
        caption={
          <p className="key">
            {experiment.series.map((name) => {
              const { idea, dashed } = lookOf(name);
              return (
                <span key={name} className={`series-key idea-${idea}${dashed ? ' dashed' : ''}`}>
                  {name}
                </span>
              );
            })}
            <span className="experiment-how">
              {experiment.exact
                ? 'All of it is exact.'
                : `Means of ${repeats} repeats, with 95 % intervals.`}
            </span>
          </p>
        }
      />
      <p className="experiment-answer">
        {complete || absent || !answer ? null : <b>So far: </b>}
        <output data-name="answer" aria-live="off">
          {answer || 'Too little is known yet.'}
        </output>
      </p>
      <div className="experiment-taking">
        <LateDialog title="Table and files" load={load}>
          {(Contents) => <Contents setup={setup} lines={lines} ready={complete} />}
        </LateDialog>
      </div>
      <Spoken>{complete || absent ? answer : ''}</Spoken>
    </>
  );
}
