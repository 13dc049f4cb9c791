import type { Quality } from '../learning/along.ts';
import { drawFrom, pickBlurred } from './draw.ts';
import type { LetterModel, RealModel } from './model.ts';
import type { Random } from './random.ts';

/** How one sample came to be: which token in which step, and what π has to say about it. */
export interface Trace {
  readonly N: number;
  /** The number of steps; with random sizes some may be empty. */
  readonly K: number;
  readonly kind: 'letters' | 'reals';
  /** The tokens: letters 0..q−1, or real numbers. */
  readonly x: Int32Array | Float64Array;
  /** The number of letters; 0 for reals. */
  readonly q: number;
  /** What a letter looks like; its number where absent. */
  readonly letters: readonly string[] | null;
  /** Boundaries of independent blocks, where the law has such. */
  readonly blocks: Int32Array | null;
  /** In which step, from 1, each token was revealed. */
  readonly step: Int32Array;
  /** 1 where π rules a letter out: given those before it that are not ruled out, it is impossible. */
  readonly broken: Uint8Array;
  /**
   * Σ_{i∈z} log π(x_i | known) for each step, in nats: what a sampler with exact conditionals goes by.
   */
  readonly alone: Float64Array;
  /** log π(x_z | known) for each step, in nats; −∞ where letters of the step were ruled out. */
  readonly together: Float64Array;
}

type Drawn = Pick<Trace, 'x' | 'step' | 'broken' | 'alone' | 'together'>;

/** One token at a time: how it is drawn, and how likely it is, given what is known. */
interface Token {
  /** Draws x_i and writes it down; returns log π(x_i | known). */
  draw(i: number): number;
  /** log π(x_i | known) for the x_i that was drawn; −∞ if impossible. */
  logLikelihood(i: number): number;
  /** Lets x_i be known. */
  reveal(i: number): void;
}

/** Draws part after part; asks for the next only when the letters of the last are known. */
function walk(x: Trace['x'], parts: Iterable<ArrayLike<number>>, token: Token): Drawn {
  const step = new Int32Array(x.length);
  const broken = new Uint8Array(x.length);
  const alone: number[] = [];
  const together: number[] = [];
  for (const part of parts) {
    // From left to right, so that of letters that contradict each other the leftmost stands.
    const z = Int32Array.from(part).sort();
    const draws = z.reduce((sum, i) => sum + token.draw(i), 0);
    let joint = 0;
    for (const i of z) {
      const log = token.logLikelihood(i);
      joint += log;
      if (log === Number.NEGATIVE_INFINITY) broken[i] = 1;
      else token.reveal(i);
      step[i] = alone.length + 1;
    }
    alone.push(draws);
    together.push(joint);
  }
  return {
    x,
    step,
    broken,
    alone: Float64Array.from(alone),
    together: Float64Array.from(together),
  };
}

function letterTokens(
  model: LetterModel,
  quality: Quality,
  x: Int32Array,
  known: Int32Array,
  noise: Float64Array,
): Token {
  const { q } = model;
  const out = new Float64Array(q);
  const [denoiser, lambda] = typeof quality === 'number' ? [model, quality] : [quality, 0];
  const logLikelihood = (i: number): number => {
    model.conditional(known, i, out);
    return Math.log(out[x[i]]);
  };
  return {
    draw(i) {
      x[i] = pickBlurred(noise[i], lambda, q, (rest) => {
        denoiser.conditional(known, i, out);
        return drawFrom(out, { uniform: () => rest });
      });
      return logLikelihood(i);
    },
    logLikelihood,
    reveal(i) {
      known[i] = x[i];
    },
  };
}

function realTokens(
  model: RealModel,
  x: Float64Array,
  known: Float64Array,
  noise: Float64Array,
): Token {
  const logLikelihood = (i: number): number => {
    const { mean, variance } = model.conditional(known, i);
    return -0.5 * (Math.log(2 * Math.PI * variance) + (x[i] - mean) ** 2 / variance);
  };
  return {
    draw(i) {
      const { mean, variance } = model.conditional(known, i);
      x[i] = mean + Math.sqrt(variance) * noise[i];
      return logLikelihood(i);
    },
    logLikelihood,
    reveal(i) {
      known[i] = x[i];
    },
  };
}

/**
 * One sample of the masked-diffusion sampler: step k draws every x_i, i ∈ z_k, independently from
 * p_θ(x_i | x_{z<k}).
 *
 * Letters drawn together may be impossible together, and a denoiser that is not perfect may draw one
 * that is impossible by itself. Then each letter that is impossible given
 * those before it is marked as broken and later steps do not look at it; π itself defines no
 * conditional in such a context, this is a convention. It changes nothing before the first break.
 *
 * Every token has its own noise, so that equal seeds give similar samples under different plans.
 * Two conditionals a token, or three.
 *
 * @param parts the positions of each step, each position in exactly one; may look at `known`
 * @param known all MASK (letters) or all NaN (reals); the letters are written into it
 * @param quality λ of the blurred denoiser p_θ = (1−λ) π(· | ·) + λ/q, or any denoiser
 */
export function letterTrace(
  model: LetterModel,
  parts: Iterable<ArrayLike<number>>,
  known: Int32Array,
  random: Random,
  quality: Quality = 0,
): Trace {
  const { N, q, letters = null, blocks = null } = model;
  const x = new Int32Array(N);
  const noise = new Float64Array(N).map(() => random.uniform());
  const drawn = walk(x, parts, letterTokens(model, quality, x, known, noise));
  return { N, K: drawn.alone.length, kind: 'letters', q, letters, blocks, ...drawn };
}

/** The same with real numbers, none of which is impossible. */
export function realTrace(
  model: RealModel,
  parts: Iterable<ArrayLike<number>>,
  known: Float64Array,
  random: Random,
): Trace {
  const { N } = model;
  const x = new Float64Array(N);
  const noise = new Float64Array(N).map(() => random.normal());
  const drawn = walk(x, parts, realTokens(model, x, known, noise));
  return { N, K: drawn.alone.length, kind: 'reals', q: 0, letters: null, blocks: null, ...drawn };
}
