import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import type { Setup } from '../setup.ts';
import { contextOf } from './context.ts';
import { type Deal, dealOf } from './deal.ts';
import type { Context, Model } from './model.ts';
import { random, streams } from './random.ts';
import { simulateSetup } from './simulateSetup.ts';
import { tracer, untraced } from './traceSetup.ts';

/** One sample of the sampler, and the cost of independence along one sequence of the data. */
export interface Drawn {
  /** The sample: letters, or numbers. */
  readonly x: Int32Array | Float64Array;
  /** Whether π allows the sample. */
  possible: boolean;
  /** log π(y) − Σ_k Σ_{i∈z_k} log π(y_i | y_{z<k}), y ~ π, in nats; its mean is E_fact. */
  cost: number;
}

/** Makes the j-th draw, j = 0, 1, …; the answer is good until the next. */
export type Drawing = (j: number) => Drawn;

/** Every draw has a stream of its own, so that it is the same whatever was drawn before it. */
const streamOf = (seed: number, j: number): number => seed + 2 ** 32 * (j + 1);

/**
 * What makes draw after draw of a setup's sampler, with exact conditionals: those of `slowDrawing`,
 * without writing down how each came to be. O(N) and what the law's context takes for N tokens.
 *
 * @throws RangeError naming the law, where none can be drawn
 */
export function drawing(setup: Setup): Drawing {
  const reason = untraced(setup);
  if (reason) throw new RangeError(`law = ${setup.law}; nothing is drawn, because of ${reason}`);
  const deal = dealOf(setup);
  if (!deal) return slowDrawing(setup);
  const law = lawOf(setup.law);
  const params = lawParameters(setup);
  const model = law.model?.(params) as Model;
  const anything = law.support(params) === 'all';
  return draws(model, model.context?.() ?? contextOf(model), deal, setup.seed, anything);
}

/** @param anything whether every sequence is possible, so that none need be looked at */
export function draws(
  model: Model,
  context: Context,
  deal: Deal,
  seed: number,
  anything: boolean,
): Drawing {
  const { N } = model;
  const { positions, from } = deal;
  const source = streams();
  const x = model.kind === 'letters' ? new Int32Array(N) : new Float64Array(N);
  const y = x.slice();
  const noise = new Float64Array(N);
  const alone = new Float64Array(N);
  const drawn: Drawn = { x, possible: true, cost: 0 };
  // The traced sampler asks for the order of letters late, for own steps and for numbers early.
  const late = model.kind === 'letters' && from[from.length - 1] === N;

  function sample(): boolean {
    if (!late) deal.again(source);
    if (model.kind === 'letters') for (let i = 0; i < N; i++) noise[i] = source.uniform();
    else for (let i = 0; i < N; i++) noise[i] = source.normal();
    if (late) deal.again(source);
    let possible = true;
    context.clear();
    for (let k = 0; k + 1 < from.length; k++) {
      const [start, end] = [from[k], from[k + 1]];
      for (let j = start; j < end; j++)
        x[positions[j]] = context.draw(positions[j], noise[positions[j]]);
      if (anything && end === N) break;
      for (let j = start; j < end; j++) {
        const i = positions[j];
        // A letter that those before it rule out stays unknown to the later ones.
        if (anything || j === start || context.log(i, x[i]) > Number.NEGATIVE_INFINITY) {
          context.reveal(i, x[i]);
        } else possible = false;
      }
    }
    return possible;
  }

  function cost(): number {
    if (model.kind === 'letters') model.sample(source, y as Int32Array);
    else model.sample(source, y as Float64Array);
    deal.again(source);
    let total = 0;
    context.clear();
    for (let k = 0; k + 1 < from.length; k++) {
      const [start, end] = [from[k], from[k + 1]];
      // The first token of a step knows as much as it would alone.
      for (let j = start + 1; j < end; j++) alone[j] = context.log(positions[j], y[positions[j]]);
      for (let j = start; j < end; j++) {
        const i = positions[j];
        if (j > start) total += context.log(i, y[i]) - alone[j];
        context.reveal(i, y[i]);
      }
    }
    return total;
  }

  return (j) => {
    source.begin(streamOf(seed, j));
    drawn.possible = sample();
    source.begin(streamOf(seed, j));
    drawn.cost = cost();
    return drawn;
  };
}

/**
 * The same letters by the traced sampler and the simulation of planners: some hundred times slower,
 * but for planners that look at letters as well.
 */
export function slowDrawing(setup: Setup): Drawing {
  const trace = tracer(setup);
  return (j) => {
    const { x, broken, kind } = trace(random(streamOf(setup.seed, j)));
    const cost = kind === 'letters' ? simulateSetup(setup, j, 1).cost.mean : Number.NaN;
    return { x, possible: !broken.includes(1), cost };
  };
}
