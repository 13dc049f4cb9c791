import { analyse, lawParameters } from '../analysis.ts';
import { sizesOf } from '../boundaries.ts';
import { lawOf } from '../laws/index.ts';
import type { Support } from '../laws/law.ts';
import type { Quality } from '../learning/along.ts';
import { blurredDenoiser } from '../learning/denoiser.ts';
import { planners } from '../planners/index.ts';
import { decidedParts, type Plan, reveal } from '../planners/reveal.ts';
import { type AlphaId, alphaSteps } from '../schedules/alpha.ts';
import { schedules } from '../schedules/index.ts';
import { lengthOf, requireSetup, type Setup } from '../setup.ts';
import { ringingShares, windowsOf } from './clocks.ts';
import { type LetterModel, MASK, type Model } from './model.ts';
import { type Random, random } from './random.ts';
import { letterTrace, realTrace, type Trace } from './trace.ts';

/** The trace of a setup's sample, and which sequences its law makes possible at all. */
export interface TraceOfSetup extends Trace {
  readonly support: Support;
}

/** The longest sequence that is traced: more tokens would be too small to see. */
export const TRACED = 256;

/** Probabilities of letters that a trace may look at. */
const LOOKS = 2 ** 25;

/**
 * Why a setup's sample is not traced: the law is known by its profile only, the sequence is too
 * long, the alphabet too large, or the planner compares letters and the tokens are numbers.
 */
export type Untraced = 'profile' | 'length' | 'letters' | 'reals';

/** Null where there is nothing in the way. */
export function untraced(setup: Setup): Untraced | null {
  const law = lawOf(setup.law);
  const N = lengthOf(setup);
  if (!law.model) return 'profile';
  if (N > TRACED) return 'length';
  const adaptive = setup.randomness === 'fixed' && 'next' in planners[setup.order];
  const logAlphabet = law.logAlphabet(lawParameters(setup));
  if (logAlphabet === null) return adaptive ? 'reals' : null;
  // A planner that makes its own steps may make one for each token.
  const steps = setup.order === 'entropy' || setup.tau > 0 ? N : setup.K;
  const conditionals = adaptive ? N * (steps + 2) : 2 * N;
  return conditionals * Math.exp(logAlphabet) > LOOKS ? 'letters' : null;
}

/** Every token draws its own step, P(step ≤ k) = α(k/K): steps may be empty. */
function ownSteps(N: number, { schedule, K, p }: Setup, source: Random): number[][] {
  const parts: number[][] = Array.from({ length: K }, () => []);
  const alpha = alphaSteps(schedule as AlphaId, K, p);
  windowsOf(ringingShares(N, source), alpha).forEach((step, i) => {
    parts[step - 1].push(i);
  });
  return parts;
}

/** The setup's planner with what it goes by. */
export function planOf(setup: Setup): Plan {
  const { boundaries } = schedules[setup.schedule];
  const sizes = sizesOf(boundaries({ ...setup, ...analyse(setup) }));
  return { planner: planners[setup.order], sizes, gamma: setup.gamma, tau: setup.tau };
}

function traceOf(model: Model, setup: Setup, source: Random, quality: Quality): Trace {
  const { N } = model;
  const own = setup.randomness === 'binomial' ? ownSteps(N, setup, source) : null;
  if (model.kind === 'reals') {
    const parts = own ?? decidedParts(N, planOf(setup), source) ?? [];
    return realTrace(model, parts, new Float64Array(N).fill(Number.NaN), source);
  }
  const known = new Int32Array(N).fill(MASK);
  const parts = own ?? reveal(asPlanned(model, quality), planOf(setup), known, source);
  return letterTrace(model, parts, known, source, quality);
}

/** What a planner that looks at letters sees: the answers of the denoiser. */
export const asPlanned = (model: LetterModel, quality: Quality): LetterModel =>
  quality === 0
    ? model
    : {
        ...model,
        conditional: (typeof quality === 'number' ? blurredDenoiser(model, quality) : quality)
          .conditional,
      };

/**
 * What draws samples of a setup's sampler, each from the stream that it is given.
 *
 * @param quality of the denoiser, which is not that of the setup; numbers are always drawn exactly
 * @throws RangeError naming the first key of the setup that is not valid, or that it has no trace
 */
export function tracer(
  given: Partial<Setup>,
  quality: Quality = 0,
): (source: Random) => TraceOfSetup {
  const setup = requireSetup(given);
  const law = lawOf(setup.law);
  const params = lawParameters(setup);
  const model = law.model?.(params);
  const reason = untraced(setup);
  if (!model || reason) throw new RangeError(`law = ${setup.law}; no trace, because of ${reason}`);
  const support = law.support(params);
  return (source) => ({ ...traceOf(model, setup, source, quality), support });
}

/**
 * One sample of a setup's sampler with exact conditionals, by its seed.
 *
 * @throws RangeError as `tracer` does
 */
export const traceSetup = (setup: Partial<Setup>): TraceOfSetup =>
  tracer(setup)(random(requireSetup(setup).seed));
