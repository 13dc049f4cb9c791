import { describe, expect, it } from 'vitest';
import { lawOf } from '../laws/index.ts';
import type { LetterModel } from '../sampling/model.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { study } from '../study.ts';
import { learners, trainingSet } from './denoisers/index.ts';
import { type ErrorMap, errorMap } from './errorMap.ts';
import { errorsBySteps } from './errorsBySteps.ts';
import { learningError, learningProfile } from './learningError.ts';
import { shortfallOf } from './shortfall.ts';
import { writtenOut } from './writtenOut.ts';

const mapOf = (given: Partial<Setup>): ErrorMap => {
  const map = errorMap(given);
  if (!map) throw new Error('no map');
  return map;
};
const learnAt = ({ learn, K }: ErrorMap, j: number, steps: number) =>
  learn[j * K.length + K.indexOf(steps)];

const chain = { law: 'markov', N: 8, q: 2, stay: 0.9, K: 4 } as const;

describe('the map of both errors', () => {
  it('of a blurred denoiser has the errors by steps in its columns', () => {
    const map = mapOf({ ...chain, schedule: 'cosine' });
    for (const j of [0, 4, 12]) {
      const noise = map.quality[j];
      expect(noise).toBeCloseTo(10 ** (-j / 4), 14);
      const errors = errorsBySteps({ ...chain, schedule: 'cosine', noise });
      map.K.forEach((K, k) => {
        expect(learnAt(map, j, K)).toBeCloseTo(errors?.learn[k] ?? Number.NaN, 11);
        expect(map.fact[k]).toBeCloseTo(errors?.fact[k] ?? Number.NaN, 13);
      });
    }
  });

  it.each(['chain', 'table'] as const)(
    'of a learner %s trains it with more and more',
    (denoiser) => {
      const setup = requireSetup({ ...chain, N: 6, denoiser, seed: 5, pseudo: 0.2 });
      const map = mapOf(setup);
      const law = lawOf('markov').model?.(setup as never) as LetterModel;
      for (const n of [1, 23, 512]) {
        const j = map.quality.indexOf(n);
        const sequences = trainingSet(law, n, 5);
        const learnt = learners[denoiser].train({ sequences, N: 6, q: 2, pseudo: 0.2, memory: 1 });
        const shortfall = learningProfile(writtenOut(setup), learnt);
        expect(learnAt(map, j, 2)).toBeCloseTo(learningError(shortfall, [0, 3, 6]), 11);
        const own = shortfallOf({ ...setup, training: n });
        own?.forEach((value, i) => {
          expect(value).toBeCloseTo(shortfall[i], 11);
        });
      }
      expect(learnAt(map, map.quality.length - 1, 6)).toBeLessThan(learnAt(map, 0, 6) / 20);
    },
  );

  it('is quick for the chain of a text', () => {
    const map = mapOf({ law: 'text', N: 16, denoiser: 'chain', pseudo: 0.1, K: 4 });
    expect(map.fact[3]).toBeCloseTo(study({ law: 'text', N: 16, K: 4 }).efact, 13);
    expect(Math.min(...map.learn)).toBeGreaterThan(0);
  });

  it('is none where nothing exact is known', () => {
    for (const given of [
      { law: 'gaussian', N: 8 },
      { law: 'profile' },
      { law: 'markov', N: 32, q: 2, denoiser: 'table' },
      { law: 'markov', N: 32, q: 2, denoiser: 'chain', memory: 2 },
      { law: 'markov', N: 128, q: 2 },
      { law: 'khot', N: 30, k: 3 },
    ] as const) {
      expect(errorMap({ K: 1, ...given }), JSON.stringify(given)).toBeNull();
    }
    expect(shortfallOf({ law: 'markov', N: 128, q: 2 })).toHaveLength(128);
    expect(shortfallOf({ law: 'ar1', N: 8 })).toBeNull();
  });

  it('knows a learnt chain that looks further back where words can be written out', () => {
    const far = {
      law: 'table',
      words: ['abba', 'baab'],
      denoiser: 'chain',
      memory: 3,
      K: 2,
    } as const;
    const [one, three] = [1, 3].map((memory) =>
      learningError(
        shortfallOf({ ...far, memory, training: 500 }) as Float64Array,
        [0, 1, 2, 3, 4],
      ),
    );
    expect(three).toBeLessThan(one / 2);
  });
});
