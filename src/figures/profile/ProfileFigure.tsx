import type { Study } from '../../core/study.ts';
import type { Units } from '../../state/schema.ts';
import { FigureShell } from '../FigureShell.tsx';
import { brief, inUnits } from '../format.ts';
import { LawChoice, type LawOption } from '../LawChoice.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import { GuessPlate } from './GuessPlate.tsx';
import { BLANK, GuessRow } from './GuessRow.tsx';
import { gapSentence, guessOf } from './guess.ts';
import { RectanglePlot } from './RectanglePlot.tsx';

const N = 32;
const HEIGHT = 340;

const laws: readonly LawOption[] = [
  {
    value: 'copies',
    name: 'copies',
    sentence: 'Blocks of four copies of one bit: the first known copy tells the other three.',
    setup: { law: 'blocks', N, m: 4, k: 1, q: 2 },
  },
  {
    value: 'parities',
    name: 'parities',
    sentence: 'Blocks of four bits with an even sum: only three known bits tell the fourth.',
    setup: { law: 'blocks', N, m: 4, k: 3, q: 2 },
  },
  {
    value: 'chain',
    name: 'a chain',
    sentence: 'Each bit equals the one before it nine times out of ten: near neighbours tell most.',
    setup: { law: 'markov', N, q: 2, stay: 0.9 },
  },
  {
    value: 'text',
    name: 'a text',
    sentence: 'Letters follow each other as in a short text: a known neighbour tells something.',
    setup: { law: 'text', N },
  },
  {
    value: 'permutations',
    name: 'permutations',
    sentence: 'Each of 32 letters occurs once: the fewer are left, the more each known one tells.',
    setup: { law: 'permutation', N },
  },
  {
    value: 'independent',
    name: 'independent bits',
    sentence: 'No bit tells anything of another: the profile is flat.',
    setup: { law: 'blocks', N, m: 4, k: 4, q: 2 },
  },
];

/** A law's profile, and the rectangle N × D that it splits into TC and DTC. */
export function ProfileFigure() {
  const study = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const { units } = setup;
  const guess = guessOf(setup, study.N);
  const hidden = guess !== null && setup.answer === 'hidden';
  const { D, TC, DTC } = study.functionals;
  return (
    <FigureShell className="small-figure figure-profile">
      <LawChoice options={laws} besides={{ guess: hidden ? BLANK : [] }} />
      {hidden ? (
        <GuessPlate guess={guess} height={HEIGHT} />
      ) : (
        <RectanglePlot guess={guess} height={HEIGHT} />
      )}
      <GuessRow guess={guess} />
      <dl className="equation">
        <div>
          <dt>
            <i>D</i>
          </dt>
          <dd>
            <Readout name="D" value={hidden ? null : D} />
          </dd>
        </div>
        <div>
          <dt>
            <i>N</i> · <i>D</i>, with <i>N</i> = {study.N}
          </dt>
          <dd>
            <Readout name="ND" value={hidden ? null : study.N * D} />
          </dd>
        </div>
        <div className="equals">
          <dt>TC, below</dt>
          <dd>
            <Readout name="TC" value={hidden ? null : TC} />
          </dd>
        </div>
        <div className="plus">
          <dt>DTC, above</dt>
          <dd>
            <Readout name="DTC" value={hidden ? null : DTC} /> <small>{units}</small>
          </dd>
        </div>
      </dl>
      <Spoken>
        {hidden
          ? 'The profile is hidden: draw the one you expect.'
          : (guess ? `${gapSentence(study, guess, units)} ` : '') + split(study, units)}
      </Spoken>
    </FigureShell>
  );
}

/** "D 0.693, TC 16.6, DTC 5.55 nats": how the rectangle is shared out. */
function split({ functionals }: Study, units: Units): string {
  const { D, TC, DTC } = functionals;
  const show = (nats: number) => brief(inUnits(nats, units));
  return D > 0
    ? `D ${show(D)}, TC ${show(TC)}, DTC ${show(DTC)} ${units}.`
    : 'The profile is flat: D, TC and DTC are 0.';
}
