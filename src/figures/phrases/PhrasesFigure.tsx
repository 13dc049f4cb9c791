import { lawOf } from '../../core/laws/index.ts';
import type { Study } from '../../core/study.ts';
import { Control } from '../access/Control.tsx';
import { Choice } from '../controls/Choice.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { brief } from '../format.ts';
import { StepsField } from '../lab/StepsField.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useFound, useStudy } from '../useFigure.ts';
import { SamplesPlate } from './SamplesPlate.tsx';
import { SharePlot } from './SharePlot.tsx';
import { errorOf, lossOf, shareOf } from './share.ts';
import { listOf, tellList } from './written.ts';

/** Longer sequences are not drawn as words. */
const LONGEST = 16;
const SEEDS = 2 ** 32;
const PLATE = 560;
const PLOT = 404;

const orders = [
  { value: 'random', name: 'random', help: 'Every sample has its own random order.' },
  { value: 'contiguous', name: 'left to right', help: 'Each step draws the next few letters.' },
] as const;

const percent = (share: number): string => `${brief(100 * share)} %`;

/** Samples from a list of words, several letters at a time, and how many of them are on the list. */
export function PhrasesFigure() {
  const store = useFigureStore();
  const study = useStudy();
  const { seed, order, units, law, words, weights, noise } = useFigure(({ setup }) => setup);
  const samples = useFound('samples') ?? null;
  const errors = useFound('errorsBySteps') ?? null;
  const { edit } = store.getState();
  const { N, K } = study;
  const fits = N <= LONGEST && samples?.shown[0]?.kind === 'letters';
  const shown = fits && samples ? samples.shown : [];
  const share = shareOf(errors, fits ? samples : null, K);
  const error = errorOf(study);
  const loss = lossOf(study, errors);
  const sure = loss === null ? null : Math.exp(-loss);
  const listed = shown.filter(({ broken }) => !broken.includes(1)).length;
  const told =
    `In ${steps(K)}, ${listed} of ${shown.length} samples are possible` +
    (share.kind === 'unknown' ? '.' : `; of all samples ${percent(share.value)}`) +
    (share.kind === 'simulated' ? ', simulated.' : '.') +
    (sure === null ? '' : ` At least ${percent(sure)} is guaranteed.`);

  return (
    <FigureShell className="small-figure figure-phrases">
      <div className="phrases-plates">
        <figure className="plate">
          <figcaption>
            <p className="key">
              {law === 'table' ? (
                <>
                  <b>The list:</b> {tellList(listOf(words as string[], weights as number[]))}
                </>
              ) : (
                lawOf(law).sentence
              )}
            </p>
          </figcaption>
          {fits ? (
            <SamplesPlate samples={shown} N={N} K={K} initial={PLATE} />
          ) : (
            <p>{tooLong(study)}</p>
          )}
          {fits ? (
            <p className="key">
              Bars: the <b className="idea-schedule">step</b> in which a letter was drawn, the first
              on top. Struck out: {law === 'table' ? 'not on the list' : 'impossible'}.
            </p>
          ) : null}
        </figure>
        <figure className="plate">
          <figcaption>
            <p className="key">
              <b>Share of samples</b> that are {law === 'table' ? 'on the list' : 'possible'}, and{' '}
              <b className="idea-bound">what is guaranteed</b>, against <i>K</i>. Drag <i>K</i>.
            </p>
          </figcaption>
          <SharePlot errors={errors} share={share} summary={told} initial={PLOT} />
        </figure>
      </div>
      <div className="phrases-row">
        <div className="phrases-controls">
          <StepsField />
          <Control id="seed">
            <button type="button" onClick={() => edit({ seed: (seed + 1) % SEEDS })}>
              New samples
            </button>
          </Control>
          <Choice
            control="order"
            label="Order"
            options={orders}
            value={order === 'contiguous' ? 'contiguous' : 'random'}
            onEdit={(value) => edit({ order: value })}
          />
        </div>
        <dl className="equation">
          <div>
            <dt>
              <b className="idea-error">Factorization error</b> <i>E</i>
              <sub>fact</sub>
            </dt>
            <dd>
              <Readout name="efact" value={error} /> <small>{units}</small>
            </dd>
          </div>
          <div>
            <dt>
              <b className="idea-bound">Guaranteed</b>, {units === 'bits' ? '2' : <i>e</i>}
              <sup>
                −<i>E</i>
                {noise > 0 ? (
                  <>
                    <sub>fact</sub> −<i>E</i>
                    <sub>learn</sub>
                  </>
                ) : null}
              </sup>
            </dt>
            <dd>
              <Percent name="guaranteed" share={sure} />
            </dd>
          </div>
          <div>
            <dt>
              <b>{law === 'table' ? 'On the list' : 'Possible'}</b>
              {share.kind === 'exact' ? ', exactly' : null}
              {share.kind === 'simulated'
                ? `, simulated: ${percent(share.from)} to ${percent(share.to)}`
                : null}
            </dt>
            <dd>
              <Percent name="possible" share={share.kind === 'unknown' ? null : share.value} />
            </dd>
          </div>
        </dl>
      </div>
      <Spoken>{told}</Spoken>
    </FigureShell>
  );
}

const steps = (K: number): string => (K === 1 ? 'one step' : `${K} steps`);

const tooLong = ({ N }: Study): string =>
  N > LONGEST
    ? `Sequences of more than ${LONGEST} tokens are not drawn here; this one has ${N}.`
    : 'This law has no letters to draw.';

/** A share in percent, with the full-precision share itself for scripts. */
function Percent({ name, share }: { readonly name: string; readonly share: number | null }) {
  return (
    <output
      className="readout"
      data-name={name}
      data-value={share === null ? '' : String(share)}
      aria-live="off"
    >
      {share === null ? '–' : `${(100 * share).toFixed(1)} %`}
    </output>
  );
}
