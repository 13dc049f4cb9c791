import { expect, it } from 'vitest';
import { stairsOf } from './stairs.ts';

it('shows every step of a schedule with few', () => {
  expect(stairsOf(Int32Array.of(0, 2, 5, 6))).toEqual({
    k: Int32Array.of(1, 2, 3),
    start: Int32Array.of(0, 2, 5),
    size: Int32Array.of(2, 3, 1),
  });
});

it('shows 2048 steps of more, evenly, with the first and the last', () => {
  const K = 5000;
  const boundaries = Int32Array.from({ length: K + 1 }, (_, k) => k + (k * (k - 1)) / 2);
  const { k, start, size } = stairsOf(boundaries);
  expect(k).toHaveLength(2048);
  expect([k[0], k.at(-1)]).toEqual([1, K]);
  const gaps = new Set(Array.from(k.subarray(1), (step, j) => step - (k[j] as number)));
  expect([...gaps].sort()).toEqual([2, 3]);
  for (const [j, step] of k.entries()) {
    expect(start[j]).toBe(boundaries[step - 1]);
    // s_k = k here.
    expect(size[j]).toBe(step);
  }
});
