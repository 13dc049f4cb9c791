import { describe, expect, it } from 'vitest';
import { type LetterModel, MASK } from '../sampling/model.ts';
import { random } from '../sampling/random.ts';
import { chain, modelOf } from '../sampling/sampler.twin.ts';
import { type PlannerId, planners } from './index.ts';
import { requirePartition } from './partition.ts';
import { type Plan, reveal } from './reveal.ts';

const model = modelOf(chain(6, 2, 0.8));

/** The parts along one sample, its letters written as they are revealed. */
function walk(plan: Plan, seed = 1, of: LetterModel = model): number[][] {
  const source = random(seed);
  const truth = new Int32Array(of.N);
  of.sample(source, truth);
  const known = new Int32Array(of.N).fill(MASK);
  const parts: number[][] = [];
  for (const part of reveal(of, plan, known, source)) {
    for (const i of part) known[i] = truth[i];
    parts.push([...part]);
  }
  return parts;
}

describe('revealing', () => {
  it.each(Object.keys(planners) as PlannerId[])('by %s shows every position once', (id) => {
    for (let seed = 0; seed < 20; seed++) {
      const parts = walk({ planner: planners[id], sizes: [1, 3, 2] }, seed);
      requirePartition(parts, 6);
      if (id === 'bisect') expect(parts).toHaveLength(3);
      else if (id !== 'entropy') expect(parts.map((part) => part.length)).toEqual([1, 3, 2]);
    }
  });

  it('in random order is uniform over the orders and drawn anew every time', () => {
    // 60 ordered partitions by sizes 3, 2, 1; χ² over 59 degrees of freedom: mean 59, deviation
    // √118; six deviations above is a false alarm in fewer than one seed of 10^6.
    const counts = new Map<string, number>();
    const source = random(7);
    const known = new Int32Array(6).fill(MASK);
    const n = 6000;
    for (let run = 0; run < n; run++) {
      const parts = [
        ...reveal(model, { planner: planners.random, sizes: [3, 2, 1] }, known, source),
      ];
      const key = parts.map((part) => [...part].sort().join('')).join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(60);
    const expected = n / 60;
    const statistic = [...counts.values()].reduce((s, c) => s + (c - expected) ** 2 / expected, 0);
    expect(statistic).toBeLessThan(59 + 6 * Math.sqrt(118));
  });

  it('adaptively goes by the letters that came out', () => {
    // All are equally doubtful at first, so x_0 leads; x_0 = 0 determines x_1, x_0 = 1 x_2.
    const words = [1, 2, 3].flatMap((c) => [
      [0, 0, c],
      [1, c, 0],
    ]);
    const fork = modelOf({ words, probabilities: words.map(() => 1 / 6) });
    const orders = new Set<string>();
    for (let seed = 0; seed < 30; seed++) {
      orders.add(walk({ planner: planners.confidence, sizes: [1, 1, 1] }, seed, fork).join(' '));
    }
    expect(orders).toEqual(new Set(['0 1 2', '0 2 1']));
  });

  it('prefers among equals the leftmost, or whoever a random order puts first', () => {
    const plan = { planner: planners.confidence, sizes: [2, 4] };
    const firsts = (ties?: 'left' | 'random') =>
      Array.from({ length: 40 }, (_, seed) => walk({ ...plan, ...(ties && { ties }) }, seed)[0]);
    expect(new Set(firsts().map(String))).toEqual(new Set(['0,1']));
    expect(firsts('left')).toEqual(firsts());
    // 40 draws miss one of six positions with probability at most 6 (4/6)^40 < 10^-6.
    expect(new Set(firsts('random').flat()).size).toBe(6);
  });

  it('passes γ on: a large one reveals everything at once', () => {
    expect(walk({ planner: planners.entropy, sizes: [6], gamma: 10 })).toHaveLength(1);
    expect(walk({ planner: planners.entropy, sizes: [6], gamma: 0 })).toHaveLength(6);
  });

  it('refuses sizes that do not fit, and a planner that reveals nothing', () => {
    expect(() => walk({ planner: planners.entropy, sizes: [5] })).toThrow('they add up to 5');
    const idle = { ...planners.confidence, id: 'idle', next: () => new Int32Array() };
    expect(() => walk({ planner: idle, sizes: [6] })).toThrow('planner: idle revealed nothing');
  });
});
