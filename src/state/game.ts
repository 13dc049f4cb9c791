import { adversaries } from '../core/bounds/bounds.ts';
import { errorOfRises } from '../core/error.ts';
import { sameValue } from '../core/parameter.ts';
import { uniform } from '../core/schedules/uniform.ts';
import { lengthOf } from '../core/setup.ts';
import { type Best, ratioOf, type Study } from '../core/study.ts';
import { settleSetup } from './codec.ts';
import { roundOf } from './rounds.ts';
import type { Setup } from './schema.ts';
import type { FigureState } from './store.ts';

/** A round is won within 1 % of the optimum. */
const WON = 1.01;

type Played = Pick<FigureState, 'setup' | 'study'>;

/** A study may belong to the setup from before the round. */
function isOfRound({ setup: studied }: Study, { game }: Setup): boolean {
  const { given } = roundOf(game);
  return Object.keys(given).every((key) => sameValue(given[key], studied[key]));
}

/** Error over optimum in the round; null as long as it is not known, or no round is played. */
export function ratioInRound({ setup, study }: Played): number | null {
  return setup.game > 0 && study && isOfRound(study, setup) ? ratioOf(study) : null;
}

export type Phase = 'off' | 'playing' | 'won' | 'given up';

export function phaseOf(figure: Played): Phase {
  const { game, answer } = figure.setup;
  if (game === 0) return 'off';
  const ratio = ratioInRound(figure);
  if (ratio !== null && ratio <= WON) return 'won';
  return answer === 'shown' ? 'given up' : 'playing';
}

const concealed = new WeakMap<Study, Study>();

/** The study as the reader may see it: while a round is played, without the best schedule. */
export function visibleStudy(figure: Played): Study | null {
  const { study } = figure;
  if (!study?.best || phaseOf(figure) !== 'playing') return study;
  const without = concealed.get(study) ?? { ...study, best: null };
  concealed.set(study, without);
  return without;
}

/**
 * The best schedule that the reader may see: the study's own, or while that is under way the latest
 * one for the law, whose K is then another.
 */
export function visibleBest(figure: Played & Pick<FigureState, 'latest'>): Best | null {
  const { study, latest } = figure;
  if (!study || phaseOf(figure) === 'playing') return null;
  return study.best ?? (latest?.lawKey === study.lawKey ? latest : null);
}

/** The interior boundaries of a setup in a round. */
const cutsOf = (setup: Setup): ArrayLike<number> =>
  setup.schedule === 'custom'
    ? setup.cuts
    : uniform.boundaries({ N: lengthOf(setup), K: setup.K }).slice(1, -1);

/** Which boundaries differ between two setups of a round. */
function moved(before: Setup, after: Setup): string {
  const from = cutsOf(before);
  return Array.from(cutsOf(after), (cut, k) => (cut === from[k] ? -1 : k))
    .filter((k) => k >= 0)
    .join();
}

/**
 * How many moves there were in this round: what one boundary does before another is moved is one,
 * by whatever steps. What is undone does not count. Outside of a round there are none.
 */
export function movesOf({ setup, past }: Pick<FigureState, 'setup' | 'past'>): number {
  if (setup.game === 0) return 0;
  const start = past.findLastIndex(({ game }) => game !== setup.game);
  const states = [...past.slice(start + 1), setup];
  const moves = states.flatMap((after, j) => moved(states[j - 1] ?? after, after) || []);
  return moves.filter((move, j) => move.includes(',') || move !== moves[j - 1]).length;
}

/** The setup that opens a round. */
export const roundSetup = (game: number, { units, seed }: Setup): Setup =>
  settleSetup({ game, units, seed } as Partial<Setup>).setup;

/** What the reader had before the game; without a past, the law of the round, now named. */
export const setupBefore = ({ setup, past }: Pick<FigureState, 'setup' | 'past'>): Setup =>
  past.findLast(({ game }) => game === 0) ?? settleSetup({ ...setup, game: 0 }).setup;

/** The boundary that stands furthest from its place in the best schedule, and where that lies. */
export function furthestOff(
  boundaries: ArrayLike<number>,
  best: ArrayLike<number>,
): { readonly k: number; readonly side: 'left' | 'right' } | null {
  let k = 0;
  const off = (j: number) => (best[j] as number) - (boundaries[j] as number);
  for (let j = 1; j < boundaries.length; j++) if (Math.abs(off(j)) > Math.abs(off(k))) k = j;
  return off(k) === 0 ? null : { k, side: off(k) < 0 ? 'left' : 'right' };
}

/** The worst profile for a schedule among those with the same D, and what it costs. */
export interface Adversary {
  /** Where its whole rise is. */
  readonly i: number;
  /** The boundary at which the knowledge of i tokens is first used. */
  readonly used: number;
  readonly rises: Float64Array;
  readonly error: number;
}

/** κ_D·D is attained by a rise of D at i*; null where no law can do harm. */
export function adversaryOf(boundaries: ArrayLike<number>, D: number): Adversary | null {
  const i = adversaries(boundaries).D;
  if (i === null) return null;
  const rises = new Float64Array(boundaries[boundaries.length - 1] as number);
  rises[i] = D;
  const used = Array.from(boundaries).find((boundary) => boundary >= i) as number;
  return { i, used, rises, error: errorOfRises(rises, boundaries) };
}
