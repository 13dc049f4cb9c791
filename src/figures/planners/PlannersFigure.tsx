import type { Parameter } from '../../core/parameter.ts';
import { THRESHOLD } from '../../core/sampling/planned.ts';
import { type Setup, schema } from '../../state/schema.ts';
import { ParameterField } from '../controls/ParameterField.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { brief, inUnits } from '../format.ts';
import { LawChoice, type LawOption } from '../LawChoice.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { bestAt, type Mark, marksOf, nameOf, rows, type Verdict, verdictOn } from './marks.ts';
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
    value: 'threshold',
    name: 'a threshold code',
    sentence: 'Any 16 of the 32 letters give the rest, fewer tell nothing: all places are alike.',
    setup: { law: 'blocks', N, m: 32, k: 16, q: 37 },
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
      <div className="planners-verdict">
        {curve
          ? told(verdictOn(marks, curve), setup).map((sentence) => <p key={sentence}>{sentence}</p>)
          : null}
      </div>
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
          <ParameterField
            control="tau"
            parameter={schema(setup.law).tau as Parameter<unknown, Setup>}
            value={setup.tau || THRESHOLD}
            earlier={setup}
            onEdit={(tau) => store.getState().edit({ tau: tau as number })}
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
            {rows.map(({ id, name }) => {
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

/** Who wins and who loses against random order at its best, with as many steps. */
function told({ wins, loses }: Verdict, { units }: Setup): string[] {
  const show = (nats: number) => brief(inUnits(nats, units));
  const compared = ({ mark, best }: NonNullable<Verdict['wins']>) =>
    `${nameOf(mark.id)}, ${show(Math.max(0, mark.error))} ${units} in ${brief(mark.steps)} steps; random order at its best ${show(best)}`;
  if (!wins && !loses)
    return ['No order and no planner is better or worse than random order at its best.'];
  return [
    wins ? `Wins most: ${compared(wins)}.` : 'Nobody wins against random order.',
    loses ? `Loses most: ${compared(loses)}.` : 'Nobody loses.',
  ];
}

/** "Strided 0.605 in 4 steps, bisection 0 in 6 steps nats." */
const sentenceOf = (marks: readonly Mark[], { units }: Setup): string =>
  marks
    .map(
      ({ id, steps, error }) =>
        `${nameOf(id)} ${brief(inUnits(error, units))} ${units} in ${brief(steps)} steps`,
    )
    .join(', ');
