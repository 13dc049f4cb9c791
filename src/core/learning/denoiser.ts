/**
 * The denoiser of adjustable quality: with probability 1−λ it answers with the exact conditional,
 * else with any of the q letters, p_θ(· | x_S) = (1−λ) π(· | x_S) + λ/q. So λ = 0 is perfect and
 * λ = 1 has learnt nothing.
 *
 * @param noise λ, from 0 to 1
 * @returns p_θ(x_i | x_S) as a function of π(x_i | x_S)
 */
export const blurred =
  (noise: number, q: number) =>
  (truth: number): number =>
    (1 - noise) * truth + noise / q;

/**
 * log(π/p_θ) at one letter, in nats; negative where the denoiser makes it likelier than it is.
 * As −log1p(λ(1/(qπ) − 1)) it keeps its digits where λ is small.
 */
export const logRatio =
  (noise: number, q: number) =>
  (truth: number): number =>
    -Math.log1p(noise * (1 / (q * truth) - 1));
