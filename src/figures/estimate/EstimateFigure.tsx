import { longestThrough } from '../../core/estimation/estimable.ts';
import { measuredSamples } from '../../core/estimation/heldOut.ts';
import type { Parameter } from '../../core/parameter.ts';
import { estimateOf } from '../../state/found.ts';
import { type Setup, type Smoothing, schema } from '../../state/schema.ts';
import { bookIds, bookSetup, books, ownText } from '../../state/texts/library.ts';
import { Control } from '../access/Control.tsx';
import { Choice } from '../controls/Choice.tsx';
import { ParameterField } from '../controls/ParameterField.tsx';
import { Progress } from '../controls/Progress.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { brief, inUnits } from '../format.ts';
import { LawChoice, type LawOption } from '../LawChoice.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { Above, percent } from './Above.tsx';
import { EstimatePlot, TOO_LONG } from './EstimatePlot.tsx';
import { Gap } from './Gap.tsx';
import { OwnData } from './OwnData.tsx';
import { Through } from './Through.tsx';
import { regretOf, type Verdict, verdictOn } from './verdict.ts';

const N = 32;
const SEEDS = 2 ** 32;

const laws: readonly LawOption[] = [
  {
    value: 'gaussian',
    name: 'a Gaussian chain',
    sentence: 'Each number is 0.9 times the one before it, plus noise. The profile is smooth.',
    setup: { law: 'ar1', N, phi: 0.9 },
  },
  {
    value: 'text',
    name: 'a text',
    sentence:
      'Letters follow each other as in a short text. The profile is nearly a straight line.',
    setup: { law: 'text', N, corpus: 'own' },
    also: () => ownText,
  },
  {
    value: 'code',
    name: 'two codes',
    sentence: 'Two words of 16 letters, in each of which 8 fix the others: a rise in one place.',
    setup: { law: 'blocks', N, m: 16, k: 8, q: 17 },
  },
  {
    value: 'words',
    name: 'words',
    sentence: 'One word of a list: the one that is here, or your own.',
    setup: { law: 'table' },
  },
];

const inBooks: readonly LawOption[] = bookIds.map((id) => ({
  value: id,
  name: books[id].title,
  sentence: `Letters follow each other as in ${books[id].kind} by ${books[id].author}, ${books[id].year}.`,
  setup: { law: 'text', N, corpus: id },
  also: () => bookSetup(id),
}));

const smoothings = [
  { value: 'none', name: 'as it is' },
  {
    value: 'binomial',
    name: 'smoothed',
    help: 'The mean over a binomial number of known tokens, as if masks were independent.',
  },
] as const;

/** A profile estimated from samples, and how good the schedule is that is made from it. */
export function EstimateFigure() {
  const store = useFigureStore();
  const study = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const estimate = useFigure(({ found }) => estimateOf(found, study.lawKey));
  const { edit } = store.getState();
  const verdict = estimate ? verdictOn(study, estimate, setup.smoothing === 'binomial') : null;
  const { TC } = study.functionals;
  const above = (error: number | undefined) =>
    error === undefined || !verdict ? null : regretOf(error, verdict.best, TC);
  const tooLong = setup.through === 'chain' && study.N > longestThrough(setup.memory);
  const regret = above(verdict?.error);
  const equal = above(verdict?.equal);
  return (
    <FigureShell className="small-figure figure-estimate">
      <LawChoice options={laws} more={{ label: 'A book', options: inBooks }} />
      <Through />
      <div className="estimate-row">
        <ParameterField
          control="samples"
          parameter={schema(setup.law).samples as Parameter<unknown, Setup>}
          value={setup.samples}
          earlier={setup}
          onEdit={(value) => edit({ samples: value as number })}
        />
        <Progress name="samples" done={estimate?.count ?? 0} goal={measuredSamples(setup)} />
        <Control id="seed">
          <button type="button" onClick={() => edit({ seed: (setup.seed + 1) % SEEDS })}>
            Other samples
          </button>
        </Control>
        <Choice
          control="smoothing"
          label="The estimate"
          options={smoothings}
          value={setup.smoothing}
          onEdit={(smoothing: Smoothing) => edit({ smoothing })}
        />
        <OwnData N={N} />
      </div>
      <EstimatePlot estimate={estimate} verdict={verdict} tooLong={tooLong} />
      <dl className="equation">
        <div>
          <dt>
            <b className="idea-schedule">From the estimate</b>
          </dt>
          <dd>
            <Readout name="estimated" value={verdict?.error ?? null} />{' '}
            <Above name="regret" value={regret} />
          </dd>
        </div>
        <div>
          <dt>By its square-root rule</dt>
          <dd>
            <Readout name="rule" value={verdict?.rule ?? null} />{' '}
            <Above name="ruleRegret" value={above(verdict?.rule)} />
          </dd>
        </div>
        <div>
          <dt>Equal steps</dt>
          <dd>
            <Readout name="uniform" value={verdict?.equal ?? null} />{' '}
            <Above name="uniformRegret" value={equal} />
          </dd>
        </div>
        <div>
          <dt>Cosine</dt>
          <dd>
            <Readout name="cosine" value={verdict?.cosine ?? null} />{' '}
            <Above name="cosineRegret" value={above(verdict?.cosine)} />
          </dd>
        </div>
        <div>
          <dt>
            <b className="idea-optimum">Best</b>, <i>E</i>*({study.K})
          </dt>
          <dd>
            <Readout name="optimum" value={study.best?.error ?? null} />{' '}
            <small>{setup.units}</small>
          </dd>
        </div>
      </dl>
      <Gap verdict={verdict} />
      <Spoken>{tooLong ? TOO_LONG : sentenceOf(setup, verdict, regret, equal)}</Spoken>
    </FigureShell>
  );
}

function sentenceOf(
  { samples, units }: Setup,
  verdict: Verdict | null,
  regret: number | null,
  equal: number | null,
): string {
  if (!verdict) return 'Samples are being drawn.';
  const error = `${brief(inUnits(verdict.error, units))} ${units}`;
  return (
    `${samples} samples: the schedule from the estimate loses ${error}, ` +
    `${percent(regret)} against the best; equal steps ${percent(equal)}.`
  );
}
