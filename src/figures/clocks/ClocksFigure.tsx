import { useMemo } from 'react';
import { parseNumber } from '../../core/parameter.ts';
import { expectedEmptySteps } from '../../core/sampling/clocks.ts';
import { alphaSteps } from '../../core/schedules/alpha.ts';
import type { Study } from '../../core/study.ts';
import { Control } from '../access/Control.tsx';
import { Choice } from '../controls/Choice.tsx';
import { TypedField } from '../controls/TypedField.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { inUnits, spoken } from '../format.ts';
import { LawChoice, type LawOption } from '../LawChoice.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { FilmPlot } from './FilmPlot.tsx';
import { familyOf, filmOf, lettersOf } from './film.ts';
import { useFilm } from './useFilm.ts';

const N = 32;
const SEEDS = 2 ** 32;
const START = 0.4;

const paces = [
  { value: 'uniform', name: 'linear', help: 'Equally many tokens are masked at all times.' },
  { value: 'cosine', name: 'cosine', help: 'Masks fast at first: 1 − sin(πt/2) is still visible.' },
  { value: 'sine', name: 'sine', help: 'Masks slowly at first: cos(πt/2) is still visible.' },
];

const laws: readonly LawOption[] = [
  {
    value: 'text',
    name: 'a text',
    sentence: 'Letters follow each other as in a short English text, looking one letter back.',
    setup: { law: 'text', N },
  },
  {
    value: 'copies',
    name: 'copies',
    sentence: 'Blocks of four copies of one bit.',
    setup: { law: 'blocks', N, m: 4, k: 1, q: 2 },
  },
  {
    value: 'threshold',
    name: 'a threshold code',
    sentence:
      'Any 17 of the 32 letters give the rest, fewer tell nothing: the whole rise is in one place.',
    setup: { law: 'blocks', N, m: 32, k: 17, q: 37 },
  },
];

/** Masking as a film of independent clocks, and what it costs to cut it into a few looks. */
export function ClocksFigure() {
  const store = useFigureStore();
  const { edit } = store.getState();
  const study = useStudy();
  // What is drawn belongs to the numbers beside it.
  const { setup, K, area, efact } = study;
  const { units, schedule, seed } = useFigure((figure) => figure.setup);
  const film = useMemo(() => filmOf(setup), [setup]);
  const letters = useMemo(() => lettersOf(setup), [setup]);
  const player = useFilm(START);
  const alpha = alphaSteps(familyOf(setup), K, setup.p);
  const price = area > 1e-12 * study.functionals.TC ? 100 * (efact / area - 1) : null;

  return (
    <FigureShell className="small-figure figure-clocks">
      <div className="clocks-head">
        <Choice
          control="schedule"
          label="Masking"
          options={paces}
          value={schedule}
          onEdit={(pace) => edit({ schedule: pace as 'uniform' })}
        />
        <p className="key">
          Each token is masked when its clock rings. The sampler runs the film down and looks{' '}
          <i>K</i> times; tokens between two looks are{' '}
          <b className="idea-schedule">drawn together</b>.
          {film.n < study.N ? ` The first ${film.n} of ${study.N} tokens are shown.` : ''}
        </p>
      </div>
      <FilmPlot film={film} letters={letters} player={player} />
      <div className="strip-controls">
        <span className="buttons">
          <button
            type="button"
            className="play"
            onClick={player.playing ? player.pause : player.play}
          >
            {player.playing ? 'Pause' : player.time < 1 ? 'Play' : 'Play backwards'}
          </button>
          <Control id="seed">
            <button type="button" onClick={() => edit({ seed: (seed + 1) % SEEDS })}>
              New clocks
            </button>
          </Control>
        </span>
        <div className="clocks-time">
          <span>
            Time <i>t</i>
          </span>
          <TypedField
            label="Time t"
            value={Number(player.time.toFixed(2))}
            parse={inside}
            format={String}
            valid="a number from 0 to 1"
            onCommit={player.go}
            width={5}
          />
        </div>
        <div className="clocks-steps">
          <StepsField />
        </div>
      </div>
      <LawChoice options={laws} />
      <dl className="equation">
        <div>
          <dt>
            <i>E</i>
            <sub>fact</sub>, sizes as planned
          </dt>
          <dd className="idea-error">
            <Readout name="area" value={area} />
          </dd>
        </div>
        <div>
          <dt>Random sizes</dt>
          <dd className="idea-error">
            <Readout name="efact" value={efact} /> <small>{units}</small>
          </dd>
        </div>
        <div>
          <dt>Their price</dt>
          <dd>
            <Readout name="price" value={price} plain suffix=" %" />
          </dd>
        </div>
        <div>
          <dt>Empty steps, on average</dt>
          <dd>
            <Readout name="empty" value={expectedEmptySteps(study.N, alpha)} plain />
          </dd>
        </div>
      </dl>
      <Spoken>{`${drawnSizes(film.sizes)} ${costs(study, price, units)}`}</Spoken>
    </FigureShell>
  );
}

function inside(text: string): number | null {
  const time = parseNumber(text);
  return time === null || time < 0 || time > 1 ? null : time;
}

/** "Drawn sizes from 1 to 7, 2 steps empty." */
function drawnSizes(sizes: Int32Array): string {
  const empty = sizes.filter((size) => size === 0).length;
  return `Drawn sizes from ${Math.min(...sizes)} to ${Math.max(...sizes)}, ${empty} of ${sizes.length} steps empty.`;
}

function costs({ area, efact }: Study, price: number | null, units: 'nats' | 'bits'): string {
  const show = (nats: number) => spoken(inUnits(nats, units));
  const more =
    price === null ? '' : `, ${spoken(Math.abs(price))} % ${price < 0 ? 'less' : 'more'}`;
  return `Planned sizes cost ${show(area)} ${units}, random ones ${show(efact)}${more}.`;
}
