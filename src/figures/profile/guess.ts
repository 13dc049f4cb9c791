import { analyse } from '../../core/analysis.ts';
import type { Study } from '../../core/study.ts';
import type { Setup, Units } from '../../state/schema.ts';
import { brief, inUnits } from '../format.ts';

/** How far a profile can rise: from f(0) to 0, where every token is certain; in nats. */
export function roomAbove(study: Study): number {
  const zero = analyse(study.setup).profile[0] as number;
  return Math.max(-zero, study.functionals.D) || 1;
}

/** The rises that the reader drew, where they are as long as the profile; else nothing is asked. */
export const guessOf = ({ guess }: Setup, N: number): readonly number[] | null =>
  guess.length === N ? guess : null;

/** Where a curve has half of its rise behind it; null where it is flat. */
function halfway(curve: ArrayLike<number>): number | null {
  const rise = curve[curve.length - 1] as number;
  if (!(rise > 0)) return null;
  return Array.from(curve).findIndex((g) => g >= rise / 2);
}

/** Closer than this part of the plate, on average, is close. */
const CLOSE = 0.08;

/** How the drawn curve and the profile differ, in a sentence; kind, because nobody could know. */
export function gapSentence(study: Study, guess: readonly number[], units: Units): string {
  const g = study.curve.g;
  const [drawn, rise] = [guess.at(-1) as number, study.functionals.D];
  const show = (nats: number) => brief(inUnits(nats, units), 2);
  const gap = guess.reduce((sum, value, i) => sum + Math.abs(value - (g[i] as number)), 0);
  if (gap / guess.length < CLOSE * roomAbove(study)) {
    return 'Very close: your curve and the profile are nearly the same.';
  }
  const rises = `Yours rises by ${show(drawn)} ${units}, the profile by ${show(rise)}.`;
  const [yours, its] = [halfway(guess), halfway(g)];
  if (yours === null || its === null) return rises;
  const when =
    yours === its
      ? `Both are half way up at i = ${its}.`
      : `Yours is half way up at i = ${yours}, the profile ${its < yours ? 'earlier' : 'later'}, at ${its}.`;
  return `${rises} ${when}`;
}
