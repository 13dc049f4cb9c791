import { describe, expect, it } from 'vitest';
import { traceSetup } from '../../core/sampling/traceSetup.ts';
import { agreement, knownSoFar, progress, timesAsLikely } from './stripSentence.ts';

const copies = { law: 'blocks', N: 12, m: 4, k: 1, q: 5, K: 1, seed: 2 } as const;

describe('what a step of a sample did', () => {
  it('is counted: tokens, broken letters, broken blocks', () => {
    const trace = traceSetup({ ...copies, schedule: 'custom', cuts: [5], K: 2 });
    for (const at of [0, 1, 2]) {
      const now = progress(trace, at);
      const shown = [...trace.step.keys()].filter((i) => (trace.step[i] as number) <= at);
      const fell = shown.filter((i) => trace.broken[i]);
      expect(now.known).toBe([0, 5, 12][at]);
      expect(now.fresh).toBe([0, 5, 7][at]);
      expect(now.broken).toBe(fell.length);
      expect(now.blocks).toEqual({
        all: 3,
        broken: new Set(fell.map((i) => Math.floor(i / 4))).size,
      });
    }
  });

  it('has no blocks where every token is one, or all are one', () => {
    for (const m of [1, 12]) {
      expect(progress(traceSetup({ ...copies, m }), 1).blocks).toBe(null);
    }
  });

  it('is told', () => {
    const trace = traceSetup({ law: 'blocks', N: 64, m: 4, k: 1, q: 2, K: 4 });
    const told = [0, 2, 4].map((at) => knownSoFar(trace, at, progress(trace, at)));
    expect(told).toEqual([
      'All 64 tokens are masked.',
      'Step 2 revealed 16: now 32 of 64 tokens are known.',
      'The finished sample: step 4 revealed the last 16 of 64 tokens.',
    ]);
  });

  it('breaks blocks, letters, or nothing', () => {
    const told = (setup: object) => {
      const trace = traceSetup(setup);
      return agreement(trace, trace.K, progress(trace, trace.K));
    };
    expect(told(copies)).toMatch(/^3 of 3 blocks broke: /);
    expect(told({ law: 'permutation', N: 9, K: 1 })).toMatch(/^\d letters are impossible/);
    expect(told({ ...copies, K: 12 })).toMatch(/^Nothing broke/);
    expect(told({ law: 'gaussian', N: 9, K: 9 })).toMatch(/this sample exactly as likely as the/);
    expect(told({ law: 'gaussian', N: 9, rho: 0.99, K: 1 })).toMatch(/times less likely than the/);
  });
});

describe('a ratio of probabilities', () => {
  it('is said from the difference of their logarithms', () => {
    expect(timesAsLikely(0)).toBe('exactly as likely as');
    expect(timesAsLikely(Math.log(2.5))).toBe('2.5 times more likely than');
    expect(timesAsLikely(-Math.log(2.5))).toBe('2.5 times less likely than');
    expect(timesAsLikely(1e-5)).toBe('hardly more likely than');
    expect(timesAsLikely(-12_345)).toBe('e^12,300 times less likely than');
  });
});
