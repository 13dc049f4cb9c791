import type { Parameter } from '../../core/parameter.ts';
import { planners } from '../../core/planners/index.ts';
import { type Setup, schema } from '../../state/schema.ts';
import { ParameterField } from '../controls/ParameterField.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { brief, inUnits } from '../format.ts';
import { LawChoice, type LawOption } from '../LawChoice.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { bestAt, type Mark, marksOf } from './marks.ts';
import { PlannersPlot } from './PlannersPlot.tsx';

const N = 32;

const laws: readonly LawOption[] = [
  {
    value: 'chain',
    name: 'a chain',
    sentence: 'Each bit equals the one before it nine times out of ten.',
    setup: { law: 'markov', N, q: 2, stay: 0.9 },
  },
  {
    value: 'copies',
    name: 'copies',
    sentence: 'Blocks of four neighbours, copies of one bit.',
    setup: { law: 'blocks', N, m: 4, k: 1, q: 2 },
  },
  {
    value: 'permutations',
    name: 'permutations',
    sentence: 'Each of 32 letters occurs once: all places are alike.',
    setup: { law: 'permutation', N },
  },
  {
    value: 'words',
    name: 'a few words',
    sentence: 'One of center, cancer, canter, banter and barter, the first ones more often.',
    setup: { law: 'table' },
  },
];

/** Orders and planners against the best that a random order can do with as many steps. */
export function PlannersFigure() {
  const store = useFigureStore();
  const study = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const answer = useFigure(({ found }) => found.planned);
  const optimal = useFigure(({ curves }) => curves.optimal);
  const planned = answer?.key.endsWith(` ${study.lawKey}`) ? answer.output : null;
  const marks = marksOf(study, planned);
  const curve = optimal?.lawKey === study.lawKey ? optimal : null;
  return (
    <FigureShell className="small-figure figure-planners">
      <LawChoice options={laws} />
      <PlannersPlot marks={marks} />
      <div className="planners-row">
        <div className="planners-fields">
          <StepsField />
          <ParameterField
            control="gamma"
            parameter={schema(setup.law).gamma as Parameter<unknown, Setup>}
            value={setup.gamma}
            earlier={setup}
            onEdit={(gamma) => store.getState().edit({ gamma: gamma as number })}
          />
        </div>
        <table className="planners-table">
          <thead>
            <tr>
              <th scope="col">Planner</th>
              <th scope="col">Steps</th>
              <th scope="col" className="idea-error">
                Error
              </th>
              <th scope="col" className="idea-optimum">
                Best
              </th>
            </tr>
          </thead>
          <tbody>
            {Object.values(planners).map(({ id, name }) => {
              const mark = marks.find((one) => one.id === id);
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>
                    <Readout name={`${id}Steps`} value={mark?.steps ?? null} plain />
                  </td>
                  <td>
                    <Readout name={id} value={mark?.error ?? null} digits={3} />
                    {mark?.reach ? (
                      <small>
                        {' '}
                        ± <Readout name={`${id}Reach`} value={mark.reach} digits={2} />
                      </small>
                    ) : null}
                  </td>
                  <td>
                    <Readout
                      name={`${id}Best`}
                      value={mark && curve ? bestAt(curve, mark.steps) : null}
                      digits={3}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Spoken>{sentenceOf(marks, setup)}</Spoken>
    </FigureShell>
  );
}

/** "Strided 0.605 in 4 steps, bisection 0 in 6 steps nats." */
const sentenceOf = (marks: readonly Mark[], { units }: Setup): string =>
  marks
    .map(
      ({ id, steps, error }) =>
        `${planners[id].name} ${brief(inUnits(error, units))} ${units} in ${brief(steps)} steps`,
    )
    .join(', ');
