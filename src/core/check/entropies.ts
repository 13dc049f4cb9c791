import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import { sum, xlogx } from '../numbers/numerics.ts';
import type { RealModel } from '../sampling/model.ts';
import type { Setup } from '../setup.ts';
import { gaussianEntropy } from './covariance.ts';
import { meanRank } from './meanRank.ts';
import { type WrittenOut, writeOut } from './writeOut.ts';

/** The entropy H(x_S) in nats of the positions in S, a bit mask. */
type EntropyOf = (S: number) => number;

/** The positions in a bit mask. */
const positionsIn = (S: number): number[] =>
  Array.from({ length: 32 - Math.clz32(S) }, (_, i) => i).filter((i) => S & (1 << i));

/** Words by what they have in common: each is told which class it is in. */
interface Classes {
  readonly S: number;
  readonly of: Int32Array;
}

/**
 * H(x_S) = −Σ p log p over what can be read at S. Reading one position more splits the classes; of
 * each S they are kept until another set with the same lowest position comes, so that looking at all
 * sets in turn reads every one once.
 */
function entropyOfWords({ letter, probability, q }: WrittenOut): EntropyOf {
  const kept = new Map<number, Classes>();
  const nothing: Classes = { S: 0, of: new Int32Array(probability.length) };

  function classesOf(S: number): Classes {
    if (S === 0) return nothing;
    const lowest = 31 - Math.clz32(S & -S);
    const known = kept.get(lowest);
    if (known?.S === S) return known;
    const before = classesOf(S & (S - 1)).of;
    const row = letter[lowest];
    const number = new Map<number, number>();
    const of = before.map((c, w) => {
      const key = c * q + row[w];
      const found = number.get(key) ?? number.size;
      if (found === number.size) number.set(key, found);
      return found;
    });
    const classes = { S, of };
    kept.set(lowest, classes);
    return classes;
  }

  return (S) => {
    const { of } = classesOf(S);
    const weight = new Float64Array(1 + of.reduce((most, c) => Math.max(most, c), 0));
    of.forEach((c, w) => {
      weight[c] += probability[w];
    });
    return -sum(weight.map(xlogx));
  };
}

/** From the determinant of the covariance matrix of x_S. */
const entropyOfReals =
  ({ covariance }: RealModel): EntropyOf =>
  (S) => {
    const positions = positionsIn(S);
    return gaussianEntropy(positions.map((i) => positions.map((j) => covariance(i, j))));
  };

/** Averaged over all generators: of a code's letters as many are free as their columns have rank. */
const entropyOfCodes =
  ({ k, q }: { k: number; q: number }): EntropyOf =>
  (S) =>
    Math.log(q) * meanRank(positionsIn(S).length, k, q);

/** Null for a law of which nothing but the profile is known. */
function entropyFor(setup: Setup): EntropyOf | null {
  const params = lawParameters(setup);
  if (setup.law === 'random-code') return entropyOfCodes(params as { k: number; q: number });
  const model = lawOf(setup.law).model?.(params);
  if (!model) return null;
  return model.kind === 'reals' ? entropyOfReals(model) : entropyOfWords(writeOut(model));
}

// The pieces of one check follow each other: its words are written out once.
let latest: { readonly key: string; readonly entropy: EntropyOf | null } | null = null;

/**
 * H(x_S) in nats for the sets S = from, …, to − 1 of positions, as bit masks, without any formula
 * for the profile: from the probabilities of all words; for Gaussians from determinants.
 */
export function subsetEntropies(setup: Setup, from: number, to: number): Float64Array {
  const key = `${setup.law} ${JSON.stringify(lawParameters(setup))}`;
  if (latest?.key !== key) latest = { key, entropy: entropyFor(setup) };
  const { entropy } = latest;
  if (!entropy) throw new RangeError(`law = ${setup.law}; it is known by its profile only`);
  return Float64Array.from({ length: to - from }, (_, j) => entropy(from + j));
}
