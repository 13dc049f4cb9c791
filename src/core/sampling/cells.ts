import { lawParameters } from '../analysis.ts';
import { wordsOf } from '../check/checkable.ts';
import { lawOf } from '../laws/index.ts';
import type { Quality } from '../learning/along.ts';
import { hasExactErrors } from '../learning/errorsBySteps.ts';
import { qualityOf } from '../learning/quality.ts';
import { isReadable, writtenOut } from '../learning/writtenOut.ts';
import { planners } from '../planners/index.ts';
import type { Planner } from '../planners/planner.ts';
import { lengthOf, type Setup } from '../setup.ts';
import { type LetterModel, MASK } from './model.ts';
import { divergence, samplerLaw } from './samplerLaw.ts';
import { planOf } from './traceSetup.ts';

/** What samples are sorted into: the possible words of a small law, or the letters of two tokens. */
export interface Cells {
  readonly kind: 'words' | 'pairs';
  /** What each cell looks like; words by falling probability, pairs in the order of the letters. */
  readonly names: readonly string[];
  /** π of each cell; a pair may be impossible. */
  readonly truth: Float64Array;
  /** p_alg of each word, exactly; null where it is not written out. */
  readonly sampler: Float64Array | null;
  /** KL(π ‖ p_alg) in nats, exactly; null likewise. */
  readonly divergence: number | null;
}

/** More would be too narrow to see. */
const MOST = 64;
/** Numbers of words stay exact. */
const LARGEST = 2 ** 52;

/** The cells of a setup's samples, and which one a sample belongs to; −1: π rules the word out. */
export interface Sorting {
  readonly cells: Cells;
  cellOf(x: ArrayLike<number>): number;
  /** A number for any word, from which `nameOf` makes the word again. */
  numberOf(x: ArrayLike<number>): number;
  nameOf(number: number): string;
}

/**
 * Null where there are too many letters, or the tokens are numbers.
 *
 * @param quality of the denoiser that the samples are drawn through
 */
export function sortingOf(setup: Setup, quality = qualityOf(setup)): Sorting | null {
  const model = lawOf(setup.law).model?.(lawParameters(setup));
  if (model?.kind !== 'letters') return null;
  const { q, letters } = model;
  const spell = (word: readonly number[]) =>
    word.map((y) => letters?.[y] ?? String(y)).join(q > 10 && !letters ? '·' : '');
  const N = lengthOf(setup);
  const few = wordsOf(setup) <= MOST && hasExactErrors(setupAs(setup, 'random'));
  if (few && q ** N < LARGEST) return intoWords(setup, quality, N, q, spell);
  return N > 1 && q * q <= MOST ? intoPairs(model, spell) : null;
}

/** Whether words are few does not depend on the order. */
const setupAs = (setup: Setup, order: 'random'): Setup => ({
  ...setup,
  order,
  randomness: 'fixed',
});

type Spell = (word: readonly number[]) => string;

function intoWords(setup: Setup, quality: Quality, N: number, q: number, spell: Spell): Sorting {
  const law = writtenOut(setup);
  const likeliest = [...law.probability.keys()].sort(
    (v, w) => (law.probability[w] as number) - (law.probability[v] as number),
  );
  const sampler = samplerOf(setup, quality, law);
  const numberOf = (x: ArrayLike<number>): number => {
    let number = 0;
    for (let i = 0; i < N; i++) number = number * q + (x[i] as number);
    return number;
  };
  const wordAt = (w: number) => law.letter.map((row) => row[w] as number);
  const places = new Map(likeliest.map((w, cell) => [numberOf(wordAt(w)), cell]));
  return {
    cells: {
      kind: 'words',
      names: likeliest.map((w) => spell(wordAt(w))),
      truth: Float64Array.from(likeliest, (w) => law.probability[w] as number),
      sampler: sampler && Float64Array.from(likeliest, (w) => sampler[w] as number),
      divergence: sampler && divergence(law.probability, sampler),
    },
    numberOf,
    cellOf: (x) => places.get(numberOf(x)) ?? -1,
    nameOf(number) {
      const word: number[] = [];
      for (let rest = number, i = 0; i < N; i++, rest = Math.floor(rest / q)) word.push(rest % q);
      return spell(word.reverse());
    },
  };
}

function samplerOf(
  setup: Setup,
  quality: Quality,
  law: ReturnType<typeof writtenOut>,
): Float64Array | null {
  if (!hasExactErrors(setup) || !isReadable(setup, quality)) return null;
  const planner: Planner = planners[setup.order];
  const { sizes } = planOf(setup);
  const N = law.letter.length;
  const plan = planner.parts ? { parts: planner.parts({ N, sizes }) } : { sizes };
  return samplerLaw(law, [plan], quality)[0] as Float64Array;
}

/** By the letters of the first two tokens. */
function intoPairs(model: LetterModel, spell: Spell): Sorting {
  const { N, q } = model;
  const x = new Int32Array(N).fill(MASK);
  const [first, second] = [new Float64Array(q), new Float64Array(q)];
  const truth = new Float64Array(q * q);
  model.conditional(x, 0, first);
  for (let y = 0; y < q; y++) {
    if (first[y] === 0) continue;
    x[0] = y;
    model.conditional(x, 1, second);
    for (let z = 0; z < q; z++) truth[y * q + z] = (first[y] as number) * (second[z] as number);
  }
  const numberOf = (word: ArrayLike<number>) => (word[0] as number) * q + (word[1] as number);
  const nameOf = (pair: number) => spell([Math.floor(pair / q), pair % q]);
  return {
    cells: {
      kind: 'pairs',
      names: Array.from(truth, (_, pair) => nameOf(pair)),
      truth,
      sampler: null,
      divergence: null,
    },
    cellOf: numberOf,
    numberOf,
    nameOf,
  };
}
