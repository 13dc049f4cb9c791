import { useMemo } from 'react';
import { hasLetters } from '../../core/estimation/heldOut.ts';
import type { Parameter } from '../../core/parameter.ts';
import type { Average } from '../../core/sampling/average.ts';
import { costOf, courseOf, type Draws } from '../../core/sampling/draws.ts';
import { shareInterval } from '../../core/sampling/samples.ts';
import { type Untraced, untraced } from '../../core/sampling/traceSetup.ts';
import { type Setup, schema } from '../../state/schema.ts';
import { Control } from '../access/Control.tsx';
import { Choice } from '../controls/Choice.tsx';
import { ParameterField } from '../controls/ParameterField.tsx';
import { Progress } from '../controls/Progress.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { brief, inUnits } from '../format.ts';
import { LawChoice } from '../LawChoice.tsx';
import { divergenceOf } from '../lab/SampledGaussian.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { ModelChoice } from '../ModelChoice.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useFound, useStudy } from '../useFigure.ts';
import { CellsPlot } from './CellsPlot.tsx';
import { CoursePlot } from './CoursePlot.tsx';
import { laws } from './laws.ts';
import { columnsOf, exactly, isImperfect, REACH } from './reading.ts';

const SEEDS = 2 ** 32;

const orders = [
  { value: 'random', name: 'random', help: 'Every sample has its own random order.' },
  { value: 'contiguous', name: 'left to right', help: 'Each step draws the next few tokens.' },
] as const;

const reasons: Record<Untraced, string> = {
  profile: 'This law is known by its profile only: there is nothing to draw from.',
  length: 'Sequences of more than 256 tokens are not drawn here.',
  letters: 'This alphabet is too large to draw from here.',
  reals: 'This order compares letters, but the tokens of this law are real numbers.',
};

const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 2 : 1)} %`;

/** What many samples say of the errors, beside what is known exactly. */
export function DrawsFigure() {
  const store = useFigureStore();
  const study = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const found = useFound('draws') ?? null;
  const { units, order, seed } = setup;
  const reason = untraced(study.setup as Setup);
  const made = reason ? null : found;
  const gaussian = useMemo(() => divergenceOf(study), [study]);
  const { fact, learn, sum, divergence, equal, share } = exactly(study, made, gaussian);
  const imperfect = isImperfect(setup);
  const cost = made && made.drawn > 1 ? costOf(made) : null;
  const counted = made && made.drawn > 0 ? shareInterval(made.possible, made.drawn) : null;
  const { edit } = store.getState();
  const done = made?.drawn ?? 0;
  const inWords = (nats: number | null) =>
    nats === null ? '–' : `${brief(inUnits(nats, units))} ${units}`;
  const told =
    reason !== null
      ? reasons[reason]
      : cost && counted
        ? `After ${done} samples the ${imperfect ? 'sum of both errors' : 'error'} is ${inWords(cost.mean)}, give or take ${inWords(REACH * cost.standardError)}; exactly ${inWords(sum)}. ${percent(counted.from)} to ${percent(counted.to)} of the samples are possible.`
        : 'Nothing is drawn yet.';

  // The drawings follow from mark to mark, and where it ends or stops; the numbers with each piece.
  const halted = useFigure((figure) => figure.halted === figure.version);
  const still = made !== null && (halted || made.drawn >= setup.draws);
  const mark = `${made?.course[0]?.mean} ${made?.course.length} ${still ? made?.drawn : ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `mark` says when they are drawn anew.
  const plots = useMemo(
    () =>
      made?.cells ? <CellsPlot kind={made.cells.kind} {...columnsOf(made)} summary={told} /> : null,
    [mark, study, units],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise.
  const course = useMemo(
    () => (
      <CoursePlot
        exact={sum}
        learning={imperfect}
        course={made ? courseOf(made) : []}
        summary={told}
      />
    ),
    [mark, sum, imperfect, study, units],
  );

  return (
    <FigureShell className="small-figure figure-draws">
      <LawChoice options={laws} />
      <div className="draws-row">
        <StepsField />
        <ParameterField
          control="draws"
          parameter={schema(setup.law).draws as Parameter<unknown, Setup>}
          value={setup.draws}
          earlier={setup}
          onEdit={(value) => edit({ draws: value as number })}
        />
        <Choice
          control="order"
          label="Order"
          options={orders}
          value={order === 'contiguous' ? 'contiguous' : 'random'}
          onEdit={(value) => edit({ order: value })}
        />
        <fieldset
          disabled={!hasLetters(setup.law)}
          title={hasLetters(setup.law) ? undefined : 'Numbers are drawn exactly.'}
        >
          <ModelChoice initial={0.1} />
        </fieldset>
        <Control id="seed">
          <button type="button" onClick={() => edit({ seed: (seed + 1) % SEEDS })}>
            Other samples
          </button>
        </Control>
        <Progress name="drawn" done={done} goal={setup.draws} failed={reason !== null} />
      </div>
      <div className="draws-plates">
        {course}
        {plots ?? (
          <figure className="plate">
            <figcaption>
              <p className="key">
                {reason
                  ? reasons[reason]
                  : found
                    ? 'Of these samples hardly two are equal, so there is nothing to count.'
                    : null}
              </p>
            </figcaption>
            <div className="frame draws-none" />
            <div className="plate-foot" />
          </figure>
        )}
      </div>
      <table className="draws-table">
        <thead>
          <tr>
            <td />
            <th scope="col">exactly</th>
            <th scope="col">drawn, 95 % interval</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <b className="idea-error">Factorization error</b>, {units}
            </th>
            <td>
              <Readout name="efact" value={fact} />
            </td>
            <Estimated name="simulatedFact" average={made && averageOf(made, made.fact)} />
          </tr>
          <tr>
            <th scope="row">
              <b className="swatch-learn">Learning error</b>, {units}
            </th>
            <td>
              <Readout name="learn" value={learn} />
            </td>
            <Estimated name="simulatedLearn" average={made && averageOf(made, made.learn)} />
          </tr>
          <tr>
            <th scope="row">Their sum, {units}</th>
            <td>
              <Readout name="sum" value={sum} />
            </td>
            <Estimated name="simulated" average={cost} />
          </tr>
          <tr>
            <th scope="row">
              Divergence of the sampler, {units}
              <small>{equal ? ', equal to the sum' : ', at most the sum'}</small>
            </th>
            <td>
              <Readout name="samplerKL" value={divergence} />
            </td>
            <td>
              {divergence !== null && sum !== null && sum - divergence > 1e-9 ? (
                <small>{inWords(sum - divergence)} less than the sum</small>
              ) : null}
            </td>
          </tr>
          <tr>
            <th scope="row">Possible samples</th>
            <td>
              {share?.least ? 'at least ' : null}
              <output data-name="possible" data-value={share ? share.value : ''} aria-live="off">
                {share ? percent(share.value) : '–'}
              </output>
            </td>
            <td>
              <output
                data-name="counted"
                data-value={made && done > 0 ? made.possible / done : ''}
                aria-live="off"
              >
                {counted ? `${percent(counted.from)} to ${percent(counted.to)}` : '–'}
              </output>
            </td>
          </tr>
        </tbody>
      </table>
      <Spoken>{done >= setup.draws ? told : ''}</Spoken>
    </FigureShell>
  );
}

const averageOf = ({ drawn }: Draws, moments: Draws['fact']): Average | null =>
  drawn > 1 ? costOf({ drawn, ...moments }) : null;

interface EstimatedProps {
  readonly name: string;
  readonly average: Average | null;
}

/** A mean of what was drawn, with half of its 95 % interval. */
function Estimated({ name, average }: EstimatedProps) {
  return (
    <td>
      <Readout name={name} value={average?.mean ?? null} digits={4} />
      {' ±\u00a0'}
      <Readout
        name={name === 'simulated' ? 'interval' : `${name}Interval`}
        value={average ? REACH * average.standardError : null}
        digits={2}
      />
      <output
        hidden
        data-name={`${name}Error`}
        data-value={average ? String(average.standardError) : ''}
      />
    </td>
  );
}
