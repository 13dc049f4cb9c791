import { describe, expect, it } from 'vitest';
import { random, shuffle, streams } from './random.ts';

describe('shuffling', () => {
  it('makes every order equally likely', () => {
    // 24 orders, 24 000 draws: Pearson's χ² with 23 degrees of freedom (mean 23, deviation √46);
    // six deviations above is a false alarm for fewer than one seed in 10^5.
    const source = random(1);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 24_000; draw++) {
      const key = shuffle([0, 1, 2, 3], source).join('');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const statistic = [...counts.values()].reduce((s, c) => s + (c - 1000) ** 2 / 1000, 0);
    expect(statistic).toBeLessThan(23 + 6 * Math.sqrt(46));
  });

  it('works in place, repeats with its seed, and leaves nothing and one thing alone', () => {
    const items = Int32Array.of(5, 6, 7, 8, 9);
    expect(shuffle(items, random(2))).toBe(items);
    expect([...items].sort()).toEqual([5, 6, 7, 8, 9]);
    expect(shuffle(Int32Array.of(5, 6, 7, 8, 9), random(2))).toEqual(items);
    expect(shuffle([], random(1))).toEqual([]);
    expect(shuffle([4], random(1))).toEqual([4]);
  });
});

describe('one source for many streams', () => {
  it('begins each as a source of its own does, whatever was drawn before', () => {
    const source = streams();
    for (const seed of [1, 2 ** 32 + 1, 7]) {
      source.begin(seed);
      const fresh = random(seed);
      // An odd number of normals leaves one over, which belongs to the old stream.
      for (let n = 0; n < 3; n++) expect(source.normal()).toBe(fresh.normal());
      expect(source.uniform()).toBe(fresh.uniform());
    }
  });
});
