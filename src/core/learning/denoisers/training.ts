import type { Training } from '../denoiser.ts';

/** @throws RangeError naming what no denoiser can be made from */
export function requireTraining(learner: string, { sequences, N, q, pseudo }: Training): void {
  const refuse = (what: string): never => {
    throw new RangeError(`${learner}: ${what}`);
  };
  if (!(Number.isInteger(N) && N > 0)) refuse(`N = ${N}; it must be a whole number from 1`);
  if (!(Number.isInteger(q) && q > 0)) refuse(`q = ${q}; it must be a whole number from 1`);
  // Without α a letter that was not seen would be impossible, and cost infinitely much.
  if (!(pseudo > 0 && Number.isFinite(pseudo))) refuse(`pseudo = ${pseudo}; it must be above 0`);
  sequences.forEach((x, j) => {
    const wrong = Array.from(x).find((letter) => !(letter >= 0 && letter < q));
    if (wrong !== undefined) refuse(`letter ${wrong} in sequence ${j}; they go from 0 to ${q - 1}`);
  });
}
