import { lawOf } from '../../../core/laws/index.ts';
import { movesOf, type Phase, phaseOf, ratioInRound } from '../../../state/game.ts';
import { useFigure } from '../../useFigure.ts';

/** Whether a round of the game is played, and whether it is over. */
export const usePhase = (): Phase => useFigure(phaseOf);

/** Error over optimum; null while it is not known. */
export const useRatio = (): number | null => useFigure(ratioInRound);

export const useMoves = (): number => useFigure(movesOf);

/** The law of the round with its parameters: "Random linear code, k = 38, q = 5". */
export function useLawName(): string {
  const setup = useFigure((figure) => figure.setup);
  const { name, parameters } = lawOf(setup.law);
  const values = Object.entries(parameters)
    .filter(([key]) => key !== 'N')
    .map(([key, { symbol, format }]) => `${symbol} = ${format(setup[key])}`);
  return [name, ...values].join(', ');
}
