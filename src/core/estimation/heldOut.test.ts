import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawOf } from '../laws/index.ts';
import { learners, trainingSet } from '../learning/denoisers/index.ts';
import { chainLearningProfile } from '../learning/gaps.ts';
import { learningProfile } from '../learning/learningError.ts';
import { writtenOut } from '../learning/writtenOut.ts';
import { sum } from '../numbers/numerics.ts';
import { type LetterModel, MASK } from '../sampling/model.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { longestThrough } from './estimable.ts';
import { type Estimate, pooledEstimate, standardErrorOfSum, standardErrors } from './estimate.ts';
import { estimateSetup } from './estimateSetup.ts';
import { hasLetters, measuredSamples } from './heldOut.ts';

type Given = Partial<Setup> & { readonly samples: number };

const through = (given: Given): Given => ({ through: 'chain', pseudo: 0.5, ...given });

const estimateOf = (given: Given): Estimate => {
  const setup = through(given);
  return estimateSetup(setup, 0, measuredSamples(setup as never));
};

const profileOf = ({ law, samples: _, ...params }: Given): Float64Array => {
  const keys = Object.keys(lawOf(law as never).parameters);
  const own = Object.fromEntries(Object.entries(params).filter(([key]) => keys.includes(key)));
  return lawOf(law as never).profile(own);
};

/** The learner that a setup's samples make, as `estimateSetup` trains it. */
function learntFrom(given: Given) {
  const setup = requireSetup(given);
  const model = lawOf(setup.law).model?.(
    Object.fromEntries(Object.keys(lawOf(setup.law).parameters).map((key) => [key, setup[key]])),
  ) as LetterModel;
  const sequences = trainingSet(model, Math.floor(given.samples / 2), setup.seed);
  const { N, q } = model;
  const { pseudo, memory } = setup;
  return { model, denoiser: learners.chain.train({ sequences, N, q, pseudo, memory }) };
}

// Some hundred places in all, never further off than 4.5 deviations: a false alarm in 1 of 1000 seeds.
const SIGMAS = 4.5;

describe('an estimate through a fitted chain', () => {
  it('of a chain estimates its cross-entropy profile, which is below f by what is known exactly', () => {
    const given = { law: 'markov', N: 24, q: 4, stay: 0.7, K: 4, samples: 2000 } as const;
    const { model, denoiser } = learntFrom({ ...given, samples: 2000, memory: 1 });
    const short = { ...given, samples: 2000, memory: 1 };
    const estimate = estimateOf(short);
    const f = profileOf(short);
    const below = chainLearningProfile(24, model.chain as never, denoiser.chain as never);
    const errors = standardErrors(estimate);
    f.forEach((value, i) => {
      const off = Math.abs(estimate.mean[i] - (value - below[i]));
      expect(off).toBeLessThan(SIGMAS * errors[i]);
    });
    expect(estimate.count).toBe(1000);
  });

  it.each([1, 2, 3])('of order %i is below f by its learning error, whatever the law', (memory) => {
    for (const law of [
      { law: 'khot', N: 6, k: 2 },
      { law: 'blocks', N: 6, m: 3, k: 2, q: 3 },
    ] as const) {
      // Few training samples leave much to learn: the gap is seen.
      const given = { ...law, K: 3, samples: 12, memory, seed: 4 };
      const { denoiser } = learntFrom(given);
      const below = learningProfile(writtenOut(requireSetup(given)), denoiser);
      const setup = through(given);
      const estimate = estimateSetup(setup, 0, 4000);
      const f = profileOf(given);
      const errors = standardErrors(estimate);
      f.forEach((value, i) => {
        const off = Math.abs(estimate.mean[i] - (value - below[i]));
        expect(off).toBeLessThan(SIGMAS * errors[i] + 1e-12);
      });
      const gap = sum(f) - sum(estimate.mean);
      expect(Math.abs(gap - sum(below))).toBeLessThan(SIGMAS * standardErrorOfSum(estimate));
      expect(gap).toBeGreaterThan(0.1);
    }
  });

  it('has as its whole gap KL(π ‖ p_θ), because a chain is a law', () => {
    const given = { law: 'blocks', N: 6, m: 3, k: 2, q: 3, K: 3, samples: 12, memory: 2 } as const;
    const { denoiser } = learntFrom(given);
    const written = writtenOut(requireSetup(given));
    const x = new Int32Array(6);
    const out = new Float64Array(3);
    const divergence = sum(
      written.probability.map((p, w) => {
        let said = 0;
        x.fill(MASK);
        for (let i = 0; i < 6; i++) {
          denoiser.conditional(x, i, out);
          x[i] = written.letter[i][w];
          said += Math.log(out[x[i]]);
        }
        return p > 0 ? p * (Math.log(p) - said) : 0;
      }),
    );
    expect(sum(learningProfile(written, denoiser))).toBeCloseTo(divergence, 10);
  });

  it('gives the same however its samples are divided, and other numbers for another α or order', () => {
    const given = through({ law: 'text', N: 12, K: 3, samples: 20, memory: 2 });
    const whole = estimateSetup(given, 0, 20);
    const parts = pooledEstimate(estimateSetup(given, 0, 7), estimateSetup(given, 7, 20));
    whole.mean.forEach((value, i) => {
      expect(parts.mean[i]).toBeCloseTo(value, 12);
      expect(parts.squares[i]).toBeCloseTo(whole.squares[i], 10);
    });
    expect(parts.squaresOfSum).toBeCloseTo(whole.squaresOfSum, 9);
    for (const other of [{ pseudo: 2 }, { memory: 3 }, { seed: 2 }]) {
      expect(estimateSetup({ ...given, ...other }, 0, 20).mean).not.toEqual(whole.mean);
    }
  });

  it('knows how uncertain its sum is, whose terms rise and fall together', () => {
    const given = through({ law: 'text', N: 12, K: 3, samples: 20, memory: 1 });
    const sums = Array.from({ length: 20 }, (_, m) => sum(estimateSetup(given, m, m + 1).mean));
    const mean = sum(sums) / 20;
    const deviation = Math.sqrt(sum(sums.map((value) => (value - mean) ** 2)) / 19);
    const estimate = estimateSetup(given, 0, 20);
    expect(standardErrorOfSum(estimate)).toBeCloseTo(deviation / Math.sqrt(20), 10);
    expect(standardErrorOfSum(estimateSetup(given, 0, 1))).toBe(Number.POSITIVE_INFINITY);
  });

  it('trains on one half of a text and is measured on the other only', () => {
    const text = (a: string, b: string) =>
      estimateOf({ law: 'text', N: 8, K: 2, samples: 30, memory: 2, text: a + b }).mean;
    const [ab, cd] = ['ab'.repeat(40), 'cd'.repeat(40)];
    // What was seen is nearly sure, but for which of the two letters comes first.
    expect(sum(text(ab, ab))).toBeGreaterThan(-2);
    // Four letters are known, and of the second half nothing: each guess costs about log 4 or more.
    expect(sum(text(ab, cd))).toBeLessThan(-8 * Math.log(4));
    expect(sum(text(ab + ab, ab + cd))).not.toBeCloseTo(sum(text(ab + ab, ab + ab)), 2);
  });

  it('reads a half that is shorter than N in a circle', () => {
    const { mean } = estimateOf({ law: 'text', N: 16, K: 2, samples: 5, text: 'abababab' });
    expect(sum(mean)).toBeGreaterThan(-6);
  });

  it('trains on one half of the words and is measured on the others, as often as they weigh', () => {
    const words = ['aa', 'bb', 'cc', 'dd'];
    const { mean } = estimateOf({ law: 'table', words, K: 1, samples: 40, pseudo: 0.01 });
    // The letters of the unseen words were not seen.
    expect(mean[0]).toBeLessThan(Math.log(0.01));
    const same = ['ab', 'ab', 'ab', 'ab'];
    expect(sum(estimateOf({ law: 'table', words: same, K: 1, samples: 40 }).mean)).toBeGreaterThan(
      -2.5,
    );
    const light = estimateOf({ law: 'table', words: ['aa', 'bb'], K: 1, samples: 9 });
    const heavy = estimateOf({
      ...{ law: 'table', words: ['aa', 'bb'], K: 1, samples: 9 },
      weights: [1000, 1000],
    } as Given);
    // A weight is relative to the others.
    expect(heavy.mean).toEqual(light.mean);
    expect(estimateOf({ law: 'table', words: ['a'], K: 1, samples: 2 }).mean[0]).toBe(0);
  });

  it('needs letters, and not too many of them', () => {
    expect(hasLetters('ar1')).toBe(false);
    const given = through({ law: 'ar1', N: 8, K: 2, samples: 4 });
    expect(() => estimateSetup(given, 0, 1)).toThrow(/law = ar1; it has no letters/);
    for (const memory of [1, 2, 3]) {
      const long = {
        law: 'markov',
        N: longestThrough(memory) + 1,
        K: 2,
        samples: 4,
        memory,
      } as const;
      expect(() => estimateSetup(through(long), 0, 1)).toThrow(`N = ${long.N}:`);
    }
  });

  it('halves the samples of a law, an odd one is measured, and a single one teaches nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (samples) => {
        const counted = (law: string, way: string) =>
          measuredSamples({ law, through: way, samples } as never);
        expect(counted('khot', 'chain')).toBe(samples - Math.floor(samples / 2));
        expect(counted('khot', 'exact')).toBe(samples);
        expect(counted('text', 'chain')).toBe(samples);
      }),
    );
    const { mean } = estimateOf({ law: 'khot', N: 4, k: 2, K: 2, samples: 1 });
    for (const value of mean) expect(value).toBeCloseTo(-Math.LN2, 12);
  });
});
