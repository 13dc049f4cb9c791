import type { LawId } from '../core/laws/index.ts';
import { type Random, random, shuffle } from '../core/sampling/random.ts';

/** What a round of the game gives: a law, how many steps, and how they are drawn. */
export interface Round {
  readonly K: number;
  /** Keys of a setup that the reader cannot change in this round. */
  readonly given: Readonly<Record<string, unknown>>;
}

interface Puzzle {
  readonly law: LawId;
  readonly [parameter: string]: unknown;
}

const pick = <T>(values: readonly T[], { below }: Random): T => values[below(values.length)] as T;

const between = (low: number, high: number, { below }: Random): number =>
  low + below(high - low + 1);

const N = 64;

/** Laws on which equal sizes are far from the best, each with parameters to draw. */
const puzzles: readonly ((chance: Random) => Puzzle)[] = [
  (chance) => ({ law: 'blocks', N, m: pick([8, 16, 32], chance), k: 1, q: 2 }),
  (chance) => ({ law: 'random-code', N, k: between(20, 44, chance), q: 2 }),
  (chance) => ({ law: 'gaussian', N, rho: pick([0.1, 0.2, 0.3, 0.4, 0.5, 0.6], chance) }),
  (chance) => {
    const m = pick([8, 16, 32], chance);
    return { law: 'blocks', N, m, k: m - 1, q: 2 };
  },
  (chance) => ({ law: 'permutation', N: between(40, 64, chance) }),
  (chance) => ({ law: 'blocks', N, m: 16, k: between(5, 11, chance), q: 17 }),
  (chance) => ({ law: 'khot', N, k: between(12, 52, chance) }),
  (chance) => ({
    law: 'polya',
    N,
    q: between(2, 6, chance),
    alpha: pick([0.2, 0.5, 1, 2], chance),
  }),
  (chance) => ({ law: 'blocks', N, m: 32, k: between(8, 24, chance), q: 37 }),
  (chance) => ({ law: 'curie-weiss', N, beta: pick([1.1, 1.2, 1.3, 1.5], chance), field: 0 }),
  (chance) => ({ law: 'random-code', N, k: between(10, 54, chance), q: pick([3, 4, 5], chance) }),
];

/** Three steps at first, one more every second round, at most six. */
const stepsOf = (seed: number): number => Math.min(3 + Math.floor((seed - 1) / 2), 6);

/** The round of a seed from 1; equal seeds, equal rounds. Every law comes before one comes again. */
export function roundOf(seed: number): Round {
  const turn = Math.floor((seed - 1) / puzzles.length);
  const order = shuffle([...puzzles.keys()], random(turn));
  const puzzle = puzzles[order[(seed - 1) % puzzles.length] as number] as (typeof puzzles)[number];
  const K = stepsOf(seed);
  const given = { ...puzzle(random(seed)), K, randomness: 'fixed', order: 'random' };
  return { K, given };
}
