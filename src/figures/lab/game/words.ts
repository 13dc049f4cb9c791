import type { Phase } from '../../../state/game.ts';
import { brief } from '../../format.ts';

export const counted = (moves: number): string => (moves === 1 ? '1 move' : `${moves} moves`);

/** "32.7 %"; null while the ratio is not known. */
export const percent = (ratio: number | null): string =>
  `${brief(ratio === null ? null : Math.max(0, 100 * (ratio - 1)))} %`;

/** What the announcer says of a round. */
export function roundSentence(phase: Phase, ratio: number | null, moves: number): string {
  const stand = `${percent(ratio)} above the best, ${counted(moves)}.`;
  return phase === 'won' ? `You are within 1 % of the best: ${stand}` : stand;
}
