import { list, lookingOnce, wordList } from '../parameter.ts';
import { picker } from '../sampling/draw.ts';
import { type LetterModel, MASK } from '../sampling/model.ts';
import { defineLaw } from './law.ts';
import { listContext } from './listContext.ts';
import { spell } from './spelling.ts';
import { meanUnknown, unknownGiven } from './subsets.ts';

export interface Table {
  words: readonly string[];
  /** One for each word; none: all words are equally likely. */
  weights: readonly number[];
}

export const LONGEST_WORD = 16;
export const MOST_WORDS = 4096;
export const LIGHTEST = 1e-9;
export const HEAVIEST = 1e9;

const EXAMPLE = 'center,center,center,center,cancer,cancer,canter,banter,banter,barter'.split(',');

/** Cut to 16 letters without spaces at the ends, as long as the first one, and not too many. */
function validWords(words: readonly string[]): readonly string[] {
  const shortened = (word: string) => [...word.trim()].slice(0, LONGEST_WORD).join('').trim();
  const cut = words.map(shortened).filter(Boolean);
  const length = [...(cut[0] ?? '')].length;
  const valid = cut.filter((word) => [...word].length === length).slice(0, MOST_WORDS);
  return valid.length > 0 ? valid : EXAMPLE;
}

function validWeights(weights: readonly number[], { words }: Readonly<Table>): readonly number[] {
  if (weights.length === 0) return [];
  const valid = (x: number | undefined) => Math.min(Math.max(x ?? 1, LIGHTEST), HEAVIEST);
  return words.map((_, w) => (Number.isNaN(weights[w]) ? 1 : valid(weights[w])));
}

/** O(words · N) a conditional. */
function model({ words, weights }: Table): LetterModel {
  const spelling = spell(words, weights);
  const { letter, weight, alphabet } = spelling;
  const [N, q] = [letter.length, alphabet.length];
  const pick = picker(weight);
  return {
    kind: 'letters',
    N,
    q,
    letters: alphabet,
    sample(random, x) {
      const w = pick(random.uniform());
      for (let i = 0; i < N; i++) x[i] = letter[i][w];
    },
    conditional(x, i, out) {
      out.fill(0);
      let total = 0;
      for (let w = 0; w < weight.length; w++) {
        let j = 0;
        while (j < N && (x[j] === MASK || x[j] === letter[j][w])) j++;
        if (j < N) continue;
        out[letter[i][w]] += weight[w];
        total += weight[w];
      }
      if (total === 0) {
        out.fill(1 / q);
        return false;
      }
      for (let y = 0; y < q; y++) out[y] /= total;
      return true;
    },
    context: () => listContext(spelling, spelling.alphabet.length),
  };
}

/**
 * A list of words with weights, each word a sequence of N letters (code points):
 * f(i) = mean over i-subsets of H(x_S) − mean over (i+1)-subsets, all 2^N of them.
 */
export const table = defineLaw<Table>({
  id: 'table',
  name: 'List of words',
  sentence: 'One word of a list, the likelier the greater its weight.',
  formula:
    '$f(i)$ is the entropy of $i$ letters minus the entropy of $i+1$, each averaged over all sets of so many positions.',
  parameters: {
    words: wordList<Table>({
      label: 'Words',
      help: 'Words of equal length, with commas between. Repeat a word to make it likelier.',
      initial: EXAMPLE,
      nearest: lookingOnce(validWords),
      describe: () =>
        `1 to ${MOST_WORDS} words of equal length, each of 1 to ${LONGEST_WORD} letters`,
    }),
    weights: list<Table>({
      label: 'Weights',
      help: 'A weight for each word, with commas between; empty for equal weights.',
      initial: [],
      nearest: validWeights,
      describe: ({ words }) =>
        `${words.length} numbers from ${LIGHTEST} to ${HEAVIEST}, one for each word, or nothing for equal weights`,
    }),
  },
  length: ({ words }) => [...words[0]].length,
  profile: ({ words, weights }) => {
    const unknown = meanUnknown(spell(words, weights));
    return Float64Array.from({ length: unknown.length - 1 }, (_, i) =>
      Math.min(0, unknown[i + 1] - unknown[i]),
    );
  },
  logAlphabet: ({ words, weights }) => Math.log(spell(words, weights).alphabet.length),
  model,
  /** With z the positions of a step: H(x|x_S) = H(x|x_S, x_z) + H(x_z|x_S), for z and each i in z. */
  orderError({ words, weights }, parts) {
    const spelling = spell(words, weights);
    const known: number[] = [];
    let error = 0;
    let before = unknownGiven(spelling, []);
    for (const part of parts) {
      const z = Array.from(part);
      for (const i of z) error += before - unknownGiven(spelling, [...known, i]);
      known.push(...z);
      const after = unknownGiven(spelling, known);
      error -= before - after;
      before = after;
    }
    return Math.max(0, error);
  },
});
