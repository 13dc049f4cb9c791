import { Progress } from '../controls/Progress.tsx';
import { brief } from '../format.ts';
import { Readout } from '../Readout.tsx';
import { useFigure } from '../useFigure.ts';
import type { Noise } from './noise.ts';

interface Props {
  /** Whether there are standard errors. */
  readonly measured: boolean;
  /** Null while too few measurements have been repeated. */
  readonly noise: Noise | null;
  /** How many repetitions there are, and are to be. */
  readonly done: number;
  readonly goal: number;
}

/** What the standard errors mean for the sizes, in three sentences. */
export function Meaning({ measured, noise, done, goal }: Props) {
  const units = useFigure(({ setup }) => setup.units);
  const number = (name: string, value: number | undefined) => (
    <Readout name={name} value={value ?? null} digits={3} />
  );
  const plain = (name: string, value: number | undefined, scale = 1) => (
    <output className="readout" data-name={name} data-value={value ?? ''} aria-live="off">
      {brief(value === undefined ? null : scale * value, 2)}
    </output>
  );
  return (
    <section className="model-meaning" aria-label="What the standard errors mean">
      <h3>
        What the standard errors mean
        {measured ? <small> by repeated simulation</small> : null}
      </h3>
      <div className={measured ? undefined : 'unused'}>
        <Progress name="repeated" done={done} goal={goal} />
      </div>
      <div className="one-of">
        <ul className={measured ? 'shown' : undefined}>
          <li>
            The <b className="idea-error">true error</b> of these sizes lies most likely between{' '}
            {number('errorLow', noise?.error[0])} and {number('errorHigh', noise?.error[1])} {units}
            .
          </li>
          <li>
            They save {number('savingLow', noise?.saving[0])} to{' '}
            {number('savingHigh', noise?.saving[1])} {units} against equal steps
            {noise && noise.saving[0] <= 0 ? ': perhaps nothing. More sequences would tell.' : '.'}
          </li>
          <li>
            Another measurement as good as this one would lead to sizes that lose{' '}
            {plain('regret', noise?.regret?.[0], 100)} % more than the best, in 1 of 20 cases more
            than {plain('regretHigh', noise?.regret?.[1], 100)} %. Its boundaries would differ by{' '}
            {plain('shift', noise?.shift)} tokens on average.
          </li>
        </ul>
        <p className={measured ? undefined : 'shown'}>
          There are none: how much of the error is noise of the measurement cannot be said. A column{' '}
          <code>se</code> with the standard error over sequences would tell.
        </p>
      </div>
    </section>
  );
}
