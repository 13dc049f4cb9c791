import type { TraceOfSetup } from '../../core/sampling/traceSetup.ts';
import { brief } from '../format.ts';

export interface Progress {
  /** Tokens revealed in the present step, and in all steps so far. */
  readonly fresh: number;
  readonly known: number;
  /** Letters that were ruled out so far. */
  readonly broken: number;
  /** Blocks with such letters, and all blocks; null where the law has no blocks. */
  readonly blocks: { readonly broken: number; readonly all: number } | null;
}

/** What has happened after step `at`. */
export function progress({ N, step, broken, blocks }: TraceOfSetup, at: number): Progress {
  const count = (from: number, to: number, ask: (i: number) => boolean): number => {
    let found = 0;
    for (let i = from; i < to; i++) if (ask(i)) found++;
    return found;
  };
  const fell = (i: number) => broken[i] === 1 && (step[i] as number) <= at;
  const inBlocks = blocks && blocks.length <= N && blocks.length > 2 ? blocks : null;
  return {
    fresh: count(0, N, (i) => step[i] === at),
    known: count(0, N, (i) => (step[i] as number) <= at),
    broken: count(0, N, fell),
    blocks: inBlocks && {
      all: inBlocks.length - 1,
      broken: count(1, inBlocks.length, (b) => {
        return count(inBlocks[b - 1] as number, inBlocks[b] as number, fell) > 0;
      }),
    },
  };
}

/** "24 of 64 tokens are known." */
export function knownSoFar({ N, K }: TraceOfSetup, at: number, { fresh, known }: Progress): string {
  if (at === 0) return N === 1 ? 'The token is masked.' : `All ${N} tokens are masked.`;
  if (fresh === 0) return `No token drew step ${at}; ${known} of ${N} are known.`;
  if (at === K) return `The finished sample: step ${at} revealed the last ${fresh} of ${N} tokens.`;
  return `Step ${at} revealed ${fresh}: now ${known} of ${N} tokens are known.`;
}

/** Below this a difference of logarithms is rounding. */
const NOTHING = 1e-9;
const LARGE = Math.log(1e6);

/** "2.5 times less likely than", from the difference of two logarithms. */
export function timesAsLikely(difference: number): string {
  const size = Math.abs(difference);
  if (size < NOTHING) return 'exactly as likely as';
  const comparison = difference < 0 ? 'less likely than' : 'more likely than';
  if (size > LARGE) return `e^${brief(size)} times ${comparison}`;
  const times = Math.exp(size);
  return times < 1.0005 ? `hardly ${comparison}` : `${brief(times)} times ${comparison}`;
}

/** log π − log p_alg of a step, or of all steps at the end; a sample's price. */
function price({ K, alone, together }: TraceOfSetup, at: number): number {
  const of = (k: number) => (together[k] as number) - (alone[k] as number);
  if (at < K) return of(at - 1);
  return Array.from(alone.keys()).reduce((sum, k) => sum + of(k), 0);
}

/** Whether the tokens agree, in a sentence; empty before the first step. */
export function agreement(trace: TraceOfSetup, at: number, now: Progress): string {
  const { broken, blocks, fresh } = now;
  if (at === 0) return '';
  if (broken > 0) {
    if (!blocks) {
      return broken === 1
        ? 'One letter is impossible beside the others: drawn in one step, it was blind to them.'
        : `${broken} letters are impossible beside the others: drawn in one step, they were blind to each other.`;
    }
    const verb = `of ${blocks.all} blocks broke`;
    return `${blocks.broken} ${verb}: their tokens were drawn together, blind to each other.`;
  }
  if (trace.support !== 'all') {
    return at === trace.K
      ? 'Nothing broke: the law itself could have made this sample.'
      : 'Nothing has broken so far.';
  }
  if (at < trace.K && fresh === 0) return '';
  const what = at === trace.K ? 'this sample' : 'what this step drew';
  return `Nothing is impossible here; the law finds ${what} ${timesAsLikely(price(trace, at))} the sampler does.`;
}
