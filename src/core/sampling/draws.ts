import { keyText } from '../numbers/fingerprint.ts';
import { requireSetup, type Setup } from '../setup.ts';
import type { Average } from './average.ts';
import { type Drawing, drawing } from './drawing.ts';

/** What many draws of a setup's sampler say so far; plain data, so that it can be sent and kept. */
export interface Draws {
  /** How many were made. */
  readonly drawn: number;
  /** How many of the samples are possible under π. */
  readonly possible: number;
  /** Of the cost of independence, in nats: its mean is E_fact. */
  readonly mean: number;
  /** Σ (cost − mean)². */
  readonly squares: number;
  /** The averages after 10, 12, 14, … draws, each a quarter octave on, as far as they were made. */
  readonly course: readonly Average[];
}

/** More than that say nothing new: the interval is ± 0.6 % of the deviation of a single draw. */
export const MOST_DRAWS = 100_000;

const FIRST = 10;

const marks: readonly number[] = [
  ...Array.from({ length: 4 * Math.ceil(Math.log2(MOST_DRAWS / FIRST)) }, (_, k) =>
    Math.round(FIRST * 2 ** (k / 4)),
  ).filter((mark) => mark < MOST_DRAWS),
  MOST_DRAWS,
];

/** The mean cost and its standard error. */
export const costOf = ({ drawn, mean, squares }: Draws): Average => ({
  count: drawn,
  mean,
  standardError: drawn < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(squares / (drawn - 1) / drawn),
});

const none: Draws = { drawn: 0, possible: 0, mean: 0, squares: 0, course: [] };

// Pieces of one setup come one after the other, and each needs what the first has built.
let kept: { readonly key: string; readonly draw: Drawing } | null = null;

function drawingOf(setup: Setup): Drawing {
  const key = keyText(setup);
  if (kept?.key !== key) kept = { key, draw: drawing(setup) };
  return kept.draw;
}

/** How many draws are made between two looks at the clock, at first and at most. */
const LEAST = 4;
const LOOK = 64;

/**
 * Goes on drawing until `to` draws are made, or `enough()` says that this is a piece. Draw j has the
 * j-th stream of the setup's seed, and sums go on where they were: the result is the same, to the
 * last digit, however it is cut into pieces.
 *
 * @param sofar null at the beginning
 * @throws RangeError naming the first key of the setup that is not valid, or that nothing can be drawn
 */
export function drawMore(
  given: Partial<Setup>,
  sofar: Draws | null,
  to: number,
  enough: () => boolean = () => false,
): Draws {
  const draw = drawingOf(requireSetup(given));
  let { drawn, possible, mean, squares } = sofar ?? none;
  const course = [...(sofar ?? none).course];
  const start = drawn;
  while (drawn < to) {
    const { cost, possible: allowed } = draw(drawn);
    drawn++;
    if (allowed) possible++;
    const apart = cost - mean;
    mean += apart / drawn;
    squares += apart * (cost - mean);
    if (drawn === marks[course.length]) {
      course.push(costOf({ drawn, possible, mean, squares, course }));
    }
    const made = drawn - start;
    if (made % (made < LOOK ? LEAST : LOOK) === 0 && enough()) break;
  }
  return { drawn, possible, mean, squares, course };
}
