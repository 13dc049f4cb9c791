import { drawFrom } from './draw.ts';
import {
  type Context,
  type LetterContext,
  type LetterModel,
  MASK,
  type RealModel,
} from './model.ts';

/** Of anything with letters: asks it again for each token, O(N) and more. The slow twin of the others. */
export function letterContext(model: Pick<LetterModel, 'N' | 'q' | 'conditional'>): LetterContext {
  const known = new Int32Array(model.N);
  const out = new Float64Array(model.q);
  const given = (i: number): Float64Array => {
    model.conditional(known, i, out);
    return out;
  };
  let revealed = 0;
  return {
    clear() {
      known.fill(MASK);
      revealed++;
    },
    draw: (i, noise) => drawFrom(given(i), { uniform: () => noise }),
    log: (i, x) => Math.log(given(i)[x]),
    given: (i, into) => void model.conditional(known, i, into),
    kind: (i) => revealed * model.N + i,
    reveal(i, x) {
      known[i] = x;
      revealed++;
    },
  };
}

/** The context of anything with conditionals, a model or a denoiser, likewise. */
export function contextOf(
  model: Pick<LetterModel, 'N' | 'q' | 'conditional'> | RealModel,
): Context {
  if ('q' in model) return letterContext(model);
  const known = new Float64Array(model.N);
  return {
    clear: () => void known.fill(Number.NaN),
    draw(i, noise) {
      const { mean, variance } = model.conditional(known, i);
      return mean + Math.sqrt(variance) * noise;
    },
    log(i, x) {
      const { mean, variance } = model.conditional(known, i);
      return logNormal(x - mean, variance);
    },
    reveal(i, x) {
      known[i] = x;
    },
  };
}

/** The log of the normal density of this variance, `apart` from its mean; in nats. */
export const logNormal = (apart: number, variance: number): number =>
  -0.5 * (Math.log(2 * Math.PI * variance) + (apart * apart) / variance);
