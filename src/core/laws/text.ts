import { xlogx } from '../numbers/numerics.ts';
import { text } from '../parameter.ts';
import { type Bigrams, bigrams } from './bigrams.ts';
import { chainOrderError, chainProfile, chainRises } from './chain.ts';
import { chainModel } from './chainModel.ts';
import { information } from './forgetting.ts';
import { defineLaw } from './law.ts';
import { positions } from './positions.ts';
import { transitions } from './transitions.ts';

export interface Text {
  N: number;
  text: string;
}

export const LONGEST_TEXT = 100_000;
export const MOST_LETTERS = 128;

const initial =
  'when every letter is covered, the first one to be seen is a guess. each one that is seen ' +
  'tells something about its neighbours: after q comes u, after a comma comes a space. the ' +
  'more letters are known, the less is left to guess, and the last ones are almost free. but ' +
  'letters that are guessed in the same moment cannot ask each other, and so they quarrel.';

/** The longest beginning of a text with few enough characters and few enough different ones. */
function beginning(given: string): string {
  const seen = new Set<string>();
  let length = 0;
  let end = 0;
  for (const letter of given) {
    seen.add(letter);
    if (length === LONGEST_TEXT || seen.size > MOST_LETTERS) break;
    length++;
    end += letter.length;
  }
  return given.slice(0, end);
}

// The last text that was found valid: a drag asks again and again.
let kept = initial;

function validText(given: string): string {
  if (given !== kept) kept = beginning(given) || initial;
  return kept;
}

const entropy = ({ stationary }: Bigrams): number => stationary.reduce((H, p) => H - xlogx(p), 0);

/**
 * The stationary first-order Markov chain of a text's characters: pairs of neighbours are as
 * frequent as in the text, read in a circle. h(a) from the powers of the transition matrix.
 */
export const textLaw = defineLaw<Text>({
  id: 'text',
  name: 'Text',
  sentence: 'Letters follow each other as they do in a text of yours, looking one letter back.',
  formula:
    '$f(i) = −E[h(A) + h(B) − h(A+B)]$, $A$ and $B$ the distances to the nearest known letters on either side, $h(a)$ the entropy of a letter $a$ places after a known one, from the $a$-th power of the transition matrix; where a side has none, $h(∞)$ is the entropy of a single letter.',
  parameters: {
    N: positions<Text>({ max: 4096 }),
    text: text<Text>({
      label: 'Text',
      help: 'Any text; what counts is how often which character follows which.',
      initial,
      nearest: validText,
      describe: () =>
        `a text of at most ${LONGEST_TEXT} characters, not more than ${MOST_LETTERS} different ones`,
    }),
  },
  profile(params) {
    const chain = bigrams(params.text);
    return chainProfile(entropy(chain), information(chain, params.N));
  },
  rises: (params) => chainRises(information(bigrams(params.text), params.N)),
  logAlphabet: (params) => Math.log(bigrams(params.text).letters.length),
  model(params) {
    const chain = bigrams(params.text);
    const { letters, stationary } = chain;
    return chainModel({ N: params.N, letters, stationary, transition: transitions(chain) });
  },
  orderError: (params, parts) =>
    chainOrderError(information(bigrams(params.text), params.N), parts),
});
