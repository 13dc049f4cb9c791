import { describe, expect, it } from 'vitest';
import { laws } from '../laws/index.ts';
import { plannerIds, requireSetup, type Setup } from '../setup.ts';
import { TRACED, traceSetup, untraced } from './traceSetup.ts';

const setup = (given: Partial<Setup>): Setup => requireSetup(given);

describe('the trace of a setup', () => {
  it.each(plannerIds)('reveals every token once in the order %s', (order) => {
    for (const law of ['blocks', 'text', 'table'] as const) {
      const { step, K, N, alone } = traceSetup({ law, K: 4, order });
      expect(step).toHaveLength(N);
      expect(alone).toHaveLength(K);
      const sizes = new Int32Array(K + 1);
      for (const k of step) sizes[k]++;
      expect(sizes[0]).toBe(0);
      expect(sizes.subarray(1).every((size) => size > 0)).toBe(true);
      if (order !== 'bisect' && order !== 'entropy') expect(K).toBe(4);
    }
  });

  it('is made for every law that has a model, and for no other', () => {
    for (const law of Object.keys(laws) as Setup['law'][]) {
      const reason = untraced(setup({ law, K: 2 }));
      expect(reason).toBe(law === 'profile' || law === 'random-code' ? 'profile' : null);
      if (reason) expect(() => traceSetup({ law, K: 2 })).toThrow(/profile/);
      else expect(traceSetup({ law, K: 2 }).K).toBe(2);
    }
  });

  it('goes by the seed', () => {
    expect(traceSetup({ seed: 3 })).toEqual(traceSetup({ seed: 3 }));
    expect(traceSetup({ seed: 3 }).x).not.toEqual(traceSetup({ seed: 4 }).x);
  });

  it('follows the sizes of the schedule', () => {
    const { step } = traceSetup({ schedule: 'custom', cuts: [1, 5, 40], K: 4 });
    expect([1, 2, 3, 4].map((k) => step.filter((s) => s === k).length)).toEqual([1, 4, 35, 24]);
  });

  it('keeps the noise of each token when the number of steps changes', () => {
    const [a, b] = [31, 32].map((K) => traceSetup({ law: 'gaussian', rho: 0, K }));
    expect(a.x).toEqual(b.x);
  });

  it('lets every token draw its own step when sizes are random', () => {
    // Of 200 traces of 64 tokens, the share of the first of four steps: α = 1 − cos(π/8) ≈ 0.076;
    // five deviations is a false alarm for fewer than one choice of seeds in 10^6.
    const runs = 200;
    let first = 0;
    let empty = 0;
    for (let seed = 0; seed < runs; seed++) {
      const { step, K } = traceSetup({ schedule: 'cosine', K: 4, randomness: 'binomial', seed });
      expect(K).toBe(4);
      first += step.filter((k) => k === 1).length;
      if (!step.includes(1)) empty++;
    }
    const share = 1 - Math.cos(Math.PI / 8);
    const deviation = Math.sqrt((share * (1 - share)) / (64 * runs));
    expect(Math.abs(first / (64 * runs) - share)).toBeLessThan(5 * deviation);
    expect(empty).toBeGreaterThan(0);
  });

  it('is refused with the reason', () => {
    expect(untraced(setup({ N: TRACED * 4 }))).toBe('length');
    expect(untraced(setup({ law: 'gaussian', order: 'confidence' }))).toBe('reals');
    expect(untraced(setup({ law: 'gaussian', order: 'bisect' }))).toBe(null);
    expect(untraced(setup({ N: 64, q: 1_000_000 }))).toBe('letters');
  });
});

describe('the support of a law', () => {
  // Where nothing is said to be impossible nothing breaks; elsewhere it does, all at once.
  it.each([
    ['gaussian', {}, 'all'],
    ['polya', {}, 'all'],
    ['curie-weiss', { beta: 2 }, 'all'],
    ['markov', { stay: 0.99 }, 'all'],
    ['markov', { stay: 1 }, 'some'],
    ['mixture', {}, 'all'],
    ['mixture', { p1: 0, p2: 1 }, 'some'],
    ['blocks', { m: 4, k: 4 }, 'all'],
    ['blocks', { m: 4, k: 3 }, 'code'],
    ['copies', {}, 'code'],
    ['khot', {}, 'some'],
    ['text', {}, 'some'],
  ] as const)('%s %o: %s', (law, params, support) => {
    const traces = [1, 2, 3].map((seed) => traceSetup({ law, ...params, K: 1, seed }));
    expect(traces[0].support).toBe(support);
    expect(traces.some(({ broken }) => broken.includes(1))).toBe(support !== 'all');
  });
});
