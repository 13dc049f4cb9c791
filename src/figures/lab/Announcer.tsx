import { Spoken } from '../Spoken.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import { useMoves, usePhase, useRatio } from './game/useRound.ts';
import { roundSentence } from './game/words.ts';
import { sentence } from './sentence.ts';

/** What the lab says: of the study, or of the round that is played. */
export function Announcer() {
  const study = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const phase = usePhase();
  const ratio = useRatio();
  const moves = useMoves();
  const round = phase === 'off' ? null : roundSentence(phase, ratio, moves);
  return <Spoken>{round ?? sentence(study, units)}</Spoken>;
}
