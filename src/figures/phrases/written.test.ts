import { describe, expect, it } from 'vitest';
import { traceSetup } from '../../core/sampling/traceSetup.ts';
import { isPossible, lettersOf, listOf, runsOf, tellList } from './written.ts';

describe('a sample', () => {
  it('is written in its letters, or their numbers', () => {
    const one = traceSetup({ law: 'table', words: ['ab'], K: 1 });
    expect(lettersOf(one)).toEqual(['a', 'b']);
    expect(isPossible(one)).toBe(true);
    const bits = traceSetup({ law: 'blocks', N: 4, m: 4, k: 1, q: 2, K: 4 });
    expect(new Set(lettersOf(bits)).size).toBe(1);
  });

  it('is possible unless a letter is ruled out', () => {
    const samples = Array.from({ length: 40 }, (_, seed) =>
      traceSetup({ law: 'table', words: ['aa', 'bb'], K: 1, seed }),
    );
    for (const sample of samples) {
      expect(isPossible(sample)).toBe(new Set(lettersOf(sample)).size === 1);
    }
    expect(samples.some(isPossible)).toBe(true);
    expect(samples.every(isPossible)).toBe(false);
  });

  it('falls into runs of one step', () => {
    expect(runsOf([2, 1, 1, 2])).toEqual([
      { step: 2, from: 0, to: 1 },
      { step: 1, from: 1, to: 3 },
      { step: 2, from: 3, to: 4 },
    ]);
    expect(runsOf([1, 1])).toEqual([{ step: 1, from: 0, to: 2 }]);
    expect(runsOf([])).toEqual([]);
  });
});

describe('a list of words', () => {
  it('merges equal words', () => {
    expect(listOf(['a', 'b', 'a'], [])).toEqual([
      { word: 'a', share: 2 / 3 },
      { word: 'b', share: 1 / 3 },
    ]);
    expect(listOf(['a', 'b', 'a'], [1, 6, 1])).toEqual([
      { word: 'a', share: 0.25 },
      { word: 'b', share: 0.75 },
    ]);
  });

  it('is told with shares where they differ, and not beyond a dozen', () => {
    expect(tellList(listOf(['on', 'in', 'at'], []))).toBe('on, in and at, all equally likely.');
    expect(tellList(listOf(['on', 'on', 'in'], []))).toBe('on 67 % and in 33 %.');
    expect(tellList(listOf(['on'], []))).toBe('on, always.');
    const many = Array.from({ length: 20 }, (_, j) => String(j + 10));
    expect(tellList(listOf(many, []))).toMatch(/20, 21 and 8 more, all equally likely\.$/);
  });
});
