import { chosenFamily } from '../../../core/curves/family.ts';
import { type Needed, neededKey } from '../../../core/curves/needed.ts';
import { parseNumber } from '../../../core/parameter.ts';
import { levelOf } from '../../../state/level.ts';
import { Control } from '../../access/Control.tsx';
import { TypedField } from '../../controls/TypedField.tsx';
import { grouped, inUnits } from '../../format.ts';
import { useFigure, useFigureStore, useStudy } from '../../useFigure.ts';
import { usePhase } from '../game/useRound.ts';
import { familyName } from './familyName.ts';
import { roundLevel } from './level.ts';

const positive = (text: string): number | null => {
  const x = parseNumber(text);
  return x !== null && x > 0 ? x : null;
};

/** How many steps an error takes: a number to type, the answers, and a button that uses the best. */
export function StepsAnswer() {
  const store = useFigureStore();
  const study = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const needed = useFigure((figure) => figure.needed);
  const inGame = usePhase() !== 'off';
  const { units } = setup;
  const level = levelOf(setup, study);
  // In the game the best schedule is what is to be found, and its number of steps is given.
  if (level === null || inGame) return <div className="steps-answer" />;
  const { edit } = store.getState();
  const current = needed?.key === neededKey(study.lawKey, study.setup, level);
  const family = chosenFamily(study.setup);
  const best = needed?.optimal.K ?? null;
  const own = { optimal: needed?.optimal, uniform: needed?.uniform }[
    study.setup.schedule as 'uniform'
  ];
  const ownSteps = own?.K;
  // What there is of an older question stays to be seen, but is no answer for scripts.
  const show = (name: string, answer: Needed | undefined) => (
    <Answer name={name} answer={answer ?? null} current={current} />
  );
  return (
    <div className={`steps-answer${current ? '' : ' waiting'}`}>
      <p>
        An error ≤{' '}
        <TypedField
          control="eps"
          label={`Error at most, in ${units}`}
          value={roundLevel(inUnits(level, units), 6)}
          parse={positive}
          format={String}
          valid={`a positive number of ${units}, like 0.5`}
          onCommit={(value) => edit({ eps: value / inUnits(1, units) })}
          width={6}
        />{' '}
        {units} needs <i>K</i> = {show('stepsOptimum', needed?.optimal)} with the{' '}
        <b className="idea-optimum">best</b> schedule, {show('stepsUniform', needed?.uniform)} with{' '}
        <b className="idea-schedule">uniform</b>
        {family && needed?.chosen ? (
          <>
            , {show('stepsChosen', needed.chosen)} with{' '}
            <b className="idea-schedule">{familyName(family)}</b>
          </>
        ) : null}
        .
      </p>
      <Control id="K">
        <button
          type="button"
          disabled={best === null || !current}
          onClick={() => edit({ schedule: 'optimal', K: best as number })}
        >
          Use <i>K</i> = {best === null ? '…' : grouped(best)}
        </button>
      </Control>
      {family ? null : (
        <output hidden data-name="stepsChosen" data-value={current ? (ownSteps ?? '') : ''} />
      )}
    </div>
  );
}

interface AnswerProps {
  readonly name: string;
  readonly answer: Needed | null;
  readonly current: boolean;
}

/** A number of steps, and what is known of fewer. */
function Answer({ name, answer, current }: AnswerProps) {
  const K = answer?.K ?? null;
  return (
    <>
      <output
        className="readout"
        data-name={name}
        data-value={current && K !== null ? String(K) : ''}
        aria-live="off"
      >
        {answer === null ? '…' : K === null ? 'no number' : grouped(K)}
      </output>
      {answer && K !== null && !answer.least ? ` (${grouped(K - 1)} are too few)` : null}
    </>
  );
}
