import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis.ts';
import { optimalScheduleOfRises } from '../optimum/optimum.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { predictedOptimum } from './continuum.ts';
import { hasScalingLimit } from './scaling.ts';

const misses = (setup: Partial<Setup>, K = 64): number => {
  const { rises } = analyse(requireSetup(setup));
  return predictedOptimum(rises, K).finite / optimalScheduleOfRises(rises, K).error - 1;
};

describe('the scaling limit', () => {
  it.each([
    { law: 'blocks', N: 1024, m: 4, k: 1 },
    { law: 'markov', N: 512, q: 2, stay: 0.9 },
    { law: 'ar1', N: 512, phi: 0.9 },
  ] as const)('holds for $law, and predicts the best error within 3 percent', (setup) => {
    expect(hasScalingLimit(requireSetup(setup))).toBe(true);
    expect(Math.abs(misses(setup))).toBeLessThan(0.03);
  });

  it.each([
    { law: 'random-code', N: 1024, k: 512 },
    { law: 'khot', N: 1024, k: 100 },
  ] as const)('fails for $law with one place of rise, which the formula misses', (setup) => {
    expect(hasScalingLimit(requireSetup(setup))).toBe(false);
    expect(Math.abs(misses(setup))).toBeGreaterThan(0.1);
  });

  it('fails for a threshold code, which costs much at once and nothing in two steps', () => {
    const code = { law: 'blocks', N: 1009, m: 1009, k: 500, q: 1009 } as const;
    expect(hasScalingLimit(requireSetup(code))).toBe(false);
    expect(misses(code, 1)).toBe(-1);
  });

  it('fails for one block of copies, given or that of a schedule with one step', () => {
    const copies = { law: 'copies', N: 64 } as const;
    expect(hasScalingLimit(requireSetup({ ...copies, K: 1 }))).toBe(false);
    expect(hasScalingLimit(requireSetup({ ...copies, K: 4 }))).toBe(true);
    expect(hasScalingLimit(requireSetup({ ...copies, sizes: [64] }))).toBe(false);
  });
});
