import { lengthUnit, perStepOf } from '../../core/curves/lengths.ts';
import { parseNumber } from '../../core/parameter.ts';
import { lengthOf } from '../../core/setup.ts';
import type { Study } from '../../core/study.ts';
import type { Units } from '../../state/schema.ts';
import { Choice } from '../controls/Choice.tsx';
import { TypedField } from '../controls/TypedField.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { brief, inUnits } from '../format.ts';
import { LawChoice, type LawOption } from '../LawChoice.tsx';
import { M } from '../Mathematics.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { LengthPlot } from './LengthPlot.tsx';

const MILLION = 1_000_000;
const steps = ['2', '4', '8', '16', '32'].map((value) => ({ value, name: value }));

const laws: readonly LawOption[] = [
  {
    value: 'gaussian',
    name: 'correlated numbers',
    sentence: 'Gaussians, any two with correlation one half. The first few known ones tell most.',
    setup: { law: 'gaussian', rho: 0.5 },
  },
  {
    value: 'copies',
    name: 'copies',
    sentence: 'Blocks of eight copies of one bit, ever more of them. $D$ is $log 2$ at any length.',
    setup: { law: 'blocks', m: 8, k: 1, q: 2 },
  },
  {
    value: 'permutations',
    name: 'permutations',
    sentence:
      'Each of $N$ letters occurs once: here the alphabet grows with $N$, and $D$ like its logarithm.',
    setup: { law: 'permutation' },
  },
];

/** Steps of one size, sequences of any length: the error in random order stays below a guarantee. */
export function LengthFigure() {
  const store = useFigureStore();
  const study = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const { units } = setup;
  const { N, K, efact, bounds, functionals } = study;
  const perStep = study.kappas.D + 1;
  // What is asked for: at a million tokens the study follows.
  const asked = { N: lengthOf(setup), perStep: perStepOf(setup) };
  // With unequal steps a fixed order may cost more than this.
  const worst = perStep * K === N ? (N - K) * functionals.D : null;
  const text = sentence(study, perStep, worst, units);

  /** The nearest length that the steps and the law allow, with as many steps as it takes. */
  function setLength(wanted: number, size = asked.perStep) {
    const unit = lengthUnit(setup, size);
    const length =
      Math.max(1, Math.min(Math.round(wanted / unit), Math.floor(MILLION / unit))) * unit;
    store.getState().edit({ N: length, K: length / size, schedule: 'uniform' });
  }

  return (
    <FigureShell className="small-figure figure-length">
      <LawChoice options={laws} />
      <LengthPlot study={study} setup={setup} worst={worst} summary={text} onLength={setLength} />
      <div className="control-row">
        <div className="length-field">
          <span aria-hidden="true">
            Length <i>N</i>
          </span>{' '}
          <TypedField
            control="N"
            label="Length N"
            value={asked.N}
            parse={(typed) => within(parseNumber(typed))}
            format={String}
            valid={`a number of tokens up to ${MILLION}`}
            onCommit={setLength}
            width={8}
          />
        </div>
        <Choice
          control="K"
          label={
            <>
              Tokens in a step, <i>s</i>
            </>
          }
          options={steps}
          value={String(asked.perStep)}
          onEdit={(size) => setLength(asked.N, Number(size))}
        />
      </div>
      <dl className="equation">
        <div>
          <dt>
            <span className="idea-error">Random order</span>
          </dt>
          <dd>
            <Readout name="efact" value={efact} /> <small>{units}</small>
          </dd>
        </div>
        <div>
          <dt>
            <span className="idea-bound">Guarantee</span>, {perStep === 2 ? null : perStep - 1}{' '}
            <i>D</i>
          </dt>
          <dd>
            <Readout name="boundD" value={bounds.D} />
          </dd>
        </div>
        <div>
          <dt>
            Fixed order, at worst <M>(N − K) D</M>
          </dt>
          <dd>
            <Readout name="fixedWorst" value={worst} />
          </dd>
        </div>
        <div>
          <dt>Random order, per token</dt>
          <dd>
            <Readout name="perToken" value={efact / N} />
          </dd>
        </div>
      </dl>
      <Spoken>{text}</Spoken>
    </FigureShell>
  );
}

const within = (N: number | null): number | null =>
  N !== null && N >= 1 && N <= MILLION ? N : null;

function sentence(
  { N, efact, bounds }: Study,
  perStep: number,
  worst: number | null,
  units: Units,
): string {
  const show = (nats: number) => brief(inUnits(nats, units));
  return (
    `N ${N}, ${perStep} tokens a step: the error in random order is ${show(efact)} ${units}, ` +
    `at most ${show(bounds.D)}.` +
    (worst === null ? '' : ` A fixed order could cost ${show(worst)}.`)
  );
}
