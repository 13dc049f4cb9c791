import { hasLetters, isData } from '../../core/estimation/heldOut.ts';
import type { Setup } from '../../state/schema.ts';
import { Readout } from '../Readout.tsx';
import { useFigure } from '../useFigure.ts';
import type { Verdict } from './verdict.ts';

type Meaning = 'reals' | 'exact' | 'law' | 'text' | 'table';

const meaningOf = ({ law, through }: Setup): Meaning =>
  !hasLetters(law)
    ? 'reals'
    : through === 'exact'
      ? 'exact'
      : isData(law)
        ? (law as 'text' | 'table')
        : 'law';

const F = () => <i className="hat">f̂</i>;

const Model = () => (
  <>
    <i>f</i>
    <sub>θ</sub>
  </>
);

const meanings = {
  reals: (
    <>
      The log-probabilities are those of the law: <F /> estimates <i>f</i>, and the gap between them
      is chance. A chain that is fitted counts letters, and these are real numbers: choose another
      law for that.
    </>
  ),
  exact: (
    <>
      The log-probabilities are those of the law: <F /> estimates <i>f</i>, and the gap between them
      is chance. It shrinks with more samples.
    </>
  ),
  law: (
    <>
      Half of the samples train the chain, the other half are measured. <F /> estimates the chain’s
      own curve <Model />, minus its cross-entropy, which is nowhere above <i>f</i>. The gap is the
      learning error: its sum, but for chance, is KL(<i>π</i> ‖ <i>p</i>
      <sub>θ</sub>), what learning costs with one token a step.
    </>
  ),
  text: (
    <>
      The first half of the text trains the chain, the second is measured: <F /> estimates minus the
      cross-entropy <Model /> of that half, which is nowhere above <i>its</i> profile, and that
      nobody knows. The drawn <i>f</i> is of a chain that knows the pairs of both halves. So the gap
      to it is learning error, less what longer contexts tell: it may be negative.
    </>
  ),
  table: (
    <>
      Half of the words, drawn at random, train the chain; the others are measured. <F /> estimates
      minus the cross-entropy <Model /> on words that it has not seen. The drawn <i>f</i> knows the
      whole list by heart. So the gap is learning error, and how far half a list is from the whole.
    </>
  ),
} as const;

/** What the distance between the estimate and the drawn profile is. */
export function Gap({ verdict }: { readonly verdict: Verdict | null }) {
  const meaning = useFigure(({ setup }) => meaningOf(setup));
  const units = useFigure(({ setup }) => setup.units);
  return (
    <div className="estimate-gap">
      <p>
        <b>The gap,</b> Σ<sub>i</sub> (<i>f</i>(<i>i</i>) − <F />(<i>i</i>)), is{' '}
        <Readout name="gap" value={verdict?.gap ?? null} digits={4} /> ±{' '}
        <Readout name="gapError" value={verdict?.gapError ?? null} digits={2} /> {units}.
      </p>
      <div className="one-of">
        {(Object.keys(meanings) as Meaning[]).map((one) => (
          <p key={one} className={one === meaning ? 'shown' : undefined}>
            {meanings[one]}
          </p>
        ))}
      </div>
    </div>
  );
}
