import type { Doubter } from '../planners/planner.ts';
import { grains } from '../planners/ranking.ts';
import type { Plan } from '../planners/reveal.ts';
import type { Deal } from './deal.ts';
import type { LetterContext } from './model.ts';

/** A power of two. */
const KEPT = 2 ** 16;

/** The numbers of many kinds that were asked for last; `find` makes those that are not kept. */
function keeping(find: (i: number) => number): (i: number, kind: number) => number {
  const kinds = new Float64Array(KEPT).fill(Number.NaN);
  const found = new Float64Array(KEPT);
  const shift = 1 + Math.clz32(KEPT);
  return (i, kind) => {
    // The upper bits of a multiple of the golden ratio: kinds that are near lie apart.
    const at = Math.imul(kind, 0x9e3779b1) >>> shift;
    if (kinds[at] !== kind) {
      kinds[at] = kind;
      found[at] = find(i);
    }
    return found[at];
  };
}

/**
 * The deal of a planner that looks at letters: the parts of `reveal`. Doubts are found anew only for kinds
 * of conditionals that were not met of late, also in other samples; the masked are sorted in each step.
 *
 * @param context what the planner looks at, kept up by whoever asks for the steps
 * @param q the number of letters
 * @param lambda λ of the blurred denoiser that the planner sees
 */
export function looking(
  { doubt, count }: Doubter,
  plan: Plan,
  N: number,
  context: LetterContext,
  q: number,
  lambda: number,
): Deal {
  const { sizes, gamma, tau } = plan;
  const pace = { sizes, step: 0, ...(gamma === undefined ? {} : { gamma }), tau: tau ?? 0 };
  // First those that are revealed, step after step; then the masked, the least doubtful first.
  const positions = new Int32Array(N);
  const from = new Int32Array(N + 1);
  const doubts = new Float64Array(N);
  const doubtAt = new Float64Array(N);
  // Grains of doubt, then the position: a whole number for both, which keeps all its digits.
  const ranks = new Float64Array(N);

  const out = new Float64Array(q);
  const doubtOf = keeping((i) => {
    context.given(i, out);
    if (lambda > 0) for (let y = 0; y < q; y++) out[y] = (1 - lambda) * out[y] + lambda / q;
    return doubt(out);
  });

  /** Brings the masked into their order. */
  function rank(start: number): void {
    let last = Number.NaN;
    let value = 0;
    let grain = 0;
    let rising = true;
    for (let j = start; j < N; j++) {
      const i = positions[j];
      const kind = context.kind(i);
      if (kind !== last) {
        last = kind;
        value = doubtOf(i, kind);
        grain = grains(value) * N;
      }
      doubtAt[i] = value;
      ranks[j] = grain + i;
      if (j > start && ranks[j] < ranks[j - 1]) rising = false;
    }
    if (!rising) ranks.subarray(start).sort();
    for (let j = start; j < N; j++) {
      const i = ranks[j] - N * Math.floor(ranks[j] / N);
      positions[j] = i;
      doubts[j] = doubtAt[i];
    }
  }

  return {
    positions,
    from,
    again() {
      for (let i = 0; i < N; i++) positions[i] = i;
    },
    look(k) {
      const start = from[k];
      rank(start);
      pace.step = k;
      const end = start + count(doubts, start, pace);
      from[k + 1] = end;
      if (end > start + 1) positions.subarray(start, end).sort();
    },
  };
}
