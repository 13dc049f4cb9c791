import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis.ts';
import { optimalErrorsOfRises } from '../optimum/frontier.ts';
import { functionalsOfRises } from '../profile.ts';
import { requireSetup, scheduleIds } from '../setup.ts';
import { type Family, familyError, optimally, uniformly } from './family.ts';
import { stepsNeeded, stepsOfFamily, stepsOfOptimum } from './needed.ts';

/** An analysis of a profile that only has its rises. */
function analysisOf(rises: Float64Array) {
  const profile = rises.slice();
  for (let i = 1; i < profile.length; i++) profile[i] += profile[i - 1];
  const functionals = functionalsOfRises(rises);
  const names = { key: '', law: 'profile', logAlphabet: null } as const;
  return { ...names, N: rises.length, profile, rises, functionals };
}

const anyRises = fc
  .array(fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((rises) => Float64Array.from([0, ...rises.slice(1)]));

const families = scheduleIds
  .filter((id) => id !== 'custom')
  .map((schedule): Family => ({ schedule, p: 2, randomness: 'fixed' }));

describe('the steps that the best schedule needs', () => {
  it('are the first K of the frontier, whatever the level', () => {
    const share = fc.double({ min: 1e-6, max: 1.1, noNaN: true });
    fc.assert(
      fc.property(anyRises, share, (rises, part) => {
        const analysis = analysisOf(rises);
        const level = part * (analysis.functionals.TC || 1);
        const frontier = optimalErrorsOfRises(rises, rises.length);
        // Not so near to a corner that the last digit decides.
        fc.pre(frontier.every((error) => Math.abs(error - level) > 1e-12 * level));
        expect(stepsOfOptimum(analysis, level)).toBe(frontier.findIndex((e) => e <= level) + 1);
      }),
    );
  });

  it.each([
    { law: 'gaussian', N: 3000, rho: 0.1 },
    { law: 'blocks', N: 1024, m: 1024, k: 512, q: 1031 },
    { law: 'random-code', N: 256, k: 128 },
    { law: 'permutation', N: 2000 },
    { law: 'khot', N: 500, k: 3 },
  ] as const)('are enough for $law, and one fewer are not', (setup) => {
    const analysis = analyse(requireSetup(setup));
    for (const part of [0.5, 0.1, 1e-3, 1e-5]) {
      const level = part * analysis.functionals.TC;
      const K = stepsOfOptimum(analysis, level);
      expect(familyError(analysis, optimally, K).error).toBeLessThanOrEqual(level);
      expect(familyError(analysis, optimally, K - 1).error).toBeGreaterThan(level);
    }
  });
});

describe('the steps that a family needs', () => {
  it('are the first that are enough, though a later K may not be', () => {
    fc.assert(
      fc.property(
        anyRises,
        fc.constantFrom(...families),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (rises, family, part) => {
          const analysis = analysisOf(rises);
          const level = part * (analysis.functionals.TC || 1);
          const errors = Array.from(rises, (_, k) => familyError(analysis, family, k + 1).error);
          const from = stepsOfOptimum(analysis, level);
          expect(stepsOfFamily(analysis, family, level, from)).toEqual({
            K: errors.findIndex((error) => error <= level) + 1,
            least: true,
          });
        },
      ),
    );
  });

  it('are 2 for a threshold in the middle, where 3 uniform steps lose again', () => {
    const setup = requireSetup({ law: 'blocks', N: 64, m: 64, k: 32, q: 67 });
    const { uniform, optimal } = stepsNeeded(setup, 1);
    expect([optimal.K, uniform.K]).toEqual([2, 2]);
    expect(familyError(analyse(setup), uniformly, 3).error).toBeGreaterThan(1);
  });

  it('are enough in long sequences while one fewer are not', () => {
    const setup = requireSetup({ law: 'gaussian', N: 50_000, rho: 0.001, schedule: 'cosine' });
    const analysis = analyse(setup);
    const level = analysis.functionals.TC / 1000;
    const { uniform, chosen } = stepsNeeded(setup, level);
    for (const [family, answer] of [
      [uniformly, uniform],
      [{ schedule: 'cosine', p: 2, randomness: 'fixed' }, chosen],
    ] as const) {
      const K = answer?.K as number;
      expect(familyError(analysis, family, K).error).toBeLessThanOrEqual(level);
      expect(familyError(analysis, family, K - 1).error).toBeGreaterThan(level);
    }
  });

  it('may not exist with random sizes, whose steps can hold several tokens even at K = N', () => {
    const setup = requireSetup({ law: 'blocks', N: 16, m: 16, k: 1, randomness: 'binomial' });
    const { chosen, uniform } = stepsNeeded(setup, 0.01);
    expect(uniform.K).not.toBeNull();
    expect(chosen).toEqual({ K: null, least: true });
  });

  it('are one where everything at once loses no more, and for one token', () => {
    const { functionals } = analyse(requireSetup({ law: 'blocks', N: 64 }));
    const { optimal, uniform } = stepsNeeded(requireSetup({ law: 'blocks' }), functionals.TC);
    expect([optimal.K, uniform.K]).toEqual([1, 1]);
    const single = stepsNeeded(requireSetup({ law: 'permutation', N: 1, K: 1 }), 0.1);
    expect(single.optimal.K).toBe(1);
  });
});
