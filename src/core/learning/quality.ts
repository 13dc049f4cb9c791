import { lawParameters } from '../analysis.ts';
import { lawOf } from '../laws/index.ts';
import type { LetterModel } from '../sampling/model.ts';
import type { Setup } from '../setup.ts';
import type { Quality } from './along.ts';
import type { Denoiser } from './denoiser.ts';
import { learners, trainingSet } from './denoisers/index.ts';

/** The setup's model of its law, if its tokens are letters. */
export function lettersOf(setup: Setup): LetterModel | null {
  const model = lawOf(setup.law).model?.(lawParameters(setup));
  return model?.kind === 'letters' ? model : null;
}

/** What the setup's learner makes of some sequences; a chain where the setup's denoiser is blurred. */
export function learnFrom(
  { denoiser, pseudo, memory }: Setup,
  { N, q }: LetterModel,
  sequences: readonly Int32Array[],
): Denoiser {
  const learner = learners[denoiser === 'table' ? 'table' : 'chain'];
  return learner.train({ sequences, N, q, pseudo, memory });
}

/**
 * The setup's denoiser: λ of the blurred one, or what was learnt from its n training sequences. Numbers
 * have no letters to be mistaken for: theirs is exact.
 */
export function qualityOf(setup: Setup): Quality {
  const law = lettersOf(setup);
  if (!law) return 0;
  const { denoiser, noise, training, seed } = setup;
  return denoiser === 'blurred' ? noise : learnFrom(setup, law, trainingSet(law, training, seed));
}
