import type { Parameter } from '../../core/parameter.ts';
import { type Setup, schema } from '../../state/schema.ts';
import { Choice } from '../controls/Choice.tsx';
import { ParameterField } from '../controls/ParameterField.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { brief, inUnits, spoken } from '../format.ts';
import { LawChoice, type LawOption } from '../LawChoice.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { copiedPairs, eightWords } from '../smallLaws.ts';
import { useFigure, useFigureStore, useFound, useStudy } from '../useFigure.ts';
import { advice, type Parts, partsAt } from './parts.ts';
import { StackPlot } from './StackPlot.tsx';

const laws: readonly LawOption[] = [
  eightWords,
  copiedPairs,
  {
    value: 'chain',
    name: 'a chain',
    sentence: 'Six bits, each equal to the one before it nine times out of ten.',
    setup: { law: 'markov', N: 6, q: 2, stay: 0.9 },
  },
];

const orders = [
  { value: 'random', name: 'random', help: 'Every sample has its own random order.' },
  { value: 'contiguous', name: 'left to right', help: 'Each step draws the next few letters.' },
] as const;

/** What a sampler loses to a model that is not perfect, and to drawing several tokens at once. */
export function ErrorsFigure() {
  const store = useFigureStore();
  const { N, K } = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const errors = useFound('errorsBySteps');
  const parts = errors ? partsAt(errors, K, N) : null;
  const { units, order, noise } = setup;
  const { edit } = store.getState();
  const exact = order !== 'random';
  const show = (nats: number) => `${brief(inUnits(nats, units))} ${units}`;
  const told = parts
    ? `K ${K}, noise ${noise}: ${inWords(parts, exact, (nats) => spoken(inUnits(nats, units)))} ${units}.`
    : '';

  return (
    <FigureShell className="small-figure figure-errors">
      <LawChoice options={laws} />
      <figure className="plate">
        <figcaption>
          <p className="key">
            <b className="idea-error">Factorization error</b> <E>fact</E> on top of{' '}
            <b className="swatch-learn">learning error</b> <E>learn</E>, in {units}, for each number
            of steps <i>K</i>; the <b className="swatch-divergence">line</b> across is the true
            divergence of the sampler. The model guesses blindly with probability <i>λ</i>.
          </p>
        </figcaption>
        {errors && parts ? (
          <StackPlot errors={errors} summary={told} initial={1020} />
        ) : (
          <p className="no-errors">
            The law of the sampler is written out for up to 12 letters and not too many words, in
            random order or from left to right, with sizes as planned.
          </p>
        )}
      </figure>
      <dl className="equation">
        <div>
          <dt>
            <span className="swatch-divergence">Divergence</span>
          </dt>
          <dd>
            <Readout name="divergence" value={parts?.divergence ?? null} />
            <output hidden data-name="samplerKL" data-value={parts?.divergence ?? ''} />
          </dd>
        </div>
        <div className={exact ? 'equals' : 'at-most'}>
          <dt>
            <span className="swatch-learn">
              <E>learn</E>
            </span>
          </dt>
          <dd>
            <Readout name="learn" value={parts?.learn ?? null} />
          </dd>
        </div>
        <div className="plus">
          <dt>
            <span className="idea-error swatch-fact">
              <E>fact</E>
            </span>
          </dt>
          <dd>
            <Readout name="efact" value={parts?.fact ?? null} />
          </dd>
        </div>
        <div className="equals">
          <dt>Sum</dt>
          <dd>
            <Readout name="sum" value={parts?.sum ?? null} /> <small>{units}</small>
          </dd>
        </div>
      </dl>
      <p className="advice">{parts ? advice(parts, show) : ''}</p>
      <div className="errors-controls">
        <StepsField />
        <ParameterField
          control="noise"
          parameter={schema(setup.law).noise as Parameter<unknown, Setup>}
          value={noise}
          earlier={setup}
          onEdit={(value) => edit({ noise: value as number })}
        />
        <Choice
          control="order"
          label="Order"
          options={orders}
          value={exact ? 'contiguous' : 'random'}
          onEdit={(value) => edit({ order: value })}
        />
      </div>
      <Spoken>{told}</Spoken>
    </FigureShell>
  );
}

/** "divergence 1.12 at most learning 0.510 plus factorization 0.808, 1.32". */
const inWords = (
  { learn, fact, sum, divergence }: Parts,
  exact: boolean,
  show: (nats: number) => string,
): string =>
  `divergence ${show(divergence)}, ${exact ? 'equal to' : 'at most'} learning ${show(learn)} ` +
  `plus factorization ${show(fact)}, together ${show(sum)}`;

const E = ({ children }: { readonly children: string }) => (
  <>
    <i>E</i>
    <sub>{children}</sub>
  </>
);
