import { adversaryOf } from '../../../state/game.ts';
import { useFigure, useStudy } from '../../useFigure.ts';
import { Answer } from './Answer.tsx';
import { usePhase } from './useRound.ts';

/** What is known of the law, and when the round is over the adversary; in place of the laws. */
export function RoundLaw() {
  const phase = usePhase();
  const { boundaries, functionals } = useStudy();
  const game = useFigure(({ setup }) => setup.game);
  const adversary = phase !== 'playing' && boundaries && adversaryOf(boundaries, functionals.D);
  return (
    <section className="round-law" aria-label={`Round ${game}`}>
      <h3>
        {adversary ? (
          'The adversary answers'
        ) : (
          <>
            Data law <i>π</i>
          </>
        )}
      </h3>
      {adversary && boundaries ? (
        <Answer adversary={adversary} boundaries={boundaries} />
      ) : (
        <p>
          You see its <b className="idea-profile">profile</b>, but not its name. The{' '}
          <b className="idea-optimum">best schedule</b> for it is hidden as well.
        </p>
      )}
    </section>
  );
}
