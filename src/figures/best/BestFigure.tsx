import { schedules } from '../../core/schedules/index.ts';
import { ratioOf } from '../../core/study.ts';
import { FigureShell } from '../FigureShell.tsx';
import { LawChoice, type LawOption } from '../LawChoice.tsx';
import { Announcer } from '../lab/Announcer.tsx';
import { SizesPlot } from '../lab/SizesPlot.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { Readout } from '../Readout.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import { BestPlot } from './BestPlot.tsx';
import { GainPlot } from './GainPlot.tsx';

const N = 64;

/** A third of the figure where it has all its width. */
const THIRD = 316;

const laws: readonly LawOption[] = [
  {
    value: 'copies',
    name: 'copies',
    sentence: 'Blocks of four copies of one bit. The profile is concave: it rises early.',
    setup: { law: 'blocks', N, m: 4, k: 1, q: 2 },
  },
  {
    value: 'pairs',
    name: 'copied pairs',
    sentence: 'Pairs of equal bits. The profile is a straight line: each known bit adds the same.',
    setup: { law: 'blocks', N, m: 2, k: 1, q: 2 },
  },
  {
    value: 'parities',
    name: 'parities',
    sentence: 'Blocks of four bits with an even sum. The profile is convex: it rises late.',
    setup: { law: 'blocks', N, m: 4, k: 3, q: 2 },
  },
  {
    value: 'permutations',
    name: 'permutations',
    sentence:
      'Each of 64 letters occurs once. The profile is convex, and steepest at the very end.',
    setup: { law: 'permutation', N },
  },
  {
    value: 'code',
    name: 'a random code',
    sentence:
      'Words of a random binary code of dimension 32, on average over codes. Nearly the whole rise is in the middle.',
    setup: { law: 'random-code', N, k: 32, q: 2 },
  },
];

/** The best sizes for a few laws, and how much further steps gain. */
export function BestFigure() {
  const study = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const schedule = useFigure(({ setup }) => setup.schedule);
  return (
    <FigureShell className="small-figure figure-best">
      <LawChoice options={laws} />
      <div className="three">
        <BestPlot initial={THIRD} />
        <SizesPlot fixed initial={THIRD} />
        <GainPlot initial={THIRD} />
      </div>
      <div className="best-row">
        <div className="best-steps">
          <StepsField />
        </div>
        <dl className="equation">
          <div>
            <dt>
              <b className="idea-schedule">
                {schedule === 'uniform' ? 'Equal steps' : schedules[schedule].name}
              </b>
            </dt>
            <dd>
              <Readout name="efact" value={study.efact} />
            </dd>
          </div>
          <div>
            <dt>
              <b className="idea-optimum">Best</b>, <i>E</i>*(<i>K</i>)
            </dt>
            <dd>
              <Readout name="optimum" value={study.best?.error ?? null} /> <small>{units}</small>
            </dd>
          </div>
          <div>
            <dt>Ratio</dt>
            <dd>
              <Readout name="ratio" value={ratioOf(study)} plain />
            </dd>
          </div>
        </dl>
      </div>
      <Announcer />
    </FigureShell>
  );
}
