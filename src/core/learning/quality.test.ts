import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis.ts';
import { sizesOf } from '../boundaries.ts';
import { type WrittenOut, writeOut } from '../check/writeOut.ts';
import { errorOfRises } from '../error.ts';
import { estimateProfile, standardErrors } from '../estimation/estimate.ts';
import { laws } from '../laws/index.ts';
import { planners } from '../planners/index.ts';
import { averager } from '../sampling/average.ts';
import { type LetterModel, MASK, type StationaryChain } from '../sampling/model.ts';
import { random } from '../sampling/random.ts';
import { divergence, samplerLaw } from '../sampling/samplerLaw.ts';
import { requireSetup, type Setup } from '../setup.ts';
import type { Denoiser } from './denoiser.ts';
import { type LearnerId, learners, trainingSet } from './denoisers/index.ts';
import { blurredChainLearningProfile, chainLearningProfile } from './gaps.ts';
import { learningCost } from './learningCost.ts';
import { learningError, learningErrorInParts, learningProfile } from './learningError.ts';

const setups: readonly Partial<Setup>[] = [
  { law: 'blocks', N: 6, m: 2, k: 1, q: 2 },
  { law: 'blocks', N: 6, m: 3, k: 2, q: 3 },
  { law: 'markov', N: 6, q: 2, stay: 0.9 },
  { law: 'text', N: 4, text: 'abracadabra' },
  { law: 'table', words: ['banter', 'barter', 'butter', 'carton', 'cotton'] },
  { law: 'khot', N: 6, k: 2 },
];
const modelOf = (given: Partial<Setup>): LetterModel => {
  const setup = requireSetup({ K: 1, ...given });
  return laws[setup.law].model?.(setup as never) as LetterModel;
};

const anyCase = fc
  .record({
    given: fc.constantFrom(...setups),
    learner: fc.constantFrom<LearnerId>('chain', 'table'),
    n: fc.constantFrom(0, 1, 5, 60),
    pseudo: fc.constantFrom(0.1, 1),
    memory: fc.constantFrom(1, 2, 3),
    cuts: fc.subarray([1, 2, 3]),
  })
  .map(({ given, learner, n, pseudo, memory, cuts }) => {
    const model = modelOf(given);
    const { N, q } = model;
    const sequences = trainingSet(model, n, 3);
    const denoiser = learners[learner].train({ sequences, N, q, pseudo, memory });
    return { given, model, denoiser, law: writeOut(model), boundaries: [0, ...cuts, N] };
  });

/** f_θ(a): the mean of log p_θ(x_i | x_S) over words, sets S of a positions and i outside S. */
function modelProfile({ letter, probability, q }: WrittenOut, denoiser: Denoiser): Float64Array {
  const N = letter.length;
  const [totals, counts] = [new Float64Array(N), new Float64Array(N)];
  const out = new Float64Array(q);
  probability.forEach((p, w) => {
    for (let S = 0; S < 2 ** N; S++) {
      const known = Int32Array.from(letter, (row, i) => (S & (1 << i) ? row[w] : MASK));
      const size = known.filter((y) => y !== MASK).length;
      letter.forEach((row, i) => {
        if (known[i] !== MASK) return;
        denoiser.conditional(known, i, out);
        totals[size] += p * Math.log(out[row[w]]);
        counts[size] += p;
      });
    }
  });
  return totals.map((total, a) => total / counts[a]);
}

/** f_θ by Monte Carlo: the data's sequences, the denoiser's answers. */
function measured(law: LetterModel, denoiser: Pick<LetterModel, 'conditional'>, samples: number) {
  const { context: _, ...anew } = law;
  return estimateProfile({ ...anew, conditional: denoiser.conditional }, 5, 0, samples);
}

describe('a learnt denoiser', () => {
  it('and the schedule lose Σf − Σ(a_{k+1} − a_k) f_θ(a_k) together', () => {
    fc.assert(
      fc.property(anyCase, ({ given, denoiser, law, boundaries }) => {
        const { profile, rises } = analyse(requireSetup({ K: 1, ...given }));
        const shortfall = learningProfile(law, denoiser);
        const model = modelProfile(law, denoiser);
        const enclosed = boundaries
          .slice(1)
          .reduce((sum, a, k) => sum - (a - boundaries[k]) * model[boundaries[k]], 0);
        const total = profile.reduce((a, b) => a + b) + enclosed;
        const errors = learningError(shortfall, boundaries) + errorOfRises(rises, boundaries);
        expect(errors).toBeCloseTo(total, 10);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('adds up with the schedule to the divergence of a fixed order, and bounds that of a random one', () => {
    fc.assert(
      fc.property(anyCase, ({ given, denoiser, law, boundaries }) => {
        const sizes = sizesOf(boundaries);
        const parts = planners.strided.parts?.({ N: law.letter.length, sizes }) ?? [];
        const [exact] = samplerLaw(law, [{ parts }]);
        const [fixed, mixed] = samplerLaw(law, [{ parts }, { sizes }], denoiser);
        const fact = divergence(law.probability, exact);
        const learn = learningErrorInParts(law, parts, denoiser);
        expect(divergence(law.probability, fixed)).toBeCloseTo(learn + fact, 10);
        const { rises } = analyse(requireSetup({ K: 1, ...given }));
        const sum =
          learningError(learningProfile(law, denoiser), boundaries) +
          errorOfRises(rises, boundaries);
        expect(divergence(law.probability, mixed)).toBeLessThanOrEqual(sum + 1e-10);
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it('has the learning error that runs along data find', () => {
    // 12 means of 1500 runs; five standard errors, a false alarm for fewer than 1 seed in 10^4.
    for (const given of setups.slice(2)) {
      const law = modelOf(given);
      const { N, q } = law;
      const sequences = trainingSet(law, 20, 3);
      for (const id of ['chain', 'table'] as const) {
        const denoiser = learners[id].train({ sequences, N, q, pseudo: 0.5, memory: 2 });
        const sizes = N === 4 ? [1, 3] : [1, 2, 3];
        const boundaries = N === 4 ? [0, 1, 4] : [0, 1, 3, 6];
        const exact = learningError(learningProfile(writeOut(law), denoiser), boundaries);
        const { add, average } = averager();
        const source = random(8);
        for (let run = 0; run < 1500; run++) {
          add(learningCost(law, denoiser, { planner: planners.random, sizes }, source));
        }
        const { mean, standardError } = average();
        expect(Math.abs(mean - exact), `${given.law} ${id}`).toBeLessThan(5 * standardError);
      }
    }
  });

  it('gets better with more training', () => {
    const law = modelOf({ law: 'text', N: 16 });
    const { N, q, chain } = law;
    const errors = [10, 100, 1000].map((n) => {
      const sequences = trainingSet(law, n, 1);
      const denoiser = learners.chain.train({ sequences, N, q, pseudo: 0.1, memory: 1 });
      const shortfall = chainLearningProfile(
        N,
        chain as StationaryChain,
        denoiser.chain as StationaryChain,
      );
      return learningError(shortfall, [0, 4, 8, 12, 16]);
    });
    expect(errors[1]).toBeLessThan(errors[0] / 2);
    expect(errors[2]).toBeLessThan(errors[1] / 2);
  });
});

describe('gap by gap', () => {
  const chains = setups.slice(2, 4);

  it.each(chains)('a fitted chain falls as far short as word by word: $law', (given) => {
    const law = modelOf(given);
    const { N, q } = law;
    for (const n of [0, 3, 40]) {
      const sequences = trainingSet(law, n, 9);
      const denoiser = learners.chain.train({ sequences, N, q, pseudo: 0.2, memory: 1 });
      const word = learningProfile(writeOut(law), denoiser);
      const gap = chainLearningProfile(
        N,
        law.chain as StationaryChain,
        denoiser.chain as StationaryChain,
      );
      word.forEach((shortfall, i) => {
        expect(gap[i]).toBeCloseTo(shortfall, 11);
      });
    }
  });

  it.each(chains)('blurred conditionals fall as far short as word by word: $law', (given) => {
    const law = modelOf(given);
    for (const noise of [0, 1e-3, 0.3, 1]) {
      const word = learningProfile(writeOut(law), noise);
      const gap = blurredChainLearningProfile(law.N, law.chain as StationaryChain, noise);
      word.forEach((shortfall, i) => {
        expect(gap[i]).toBeCloseTo(shortfall, 12);
      });
    }
  });

  it('is what runs along long sequences measure', () => {
    const law = modelOf({ law: 'markov', N: 24, q: 3, stay: 0.8 });
    const sequences = trainingSet(law, 4, 2);
    const denoiser = learners.chain.train({ sequences, N: 24, q: 3, pseudo: 0.5, memory: 1 });
    const { profile } = analyse(requireSetup({ law: 'markov', N: 24, q: 3, stay: 0.8, K: 1 }));
    const shortfall = chainLearningProfile(
      24,
      law.chain as StationaryChain,
      denoiser.chain as StationaryChain,
    );
    const estimate = measured(law, denoiser, 1500);
    const errors = standardErrors(estimate);
    // 24 comparisons at five standard errors: a false alarm for 1 seed in 10^5.
    estimate.mean.forEach((mean, i) => {
      expect(Math.abs(mean - (profile[i] - shortfall[i]))).toBeLessThan(5 * errors[i]);
    });
  });
});
