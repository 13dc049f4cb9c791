import { analyse, lawParameters } from '../analysis.ts';
import { type LawId, lawOf } from '../laws/index.ts';
import { spell } from '../laws/spelling.ts';
import type { Training } from '../learning/denoiser.ts';
import { chain } from '../learning/denoisers/chain.ts';
import { trainingSet } from '../learning/denoisers/index.ts';
import { keyText } from '../numbers/fingerprint.ts';
import { contextOf } from '../sampling/context.ts';
import { drawFrom } from '../sampling/draw.ts';
import type { Context, LetterModel } from '../sampling/model.ts';
import { type Random, random, shuffle } from '../sampling/random.ts';
import type { Setup } from '../setup.ts';
import type { Told } from './estimate.ts';
import { anyOrder, measureAlong } from './measure.ts';

/*
 * Where π is unknown there are only data: one half of them trains a chain, and the other half, which
 * it has not seen, is what f̂ is measured on. So f̂ estimates f_θ(i) = E log p_θ(x_σ(i+1) | x_σ(1..i)),
 * minus the cross-entropy of the chain, x being what the second half holds. Where x ~ π,
 *
 *   f(i) − f_θ(i) = E KL(π(x_j | x_S) ‖ p_θ(x_j | x_S)) ≥ 0,   Σ_i (f(i) − f_θ(i)) = KL(π ‖ p_θ),
 *
 * the second because a chain is a law of its own: what is lost by learning, one token a step.
 */

/** What a profile is estimated through: conditionals that are exact, or those of a fitted chain. */
export type Through = 'exact' | 'chain';

const NO_LETTERS: readonly LawId[] = ['gaussian', 'ar1', 'random-code', 'profile'];

/** Whether a chain can be fitted to a law's samples: they are letters. */
export const hasLetters = (law: LawId): boolean => !NO_LETTERS.includes(law);

type Given = Pick<Setup, 'law'> & { readonly through?: unknown; readonly samples?: unknown };

/** Whether a law is data itself, a text or a list of words; of others, samples are. */
export const isData = (law: LawId): boolean => law === 'text' || law === 'table';

/** How many samples are measured: those of a law are halved, the first half of them train. */
export function measuredSamples({ law, through, samples }: Given): number {
  const all = Number(samples);
  return through === 'chain' && !isData(law) ? Math.ceil(all / 2) : all;
}

/** A half to learn from, and a way to draw a sample of the other half. */
interface Halves {
  readonly training: Omit<Training, 'pseudo' | 'memory'>;
  readonly draw: (random: Random) => ArrayLike<number>;
}

/**
 * The first half of a text, and N letters in a row anywhere in the second; where that is shorter, it
 * is read in a circle. Which letters there are is known of both.
 */
function ofText(text: string, N: number): Halves {
  const letters = [...text];
  const alphabet = [...new Set(letters)];
  const place = new Map(alphabet.map((letter, y) => [letter, y]));
  const x = Int32Array.from(letters, (letter) => place.get(letter) as number);
  const middle = Math.floor(x.length / 2);
  const second = x.subarray(middle);
  const starts = second.length >= N ? second.length - N + 1 : second.length;
  return {
    training: { sequences: [x.subarray(0, middle)], N, q: alphabet.length },
    draw(stream) {
      const start = stream.below(starts);
      return Int32Array.from({ length: N }, (_, i) => second[(start + i) % second.length]);
    },
  };
}

/** Every other word of a list in random order, each as often as it weighs on average. */
function ofWords(words: readonly string[], weights: readonly number[], seed: number): Halves {
  const { alphabet, letter } = spell(words, []);
  const place = new Map(alphabet.map((one, y) => [one, y]));
  const sequences = words.map((word) =>
    Int32Array.from([...word], (one) => place.get(one) as number),
  );
  const order = shuffle(
    sequences.map((_, w) => w),
    random(seed),
  );
  const middle = Math.floor(order.length / 2);
  const [seen, unseen] = [order.slice(0, middle), order.slice(middle)];
  const weightOf = (w: number) => weights[w] ?? 1;
  const total = (some: readonly number[]) => some.reduce((sum, w) => sum + weightOf(w), 0);
  const mean = total(seen) / seen.length;
  const rest = total(unseen);
  const chances = Float64Array.from(unseen, (w) => weightOf(w) / rest);
  return {
    training: {
      sequences: seen.map((w) => sequences[w]),
      weights: seen.map((w) => weightOf(w) / mean),
      N: letter.length,
      q: alphabet.length,
    },
    draw: (stream) => sequences[unseen[drawFrom(chances, stream)]],
  };
}

/** As many samples of a law as are not measured; those that are, are of other streams. */
function ofLaw(setup: Setup, samples: number): Halves {
  const model = lawOf(setup.law).model?.(lawParameters(setup)) as LetterModel;
  const { N, q } = model;
  return {
    training: { sequences: trainingSet(model, Math.floor(samples / 2), setup.seed), N, q },
    draw(stream) {
      const x = new Int32Array(N);
      model.sample(stream, x);
      return x;
    },
  };
}

function halvesOf(setup: Setup, samples: number): Halves {
  if (setup.law === 'text') return ofText(setup.text as string, analyse(setup).N);
  if (setup.law !== 'table') return ofLaw(setup, samples);
  return ofWords(setup.words as string[], setup.weights as number[], setup.seed);
}

interface Fitted {
  readonly key: string;
  readonly context: Context;
  readonly N: number;
  readonly draw: Halves['draw'];
}

// The last one: samples are asked for in pieces.
let latest: Fitted | null = null;

/**
 * What each sample of the unseen half says about the profile, through a chain fitted to the other
 * half: it looks `memory` letters back, with `pseudo` for α.
 *
 * @param samples how many samples of a law there are in all
 * @throws RangeError where the law has no letters, or too many contexts
 */
export function toldByChain(setup: Setup, samples: number): Told {
  const { law, seed, memory, pseudo } = setup;
  if (!hasLetters(law)) throw new RangeError(`law = ${law}; it has no letters to count`);
  const all = isData(law) ? null : samples;
  const key = keyText({ ...lawParameters(setup), law, seed, memory, pseudo, all });
  if (latest?.key !== key) {
    const { training, draw } = halvesOf(setup, samples);
    const context = contextOf(chain.train({ ...training, memory, pseudo }));
    latest = { key, context, N: training.N, draw };
  }
  const { context, N, draw } = latest;
  return (stream) => {
    const order = anyOrder(N, stream);
    return measureAlong(context, draw(stream), order);
  };
}
