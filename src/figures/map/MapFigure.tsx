import { learningError } from '../../core/learning/learningError.ts';
import type { Parameter } from '../../core/parameter.ts';
import { type Setup, schema } from '../../state/schema.ts';
import { Control } from '../access/Control.tsx';
import { ParameterField } from '../controls/ParameterField.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { brief, inUnits, spoken } from '../format.ts';
import { LawChoice, type LawOption } from '../LawChoice.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { learnt, ModelChoice } from '../ModelChoice.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useFound, useStudy } from '../useFigure.ts';
import { MapPlot } from './MapPlot.tsx';
import { isNoise, sumAt, traded } from './reading.ts';

const words = 'banter,barter,butter,button,mutton,canter,carton,cotton'.split(',');
const SEEDS = 2 ** 32;

const laws: readonly LawOption[] = [
  {
    value: 'text',
    name: 'a text',
    sentence: 'Letters follow each other as in a short English text, looking one letter back.',
    setup: { law: 'text', N: 16 },
    also: learnt('chain'),
  },
  {
    value: 'chain',
    name: 'a chain',
    sentence: 'Each bit equals the one before it nine times out of ten.',
    setup: { law: 'markov', N: 32, q: 2, stay: 0.9 },
    also: learnt('chain'),
  },
  {
    value: 'words',
    name: 'eight words',
    sentence: 'The eight words: banter, barter, butter, button, mutton, canter, carton, cotton.',
    setup: { law: 'table', words, weights: [] },
    also: learnt('table'),
  },
];

/** The sum of both errors over the quality of the model and the number of steps. */
export function MapFigure() {
  const store = useFigureStore();
  const study = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const answer = useFigure(({ found }) => found.errorMap);
  // The map of another law, or of another kind of model, would stand on the wrong axes.
  const fits =
    answer?.output &&
    isOfLaw(answer.key, study.lawKey) &&
    isNoise(answer.output) === (setup.denoiser === 'blurred');
  const map = fits ? answer.output : null;
  const shortfall = useFound('shortfall') ?? null;
  const { edit } = store.getState();
  const { K, N, efact, boundaries } = study;
  const noisy = setup.denoiser === 'blurred';
  const learn = shortfall?.length === N && boundaries ? learningError(shortfall, boundaries) : null;
  const sum = learn === null ? null : learn + efact;
  const show = (nats: number) => `${brief(inUnits(nats, setup.units))} ${setup.units}`;
  const quality = noisy ? setup.noise : setup.training;
  const name = noisy ? `noise ${quality}` : `${quality} training sequences`;
  const told =
    learn === null
      ? ''
      : `${name}, K ${K}: learning ${spoken(inUnits(learn, setup.units))} plus factorization ` +
        `${spoken(inUnits(efact, setup.units))} ${setup.units}.`;

  return (
    <FigureShell className="small-figure figure-map">
      <LawChoice options={laws} />
      <figure className="plate">
        <figcaption>
          <p className="key">
            <b className="swatch-learn">Learning</b> plus{' '}
            <b className="idea-error">factorization error</b> in {setup.units}: lines of equal sum.
            On the dotted line both are equal. Along the dashed one twice the steps are paid with
            half the quality; the ring is its best place. Drag the point.
          </p>
        </figcaption>
        {map ? (
          <MapPlot map={map} summary={`${told} ${advice(map, setup, K, sum, show)}`} />
        ) : answer && answer.output === null ? (
          <p className="no-map">
            The learning error of this model is not known exactly here. It is for chains that look
            one letter back, and for up to 12 letters and a few words.
          </p>
        ) : (
          <p className="no-map">The map is being computed.</p>
        )}
      </figure>
      <dl className="equation">
        <div>
          <dt>
            <span className="swatch-learn">
              <i>E</i>
              <sub>learn</sub>
            </span>
          </dt>
          <dd>
            <Readout name="learn" value={learn} />
          </dd>
        </div>
        <div className="plus">
          <dt>
            <span className="idea-error swatch-fact">
              <i>E</i>
              <sub>fact</sub>
            </span>
          </dt>
          <dd>
            <Readout name="efact" value={efact} />
          </dd>
        </div>
        <div className="equals">
          <dt>Sum</dt>
          <dd>
            <Readout name="sum" value={sum} /> <small>{setup.units}</small>
          </dd>
        </div>
      </dl>
      <p className="advice">{map ? advice(map, setup, K, sum, show) : ''}</p>
      <div className="map-controls">
        <ModelChoice initial={0.1} />
        <StepsField />
        <Learning name="pseudo" disabled={noisy} />
        <Learning name="memory" disabled={setup.denoiser !== 'chain'} />
        <Control id="seed">
          <button
            type="button"
            disabled={noisy}
            onClick={() => edit({ seed: (setup.seed + 1) % SEEDS })}
          >
            Other samples
          </button>
        </Control>
      </div>
      <Spoken>{told}</Spoken>
    </FigureShell>
  );
}

interface LearningProps {
  readonly name: 'pseudo' | 'memory';
  /** The present model does not have it. */
  readonly disabled: boolean;
}

/** How a model learns: one parameter of it. */
function Learning({ name, disabled }: LearningProps) {
  const { edit } = useFigureStore().getState();
  const setup = useFigure((figure) => figure.setup);
  return (
    <fieldset disabled={disabled}>
      <ParameterField
        control={name}
        parameter={schema(setup.law)[name] as Parameter<unknown, Setup>}
        value={setup[name]}
        earlier={setup}
        onEdit={(value) => edit({ [name]: value })}
      />
    </fieldset>
  );
}

/** Whether an answer is about a law: its key begins with that of the law. */
const isOfLaw = (key: string, lawKey: string): boolean =>
  key.startsWith(`[${JSON.stringify(lawKey)},`);

/** What twice the steps and twice the quality would leave: read off the map, so only about. */
function advice(
  map: Parameters<typeof sumAt>[0],
  setup: Setup,
  K: number,
  sum: number | null,
  show: (nats: number) => string,
): string {
  const noisy = setup.denoiser === 'blurred';
  if (sum === null || (noisy && setup.noise === 0)) {
    return sum === null ? '' : 'The model is perfect: only more steps can help.';
  }
  const here = { quality: noisy ? setup.noise : setup.training, K };
  const better = traded(map, here, 2).quality;
  const last = map.K.at(-1) as number;
  const steps = show(sumAt(map, here.quality, Math.min(2 * K, last)));
  const model = show(sumAt(map, better, K));
  const more =
    K === last ? 'more steps than tokens there are none' : `twice the steps about ${steps}`;
  return `${noisy ? 'Half the noise' : 'Twice the samples'} would leave about ${model}, ${more}.`;
}
