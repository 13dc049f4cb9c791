import { describe, expect, it } from 'vitest';
import * as core from './index.ts';

const f = core.laws.blocks.profile({ N: 64, m: 4, k: 1, q: 2 });

describe('the public face of the core', () => {
  it('offers what the README promises, and nothing else', () => {
    expect(Object.keys(core).sort()).toEqual(
      [
        ...['laws', 'schedules', 'planners', 'study'],
        ...['factorizationError', 'functionals', 'waitingFactors'],
        ...['optimalSchedule', 'optimalErrors', 'envelopeBoundaries'],
        ...['randomSizesError', 'fixedOrderError', 'samplerKL'],
      ].sort(),
    );
  });

  it('computes the example of the README', () => {
    const profile = core.laws.gaussian.profile({ N: 1024, rho: 0.1 });
    const { boundaries, error } = core.optimalSchedule(profile, 64);
    expect(boundaries).toHaveLength(65);
    expect(core.factorizationError(profile, boundaries)).toBeCloseTo(error, 12);
    expect(core.optimalErrors(profile, 64)[63]).toBeCloseTo(error, 12);
  });

  it('studies the example address: 2.602021 nats, optimum 1.961011, guarantee 4.852030', () => {
    const study = core.study({ law: 'blocks', N: 64, m: 4, k: 1, q: 2, K: 8, schedule: 'uniform' });
    expect(study.efact).toBeCloseTo(2.602021, 6);
    expect(study.best?.error).toBeCloseTo(1.961011, 6);
    expect(study.bounds[study.tightest]).toBeCloseTo(4.85203, 6);
  });

  it.each([
    ['m = 5', () => core.laws.blocks.profile({ N: 64, m: 5 })],
    ['rho = -0.2', () => core.laws.gaussian.profile({ N: 10, rho: -0.2 })],
    ['q = 6', () => core.laws.blocks.profile({ N: 64, m: 8, k: 4, q: 6 })],
    ['words = ab,abc', () => core.laws.table.profile({ words: ['ab', 'abc'] })],
    ['K = 65', () => core.optimalSchedule(f, 65)],
    ['p = -1', () => core.schedules.power.boundaries({ N: 8, K: 3, p: -1 })],
    ['c = -1', () => core.envelopeBoundaries(64, -1, 'tc')],
    ['from 0 to 8', () => core.factorizationError(f, [0, 8])],
    ['law = profile', () => core.fixedOrderError('profile', { f: [1, 2] }, [[0], [1]])],
    ['weights = 1', () => core.samplerKL(['ab', 'cd'], [1], [1, 1])],
    ['schedule = fast', () => core.study({ schedule: 'fast' as never })],
  ])('refuses %s by a RangeError that names it', (named, call) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(named);
  });
});
