import { describe, expect, it } from 'vitest';
import { errorCurve, stepGrid } from '../../core/curves/curves.ts';
import { optimally } from '../../core/curves/family.ts';
import { plannedSetup } from '../../core/sampling/planned.ts';
import { requireSetup, type Setup } from '../../core/setup.ts';
import { bestFor, study } from '../../core/study.ts';
import { bestAt, type Mark, marksOf, verdictOn } from './marks.ts';

const N = 32;
const chain = { law: 'markov', N, q: 2, stay: 0.9, K: 4, gamma: 0.5 } as const;
const copies = { law: 'blocks', N, m: 4, k: 1, q: 2, K: 4, gamma: 0.5 } as const;
const permutation = { law: 'permutation', N, K: 4 } as const;

const marks = (given: Partial<Setup>, runs = 60) =>
  Object.fromEntries(
    marksOf(study(given), plannedSetup(given, 0, runs)).map((mark) => [mark.id, mark]),
  ) as Record<Mark['id'], Mark>;

describe('marks of planners', () => {
  it('are exact for fixed orders, and come with an interval where letters decide', () => {
    const found = marks(chain);
    expect(found.random).toEqual({
      id: 'random',
      steps: 4,
      error: study(chain).efact,
      reach: null,
    });
    for (const order of ['contiguous', 'strided'] as const) {
      const { error, reach } = found[order];
      expect(error).toBe(study({ ...chain, order }).fixedOrder);
      expect(reach).toBeNull();
    }
    const planned = plannedSetup(chain, 0, 60);
    expect(found.confidence.reach).toBeCloseTo(1.96 * planned.confidence.cost.standardError, 12);
    expect(found.entropy.steps).toBe(planned.entropy.steps.mean);
  });

  it('wait for the simulation, and leave out what the law does not know', () => {
    expect(marksOf(study(chain), null).map(({ id }) => id)).toEqual([
      'random',
      'contiguous',
      'strided',
      'bisect',
    ]);
    expect(marksOf(study({ law: 'profile', K: 2 }), null).map(({ id }) => id)).toEqual(['random']);
  });

  it('stand beside the best in random order, also between whole numbers of steps', () => {
    const curve = errorCurve(requireSetup(chain), optimally, stepGrid(N));
    const best = (K: number) => bestFor({ ...chain, K }).error;
    expect(bestAt(curve, 5)).toBeCloseTo(best(5), 12);
    expect(bestAt(curve, 5.25)).toBeCloseTo(0.75 * best(5) + 0.25 * best(6), 12);
    expect(bestAt(curve, 33)).toBeNull();
    expect(bestAt(curve, 0.5)).toBeNull();
  });
});

describe('the verdict', () => {
  const verdict = (given: Partial<Setup>) =>
    verdictOn(
      marksOf(study(given), plannedSetup(given, 0, 60)),
      errorCurve(requireSetup(given), optimally, stepGrid(N)),
    );

  it('is that structure wins on chains and copies', () => {
    for (const given of [chain, copies]) {
      const { wins } = verdict(given);
      expect(wins?.mark.error).toBeLessThan(0.65);
      expect(wins?.best).toBeGreaterThan((wins?.mark.error ?? 0) + 0.5);
    }
    expect(verdict(copies).loses?.mark.error).toBeCloseTo(24 * Math.LN2, 10);
  });

  it('is that nobody wins where all places are alike', () => {
    const code = { law: 'blocks', N, m: 32, k: 16, q: 37, K: 4, gamma: 0.5 } as const;
    for (const given of [permutation, code]) expect(verdict(given).wins).toBeNull();
    // Bisection steps over the threshold with the sixteen letters of its last round together.
    expect(verdict(code).loses).not.toBeNull();
  });

  it('leaves out what an interval does not tell apart', () => {
    const curve = errorCurve(requireSetup(chain), optimally, stepGrid(N));
    const best = bestAt(curve, 4) as number;
    const mark = { id: 'entropy', steps: 4, error: best - 0.1, reach: 0.2 } as const;
    expect(verdictOn([mark], curve)).toEqual({ wins: null, loses: null });
    expect(verdictOn([{ ...mark, reach: 0.05 }], curve).wins?.best).toBe(best);
  });
});

describe('what the article says of planners', () => {
  const bestRandom = (given: Partial<Setup>, K: number) => bestFor({ ...given, K }).error;

  it('holds for the chain', () => {
    const { bisect, strided, confidence, entropy } = marks(chain, 200);
    expect(bisect).toMatchObject({ steps: 6, error: expect.closeTo(0, 12) });
    expect(strided.error).toBeCloseTo(0.6, 1);
    expect(bestRandom(chain, 4)).toBeCloseTo(1.7, 1);
    expect(confidence.error - (confidence.reach as number)).toBeGreaterThan(4 * 1.72);
    expect(entropy.error - (entropy.reach as number)).toBeGreaterThan(
      5 * bestRandom(chain, Math.floor(entropy.steps)),
    );
  });

  it('holds for the copies', () => {
    const { contiguous, strided, confidence, entropy } = marks(copies);
    const all = study(copies).functionals.TC;
    expect(all).toBeCloseTo(24 * Math.LN2, 10);
    expect(strided.error).toBe(0);
    expect(contiguous.error).toBeCloseTo(all, 10);
    expect(confidence.error).toBeCloseTo(all, 10);
    expect(entropy).toMatchObject({ steps: 9, error: expect.closeTo(0, 12) });
    expect(bestRandom(copies, 9)).toBeCloseTo(0.64, 2);
    const loose = marks({ ...copies, gamma: 0.7 }).entropy;
    expect(loose).toMatchObject({ steps: 9, error: expect.closeTo(8 * Math.LN2, 10) });
  });

  it('holds for permutations: equal sizes lose the same in every order', () => {
    const { random, contiguous, strided, confidence } = marks(permutation);
    for (const { error } of [contiguous, strided, confidence]) {
      expect(error).toBeCloseTo(random.error, 9);
    }
  });
});
