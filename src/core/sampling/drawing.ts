import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import type { Quality } from '../learning/along.ts';
import { logRatio } from '../learning/denoiser.ts';
import { learningCost } from '../learning/learningCost.ts';
import { lettersOf, qualityOf } from '../learning/quality.ts';
import type { Doubter } from '../planners/planner.ts';
import type { Setup } from '../setup.ts';
import { contextOf, letterContext } from './context.ts';
import { type Deal, dealOf } from './deal.ts';
import { pickBlurred } from './draw.ts';
import { looking } from './look.ts';
import type { Context, LetterContext, LetterModel, Model } from './model.ts';
import { random, streams } from './random.ts';
import { factorizationCost } from './simulate.ts';
import { asPlanned, planOf, tracer, untraced } from './traceSetup.ts';

/** One sample of the sampler, and what it loses along one sequence of the data. */
export interface Drawn {
  /** The sample: letters, or numbers. */
  readonly x: Int32Array | Float64Array;
  /** Whether π allows the sample. */
  possible: boolean;
  /** log π(y) − Σ_k Σ_{i∈z_k} log π(y_i | y_{z<k}), y ~ π, in nats; its mean is E_fact. */
  cost: number;
  /** Σ_k Σ_{i∈z_k} log(π(y_i | y_{z<k})/p_θ(y_i | y_{z<k})) along the same y; its mean is E_learn. */
  learn: number;
}

/** What is drawn from: contexts of π, and of a learnt denoiser or π's own, blurred by λ. */
interface Contexts {
  readonly context: Context;
  readonly denoiser?: Context;
  readonly lambda?: number;
}

/** Makes the j-th draw, j = 0, 1, …; the answer is good until the next. */
export type Drawing = (j: number) => Drawn;

/** Every draw has a stream of its own, so that it is the same whatever was drawn before it. */
const streamOf = (seed: number, j: number): number => seed + 2 ** 32 * (j + 1);

/**
 * What makes draw after draw of a setup's sampler: those of `slowDrawing`, without writing down how
 * each came to be. O(N) and what the law's context, and that of a learnt denoiser, take for N tokens.
 *
 * @throws RangeError naming the law, where none can be drawn
 */
export function drawing(setup: Setup, quality = qualityOf(setup)): Drawing {
  const reason = untraced(setup);
  if (reason) throw new RangeError(`law = ${setup.law}; nothing is drawn, because of ${reason}`);
  const law = lawOf(setup.law);
  const params = lawParameters(setup);
  const model = law.model?.(params) as Model;
  const anything = law.support(params) === 'all';
  const contexts = contextsOf(model, quality);
  const deal = dealOf(setup) ?? lookingDeal(setup, model as LetterModel, contexts);
  return draws(model, contexts, deal, setup.seed, anything);
}

/** The deal of a setup whose planner looks at letters, as the denoiser sees them. */
export function lookingDeal(
  setup: Setup,
  { N, q }: LetterModel,
  { context, denoiser = context, lambda = 0 }: Contexts,
): Deal {
  const plan = planOf(setup);
  return looking(plan.planner.doubter as Doubter, plan, N, denoiser as LetterContext, q, lambda);
}

/** Those that are kept up from token to token, where there are such. */
export function contextsOf(model: Model, quality: Quality): Contexts {
  const context = model.context?.() ?? contextOf(model);
  if (typeof quality === 'number') return { context, lambda: quality };
  const denoiser = quality.context?.() ?? letterContext(quality);
  return { context, denoiser };
}

/** @param anything whether every sequence is possible, so that none need be looked at */
export function draws(
  model: Model,
  { context, denoiser = context, lambda = 0 }: Contexts,
  deal: Deal,
  seed: number,
  anything: boolean,
): Drawing {
  const { N } = model;
  const learnt = denoiser !== context;
  const exact = !learnt && lambda === 0;
  const loss = logRatio(lambda, model.kind === 'letters' ? model.q : 1);
  const { positions, from } = deal;
  const source = streams();
  const x = model.kind === 'letters' ? new Int32Array(N) : new Float64Array(N);
  const y = x.slice();
  const noise = new Float64Array(N);
  const alone = new Float64Array(N);
  const drawn: Drawn = { x, possible: true, cost: 0, learn: 0 };
  // The traced sampler asks for the order of letters late, for own steps and for numbers early.
  const late = model.kind === 'letters' && from[from.length - 1] === N;

  let at = 0;
  const pick = (rest: number): number => denoiser.draw(at, rest);
  function draw(i: number): number {
    if (lambda === 0 || model.kind === 'reals') return denoiser.draw(i, noise[i]);
    at = i;
    return pickBlurred(noise[i], lambda, model.q, pick);
  }

  function clear(): void {
    context.clear();
    if (learnt) denoiser.clear();
  }

  function reveal(i: number, value: number): void {
    context.reveal(i, value);
    if (learnt) denoiser.reveal(i, value);
  }

  function sample(): boolean {
    if (!late) deal.again(source);
    if (model.kind === 'letters') for (let i = 0; i < N; i++) noise[i] = source.uniform();
    else for (let i = 0; i < N; i++) noise[i] = source.normal();
    if (late) deal.again(source);
    let possible = true;
    clear();
    for (let k = 0; k + 1 < from.length && from[k] < N; k++) {
      deal.look?.(k);
      const [start, end] = [from[k], from[k + 1]];
      for (let j = start; j < end; j++) x[positions[j]] = draw(positions[j]);
      if (anything && end === N) break;
      for (let j = start; j < end; j++) {
        const i = positions[j];
        // A letter that those before it rule out stays unknown to the later ones.
        const fits =
          anything || (exact && j === start) || context.log(i, x[i]) > Number.NEGATIVE_INFINITY;
        if (fits) reveal(i, x[i]);
        else possible = false;
      }
    }
    return possible;
  }

  function measure(): void {
    if (model.kind === 'letters') model.sample(source, y as Int32Array);
    else model.sample(source, y as Float64Array);
    deal.again(source);
    drawn.cost = 0;
    drawn.learn = 0;
    clear();
    for (let k = 0; k + 1 < from.length && from[k] < N; k++) {
      deal.look?.(k);
      const [start, end] = [from[k], from[k + 1]];
      // The first token of a step knows as much as it would alone.
      for (let j = exact ? start + 1 : start; j < end; j++) {
        const i = positions[j];
        alone[j] = context.log(i, y[i]);
        if (learnt) drawn.learn += alone[j] - denoiser.log(i, y[i]);
        else if (lambda > 0) drawn.learn += loss(Math.exp(alone[j]));
      }
      for (let j = start; j < end; j++) {
        const i = positions[j];
        if (j > start) drawn.cost += context.log(i, y[i]) - alone[j];
        reveal(i, y[i]);
      }
    }
  }

  return (j) => {
    source.begin(streamOf(seed, j));
    drawn.possible = sample();
    source.begin(streamOf(seed, j));
    measure();
    return drawn;
  };
}

/** The slow twin: the same letters by the traced sampler and the simulation of planners. */
export function slowDrawing(setup: Setup, quality = qualityOf(setup)): Drawing {
  const trace = tracer(setup, quality);
  const model = lettersOf(setup);
  const sampler = model && asPlanned(model, quality);
  const plan = planOf(setup);
  return (j) => {
    const again = () => random(streamOf(setup.seed, j));
    const { x, broken } = trace(again());
    return {
      x,
      possible: !broken.includes(1),
      cost: sampler ? factorizationCost(model, plan, again(), sampler).cost : Number.NaN,
      learn: sampler && quality !== 0 ? learningCost(model, sampler, plan, again()) : 0,
    };
  };
}
