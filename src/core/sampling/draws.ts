import { learningErrorOf } from '../learning/learningErrorOf.ts';
import { qualityOf } from '../learning/quality.ts';
import { keyText } from '../numbers/fingerprint.ts';
import { requireSetup, type Setup } from '../setup.ts';
import type { Average } from './average.ts';
import { type Cells, type Sorting, sortingOf } from './cells.ts';
import { type Drawing, drawing } from './drawing.ts';

/** Of some draws: their mean, and Σ (draw − mean)². */
interface Moments {
  readonly mean: number;
  readonly squares: number;
}

/** What many draws of a setup's sampler say so far; plain data, so that it can be sent and kept. */
export interface Draws extends Moments {
  /** How many were made. */
  readonly drawn: number;
  /** How many of the samples are possible under π. */
  readonly possible: number;
  /** Of the cost of independence in nats, whose mean is E_fact; that of both costs is the whole. */
  readonly fact: Moments;
  /** Of what the denoiser costs, in nats: its mean is E_learn. */
  readonly learn: Moments;
  /** E_learn exactly; null where that is not known. */
  readonly learning: number | null;
  /** The averages of both costs together after 10, 12, 14, … draws, each a quarter octave on, as far as they were made. */
  readonly course: readonly Average[];
  /** What the samples are sorted into; null where there is too much of it. */
  readonly cells: Cells | null;
  /** How many samples are in each cell. */
  readonly counts: Int32Array;
  /** How often a word came that π rules out, by the word. */
  readonly others: ReadonlyMap<string, number>;
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

/** A mean cost and its standard error. */
export const costOf = ({
  drawn,
  mean,
  squares,
}: Pick<Draws, 'drawn' | 'mean' | 'squares'>): Average => ({
  count: drawn,
  mean,
  standardError: drawn < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(squares / (drawn - 1) / drawn),
});

/** The course, up to the last draw. */
export function courseOf(draws: Draws): readonly Average[] {
  const { course, drawn } = draws;
  return drawn < FIRST || course.at(-1)?.count === drawn ? course : [...course, costOf(draws)];
}

/** Different words that are told apart; beyond, they are counted as `REST`. */
const APART = 1000;
export const REST = '…';

interface Kept {
  readonly key: string;
  readonly draw: Drawing;
  readonly sorting: Sorting | null;
  readonly learning: number | null;
}

// Pieces of one setup come one after the other, and each needs what the first has built.
let kept: Kept | null = null;

function keptFor(setup: Setup): Kept {
  const key = keyText(setup);
  if (kept?.key === key) return kept;
  const quality = qualityOf(setup);
  const draw = drawing(setup, quality);
  kept = {
    key,
    draw,
    sorting: sortingOf(setup, quality),
    learning: learningErrorOf(setup, quality),
  };
  return kept;
}

const nothing: Moments = { mean: 0, squares: 0 };

/** With one more of n in all (Welford's recursion). */
function added({ mean, squares }: Moments, x: number, n: number): Moments {
  const apart = x - mean;
  const moved = mean + apart / n;
  return { mean: moved, squares: squares + apart * (x - moved) };
}

/**
 * Goes on drawing until `to` draws are made, or `enough()` says that this is a piece: it is asked
 * after each. Draw j has the j-th stream of the setup's seed, and sums go on where they were: the
 * result is the same, to the last digit, however it is cut into pieces.
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
  const { draw, sorting, learning } = keptFor(requireSetup(given));
  const cells = sorting?.cells ?? null;
  let { drawn, possible, fact, learn } = sofar ?? {
    drawn: 0,
    possible: 0,
    fact: nothing,
    learn: nothing,
  };
  let whole: Moments = sofar ?? nothing;
  const course = sofar ? [...sofar.course] : [];
  const counts = sofar ? sofar.counts.slice() : new Int32Array(cells?.names.length ?? 0);
  const others = new Map(sofar?.others);

  function sort(x: ArrayLike<number>, { cellOf, numberOf, nameOf }: Sorting): void {
    const cell = cellOf(x);
    if (cell >= 0) {
      counts[cell] = (counts[cell] as number) + 1;
      return;
    }
    const word = nameOf(numberOf(x));
    const name = others.has(word) || others.size < APART ? word : REST;
    others.set(name, (others.get(name) ?? 0) + 1);
  }

  while (drawn < to) {
    const { x, cost, learn: lost, possible: allowed } = draw(drawn);
    drawn++;
    if (allowed) possible++;
    fact = added(fact, cost, drawn);
    learn = added(learn, lost, drawn);
    whole = added(whole, cost + lost, drawn);
    if (drawn === marks[course.length]) course.push(costOf({ drawn, ...whole }));
    if (sorting) sort(x, sorting);
    if (enough()) break;
  }
  const { mean, squares } = whole;
  return { drawn, possible, mean, squares, fact, learn, learning, course, cells, counts, others };
}
