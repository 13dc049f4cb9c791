import { describe, expect, it } from 'vitest';
import { drawFrom } from './draw.ts';
import { type Random, random } from './random.ts';

const fixed = (u: number): Random => ({ uniform: () => u, below: () => 0, normal: () => 0 });

describe('drawFrom', () => {
  it('never draws what has probability 0, not even at the ends', () => {
    const probabilities = Float64Array.of(0, 0.5, 0, 0.5, 0);
    expect(drawFrom(probabilities, fixed(0))).toBe(1);
    expect(drawFrom(probabilities, fixed(0.5))).toBe(3);
    expect(drawFrom(probabilities, fixed(1 - 2 ** -53))).toBe(3);
  });

  it('draws in proportion', () => {
    const source = random(5);
    const counts = [0, 0, 0];
    for (let n = 0; n < 60_000; n++) counts[drawFrom(Float64Array.of(1, 2, 3), source)]++;
    // Five standard deviations of a binomial count are at most 5·√15000 ≈ 612.
    [10_000, 20_000, 30_000].forEach((expected, k) => {
      expect(Math.abs(counts[k] - expected)).toBeLessThan(612);
    });
  });
});
