import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import { divisors, isPrime } from '../laws/primes.ts';
import { settle } from '../parameter.ts';
import { lengthOf, type Setup, setupParameters } from '../setup.ts';

/** All subsets of more tokens would take too long to look at. */
export const LONGEST = 12;
/** Where only the profile is known there are only schedules to try. */
const LONGEST_PROFILE = 20;
export const MOST_WORDS = 65_536;
/** Words times subsets. */
const MOST_READINGS = 2 ** 26;
/** Matrices whose rank is looked for. */
const MOST_MATRICES = 2 ** 19;
/** Readings in a piece: some hundredths of a second. */
const PIECE = 2 ** 18;

/** How a brute-force check goes about it. */
export interface CheckPlan {
  /** Subsets of positions whose entropy is found one by one; 0 where only the profile is known. */
  readonly sets: number;
  /** How many of them at a time. */
  readonly piece: number;
}

/** Why there is no brute-force check: too many tokens or words, or a field that is no prime one. */
export type Obstacle =
  | { readonly because: 'length'; readonly limit: number }
  | { readonly because: 'words'; readonly words: number }
  | { readonly because: 'generators'; readonly generators: number }
  | { readonly because: 'field' };

const factorial = (n: number): number => (n > 1 ? n * factorial(n - 1) : 1);

/** At most how many words a setup's law has; 0 for continuous tokens. */
export function wordsOf(setup: Setup): number {
  const N = lengthOf(setup);
  const { m, k, q, sizes, words } = lawParameters(setup) as {
    N: number;
    m: number;
    k: number;
    q: number;
    sizes: readonly number[];
    words: readonly string[];
  };
  if (setup.law === 'permutation') return factorial(N);
  if (setup.law === 'blocks') return q ** ((k * N) / m);
  if (setup.law === 'copies') return q ** sizes.length;
  if (setup.law === 'table') return words.length;
  const logAlphabet = lawOf(setup.law).logAlphabet(lawParameters(setup));
  return logAlphabet === null ? 0 : Math.round(Math.exp(logAlphabet)) ** N;
}

/** How to check a setup by brute force, or why not. */
export function planCheck(setup: Setup): CheckPlan | Obstacle {
  const N = lengthOf(setup);
  const limit = setup.law === 'profile' ? LONGEST_PROFILE : LONGEST;
  if (N > limit) return { because: 'length', limit };
  if (setup.law === 'profile') return { sets: 0, piece: 1 };
  const sets = 2 ** N;
  if (setup.law === 'random-code') {
    const { k, q } = setup as unknown as { k: number; q: number };
    if (!isPrime(q)) return { because: 'field' };
    // All generators' parts at all subsets.
    if ((1 + q ** k) ** N > MOST_MATRICES)
      return { because: 'generators', generators: q ** (k * N) };
    return { sets, piece: 16 };
  }
  const words = wordsOf(setup);
  if (words > MOST_WORDS || words * sets > MOST_READINGS) return { because: 'words', words };
  return { sets, piece: Math.max(1, Math.floor(PIECE / Math.max(words, 1024))) };
}

const scaled = (values: readonly number[], factor: number): number[] => [
  ...new Set(values.map((value) => Math.round(value * factor))),
];

/** Free letters in proportion, and some not free where some were not. */
function freeLetters(k: number, from: number, to: number): number {
  const most = k === from ? to : to - 1;
  return Math.max(1, Math.min(Math.round((k * to) / from), most));
}

/** A setup of the same law with n tokens and perhaps other letters, all else in proportion. */
function withTokens(setup: Setup, n: number, q: unknown): Setup {
  const N = lengthOf(setup);
  const {
    m = N,
    k,
    words,
    f,
  } = setup as { m?: number; k?: number; words?: string[]; f?: number[] };
  const block = m === N ? n : divisors(n).reduce((most, d) => (d <= m ? d : most), 1);
  const most = setup.K < N ? Math.max(1, n - 1) : n;
  const K = Math.min(setup.K, Math.max(3, Math.round((setup.K * n) / N)), most);
  const patch = {
    N: n,
    m: block,
    q,
    k: k && freeLetters(k, m, block),
    sizes: setup.law === 'copies' ? [] : undefined,
    words: words?.map((word) => [...word].slice(0, n).join('')),
    f: f && Array.from({ length: n }, (_, j) => f[Math.round((j * (N - 1)) / Math.max(1, n - 1))]),
    K,
    cuts: scaled(setup.cuts, n / N).filter((cut) => cut > 0 && cut < n),
  };
  const own = Object.entries(patch).filter(([key, value]) => key in setup && value !== undefined);
  return settle(setupParameters(setup.law), { ...setup, ...Object.fromEntries(own) }).values;
}

/** The nearest setup with few enough tokens, and two letters if need be; null if there is none. */
export function checkable(setup: Setup): Setup | null {
  const own = setup.q as number | undefined;
  const attempts = [
    { q: own, least: 6 },
    { q: own && 2, least: 1 },
  ];
  for (const { q, least } of attempts) {
    for (let n = Math.min(8, lengthOf(setup)); n >= least; n--) {
      const smaller = withTokens(setup, n, q);
      if ('sets' in planCheck(smaller)) return smaller;
    }
  }
  return null;
}
