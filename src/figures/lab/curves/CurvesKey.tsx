import { chosenFamily } from '../../../core/curves/family.ts';
import { useFigure, useStudy } from '../../useFigure.ts';
import { usePhase } from '../game/useRound.ts';
import { familyName } from './familyName.ts';
import type { Extra } from './lines.ts';

/** What the lines are. */
export function CurvesKey({ extras }: { readonly extras: readonly Extra[] }) {
  const setup = useFigure((figure) => figure.setup);
  const playing = usePhase() === 'playing';
  const { schedule, p, randomness } = useStudy().setup;
  // Where it is made from an estimate it is no family.
  const family = chosenFamily({ ...setup, schedule, p, randomness });
  const safe = family ? familyName(family) : schedule === 'optimal' ? 'best' : 'uniform';
  const adversary = setup.law === 'copies' && (setup.sizes as readonly number[]).length === 0;
  return (
    <p className="key">
      Error in random order against steps <i>K</i>: <b className="idea-schedule">uniform</b>
      {family ? (
        <>
          , <b className="idea-schedule">{familyName(family)}</b>
        </>
      ) : null}
      {playing ? null : (
        <>
          , <b className="idea-optimum">best</b>
        </>
      )}
      ; dotted, {extras.includes('guarantees') ? 'the four' : 'the smallest of the four'}{' '}
      <b className="idea-bound">guarantees</b> of {safe}.
      {adversary ? ' This law follows your schedule: another K has other lines.' : null}
    </p>
  );
}
