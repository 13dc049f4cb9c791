import { describe, expect, it } from 'vitest';
import { alphaSteps } from '../schedules/alpha.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { errorsBySteps } from './errorsBySteps.ts';
import { learningErrorInParts } from './learningError.ts';
import { learningErrorOf } from './learningErrorOf.ts';
import { qualityOf } from './quality.ts';
import { writtenOut } from './writtenOut.ts';

const of = (given: Partial<Setup>) => learningErrorOf(requireSetup(given));
const words = ['0110', '1011', '0001', '1111', '0100'];
const list = { law: 'table', words, weights: [1, 2, 1, 3, 1], K: 3 } as const;

/** Every way in which tokens may draw their steps, each with its probability. */
function byAssignments(setup: Setup): number {
  const alpha = alphaSteps('cosine', setup.K);
  const law = writtenOut(setup);
  const N = law.letter.length;
  let error = 0;
  for (let way = 0; way < setup.K ** N; way++) {
    const step = Array.from({ length: N }, (_, i) => Math.floor(way / setup.K ** i) % setup.K);
    const chance = step.reduce((p, k) => p * ((alpha[k + 1] as number) - (alpha[k] as number)), 1);
    const parts = Array.from({ length: setup.K }, (_, k) =>
      [...step.keys()].filter((i) => step[i] === k),
    );
    error += chance * learningErrorInParts(law, parts, qualityOf(setup));
  }
  return error;
}

describe('the learning error of a setup', () => {
  it('is that of every number of steps, in random and in fixed order', () => {
    for (const order of ['random', 'strided', 'contiguous'] as const) {
      const setup = { ...list, noise: 0.3, order };
      expect(of(setup)).toBeCloseTo(errorsBySteps(setup)?.learn[2] as number, 12);
    }
  });

  it('of tokens that draw their own step is the mean over all ways to do so', () => {
    for (const model of [{ noise: 0.3 }, { denoiser: 'table', training: 5 }] as const) {
      const setup = requireSetup({ ...list, ...model, schedule: 'cosine', randomness: 'binomial' });
      expect(of(setup)).toBeCloseTo(byAssignments(setup), 12);
    }
  });

  it('is nothing with exact conditionals, and of numbers', () => {
    expect(of({ law: 'khot', N: 64, k: 5, order: 'confidence' })).toBe(0);
    expect(of({ law: 'gaussian', N: 8, noise: 0.4 })).toBe(0);
  });

  it('is null where there is no exact way', () => {
    expect(of({ ...list, noise: 0.3, order: 'confidence' })).toBe(null);
    expect(of({ law: 'khot', N: 64, k: 5, noise: 0.3 })).toBe(null);
    expect(of({ law: 'markov', N: 64, noise: 0.3, order: 'contiguous' })).toBe(null);
    expect(of({ law: 'khot', N: 12, k: 5, denoiser: 'chain', order: 'contiguous' })).toBe(null);
  });
});
