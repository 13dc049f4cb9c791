import { LONGEST_WORD, MOST_WORDS } from '../src/core/laws/table.ts';
import { random } from '../src/core/sampling/random.ts';
import type { Setup } from '../src/core/setup.ts';

const source = random(4);

/** As many as a list may have, each as long as it may be: 16 letters, of eight. */
const words = Array.from({ length: MOST_WORDS }, () =>
  Array.from({ length: LONGEST_WORD }, () => 'abcdefgh'[source.below(8)]).join(''),
);

const laws: readonly (readonly [string, Partial<Setup>])[] = [
  ['gaussian', { law: 'gaussian' }],
  ['ar1', { law: 'ar1' }],
  ['blocks: copies', { law: 'blocks', m: 4, k: 1, q: 2 }],
  ['blocks: parity checks', { law: 'blocks', m: 4, k: 3, q: 2 }],
  ['blocks: Reed–Solomon, m = 8, k = 4', { law: 'blocks', m: 8, k: 4, q: 11 }],
  ['blocks: Reed–Solomon, m = 64, k = 32', { law: 'blocks', m: 64, k: 32, q: 67 }],
  ['copies', { law: 'copies' }],
  ['markov', { law: 'markov' }],
  ['markov, q = 256', { law: 'markov', q: 256 }],
  ['text', { law: 'text' }],
  ['polya', { law: 'polya' }],
  ['polya, q = 256', { law: 'polya', q: 256 }],
  ['mixture', { law: 'mixture' }],
  ['khot', { law: 'khot' }],
  ['curie-weiss', { law: 'curie-weiss' }],
  ['permutation', { law: 'permutation' }],
];

/** With planners that look at letters: without a schedule, as many steps as they need. */
export const looked: readonly (readonly [string, Partial<Setup>])[] = (
  [
    ['most confident', { order: 'confidence' }],
    ['confidence from 0.9', { order: 'confidence', tau: 0.9 }],
    ['entropy-bounded', { order: 'entropy' }],
  ] as const
).flatMap(([planner, plan]) =>
  laws
    .filter(([name]) =>
      ['blocks: parity checks', 'markov', 'text', 'polya', 'khot', 'permutation'].includes(name),
    )
    .map(([name, law]) => [`${name}, ${planner}`, { N: 64, K: 16, ...law, ...plan }] as const),
);

/** Every law that has conditionals; words of a list are shorter. */
export const draws: readonly (readonly [string, Partial<Setup>])[] = [
  ...laws.map(([name, law]) => [name, { N: 64, K: 16, ...law }] as const),
  ['table of five words, N = 6, K = 3', { law: 'table', K: 3 }],
  [`table of ${MOST_WORDS} words, N = 16, K = 4`, { law: 'table', words, K: 4 }],
  [`table of ${MOST_WORDS} words, N = 16, K = 16`, { law: 'table', words, K: 16 }],
];

/** Through chains fitted to samples, which look one to three letters back. */
export const learnt: readonly (readonly [string, Partial<Setup>])[] = (
  ['markov', 'text'] as const
).flatMap((law) =>
  [1, 2, 3].map(
    (memory) =>
      [`${law}, ${memory} back`, { N: 64, K: 16, law, denoiser: 'chain', memory }] as const,
  ),
);
