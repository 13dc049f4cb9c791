import { splitLargest } from '../optimum/split.ts';
import { requireSteps } from '../schedules/steps.ts';

export type Envelope = 'tc' | 'dtc' | 'balanced';

/** w(i): the knowledge of i tokens may wait at most w(i)/c. */
type Allowed = (i: number, N: number) => number;

const allowed: Record<Envelope, Allowed> = {
  tc: (i, N) => N - i,
  dtc: (i) => i,
  balanced: (i, N) => (i * (N - i)) / N,
};

// Room for the rounding of w(i)/c, so that c = w(i)/n allows a wait of n.
const ROOM = 1 + 1e-12;

function requireEnvelope(N: number, kind: Envelope): void {
  requireSteps(N, 1);
  if (!Object.hasOwn(allowed, kind)) {
    throw new RangeError(`kind = ${kind}; it must be one of ${Object.keys(allowed).join(', ')}`);
  }
}

/**
 * The schedule with the fewest steps in which the knowledge of i tokens never waits longer than
 * w(i)/c, w(i) = N−i (`tc`), i (`dtc`) or i(N−i)/N (`balanced`). So for every law E_fact is at most
 * TC/c, DTC/c or M/c, all three ≤ min(TC, DTC)/c in the last case.
 *
 * From a, with i = a+1, the next boundary is min(N, i + ⌊w(i)/c⌋): as i + w(i)/c is concave and at
 * least N at i = N, the later i of the step keep the condition as well.
 *
 * @throws RangeError unless N ≥ 1 is whole, c > 0 and the kind is known
 */
export function envelopeBoundaries(N: number, c: number, kind: Envelope): Int32Array {
  requireEnvelope(N, kind);
  if (!(c > 0)) throw new RangeError(`c = ${c}; it must be a positive number`);
  const w = allowed[kind];
  const boundaries = [0];
  for (let a = 0; a < N; boundaries.push(a)) a = nextBoundary(a, N, c, w);
  return Int32Array.from(boundaries);
}

const nextBoundary = (a: number, N: number, c: number, w: Allowed): number =>
  Math.min(N, a + 1 + Math.floor((w(a + 1, N) / c) * ROOM));

/** What one c leads to. Both neighbours are read off the same walk. */
interface Walk {
  /** More than K steps. */
  readonly tooMany: boolean;
  /** The largest c with these very steps, all of them kept. */
  readonly same: number;
  /** The largest smaller c with other steps. */
  readonly below: number;
}

function walk(N: number, K: number, c: number, w: Allowed): Walk {
  let same = Infinity;
  let below = 0;
  let steps = 0;
  for (let a = 0; a < N && steps <= K; steps++) {
    const i = a + 1;
    const next = nextBoundary(a, N, c, w);
    if (next > i) same = Math.min(same, w(i, N) / (next - i));
    if (next < N) below = Math.max(below, w(i, N) / (next - i + 1));
    a = next;
  }
  return { tooMany: steps > K, same, below };
}

/**
 * The largest c whose envelope has at most K steps; 1/c is the smallest κ that any schedule with K
 * steps can have. Infinite for K = N. The steps change only where c = w(i)/n: the bisection jumps
 * from one such value to the next and ends on one, in O(K log N).
 */
export function safestFactor(N: number, K: number, kind: Envelope): number {
  requireEnvelope(N, kind);
  requireSteps(N, K);
  if (K === N) return Infinity;
  const w = allowed[kind];
  let low = walk(N, K, w(1, N) / (N - 1), w).same;
  let high = Math.max(w(1, N), w(N >> 1, N), w(N - 1, N));
  while (low < high) {
    const c = Math.sqrt(low * high);
    const { tooMany, same, below } = walk(N, K, c, w);
    if (tooMany) high = below;
    else if (same > low) low = same;
    else break;
  }
  return low;
}

/**
 * The safest schedule with exactly K steps when only TC (`tc`), only DTC (`dtc`), or only the
 * smaller of both (`balanced`) is known: no other has a smaller κ. Where the envelope needs fewer
 * steps, its largest ones are split.
 *
 * @throws RangeError unless 1 ≤ K ≤ N are whole numbers and the kind is known
 */
export function safestBoundaries(N: number, K: number, kind: Envelope): Int32Array {
  return splitLargest(envelopeBoundaries(N, safestFactor(N, K, kind), kind), K);
}
