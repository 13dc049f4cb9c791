import { describe, expect, it } from 'vitest';
import { drawFrom, picker } from './draw.ts';
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

describe('a picker', () => {
  it('picks what drawFrom draws with the same noise', () => {
    const source = random(6);
    const weights = Float64Array.from({ length: 37 }, () => 0.1 + source.uniform());
    const pick = picker(weights);
    for (let n = 0; n < 2000; n++) {
      const noise = source.uniform();
      expect(pick(noise)).toBe(drawFrom(weights, fixed(noise)));
    }
    expect(pick(0)).toBe(0);
    expect(pick(1 - 2 ** -53)).toBe(36);
  });
});
