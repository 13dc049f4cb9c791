import type { WrittenOut } from '../check/writeOut.ts';
import { MASK } from '../sampling/model.ts';
import { blurred, type Denoiser, logRatio } from './denoiser.ts';

/** λ of the blurred denoiser, or any denoiser. */
export type Quality = number | Denoiser;

/** What a denoiser says along one word x; sets of positions are bit masks, i is not in S. */
export interface Answers {
  /** p_θ(x_i | x_S). */
  answer(S: number, i: number): number;
  /** log(π(x_i | x_S)/p_θ(x_i | x_S)) in nats. */
  loss(S: number, i: number): number;
}

/**
 * The answers of a denoiser along the words of a law. `marginal` is π(x_S) for every S, see
 * `marginals`; those of one word are good until the next is asked for.
 */
export function along(
  { letter, q }: WrittenOut,
  quality: Quality,
): (x: number, marginal: Float64Array) => Answers {
  const truth = (marginal: Float64Array, S: number, i: number) =>
    marginal[S | (1 << i)] / marginal[S];
  if (typeof quality === 'number') {
    const [answer, loss] = [blurred(quality, q), logRatio(quality, q)];
    return (_, marginal) => ({
      answer: (S, i) => answer(truth(marginal, S, i)),
      loss: (S, i) => loss(truth(marginal, S, i)),
    });
  }
  const denoiser = quality;
  const N = letter.length;
  const known = new Int32Array(N);
  const out = new Float64Array(q);
  const said = new Float64Array(N << N);
  return (x, marginal) => {
    said.fill(Number.NaN);
    function answer(S: number, i: number): number {
      const at = S * N + i;
      if (Number.isNaN(said[at])) {
        for (let j = 0; j < N; j++) known[j] = S & (1 << j) ? letter[j][x] : MASK;
        denoiser.conditional(known, i, out);
        said[at] = out[letter[i][x]];
      }
      return said[at];
    }
    return { answer, loss: (S, i) => Math.log(truth(marginal, S, i) / answer(S, i)) };
  };
}
