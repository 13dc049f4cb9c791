import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../fixtures/cases.ts';
import { planners } from './index.ts';
import { requirePartition } from './partition.ts';
import type { Planner } from './planner.ts';

const partsOf = (id: 'contiguous' | 'strided' | 'bisect', N: number, sizes: readonly number[]) =>
  (planners[id].parts?.({ N, sizes }) ?? []).map((part) => [...part]);

const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 });
const total = (s: readonly number[]) => s.reduce((a, b) => a + b, 0);

/** What a planner sees of a table of conditionals, one row a masked position. */
const sight = (
  rows: readonly (readonly number[])[],
  more: { sizes?: number[]; gamma?: number; tau?: number },
) => ({
  masked: Int32Array.from(rows, (_, j) => 10 + j),
  conditional: (i: number) => Float64Array.from(rows[i - 10]),
  step: 0,
  sizes: [],
  ...more,
});

const next = (id: 'confidence' | 'entropy', ...given: Parameters<typeof sight>) => [
  ...(planners[id].next?.(sight(...given)) ?? []),
];

describe('the registry of planners', () => {
  it('holds one planner a file, under its own id', () => {
    const parts = ['index', 'partition', 'partition.test', 'planner', 'planners.test', 'ranking'];
    parts.push('reveal', 'reveal.test');
    const files = readdirSync(new URL('.', import.meta.url))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((file) => !parts.includes(file));
    expect(Object.keys(planners).sort()).toEqual(files.sort());
    for (const [id, planner] of Object.entries(planners)) expect(planner.id).toBe(id);
  });

  it('has fixed orders, adaptive planners, and the random order that is neither', () => {
    const planned: readonly Planner[] = Object.values(planners);
    const kinds = planned.map(({ id, parts, next }) => [id, !!parts, !!next]);
    expect(kinds).toEqual([
      ['random', false, false],
      ['contiguous', true, false],
      ['strided', true, false],
      ['bisect', true, false],
      ['confidence', false, true],
      ['entropy', false, true],
    ]);
    for (const { next, doubter } of planned) expect(!!doubter).toBe(!!next);
  });
});

describe('the fixed orders', () => {
  it('reveal every position once, in the sizes of the schedule', () => {
    fc.assert(
      fc.property(sizes, (s) => {
        const N = total(s);
        for (const id of ['contiguous', 'strided'] as const) {
          const parts = partsOf(id, N, s);
          requirePartition(parts, N);
          expect(parts.map((part) => part.length)).toEqual(s);
        }
      }),
    );
  });

  it('are the runs and strides of the reference when sizes are equal', () => {
    const reference = cases.fixedOrder
      .map(({ parts }) => parts)
      .filter(([part]) => part.length > 2);
    expect(reference.length).toBeGreaterThan(6);
    for (const parts of reference) {
      const id = parts[0][1] === 1 ? 'contiguous' : 'strided';
      const N = total(parts.map((part) => part.length));
      expect(
        partsOf(
          id,
          N,
          parts.map((part) => part.length),
        ),
      ).toEqual(parts);
    }
  });

  it('keep the tokens of a strided step ⌊m/s⌋ apart when m are masked and s revealed', () => {
    fc.assert(
      fc.property(sizes, (s) => {
        let masked = total(s);
        for (const part of partsOf('strided', masked, s)) {
          const apart = Math.floor(masked / part.length);
          for (let j = 1; j < part.length; j++) {
            expect(part[j] - part[j - 1]).toBeGreaterThanOrEqual(apart);
          }
          masked -= part.length;
        }
      }),
    );
    expect(partsOf('strided', 9, [5, 1, 1, 1, 1])[0]).toEqual([0, 2, 4, 6, 8]);
  });

  it('refuse sizes that do not add up', () => {
    for (const id of ['contiguous', 'strided'] as const) {
      expect(() => partsOf(id, 5, [2, 2])).toThrow('sizes: they add up to 4, not to N = 5');
      expect(() => partsOf(id, 5, [6, -1])).toThrow('sizes: s_2 = -1');
    }
  });
});

describe('bisection', () => {
  it('begins in the middle', () => {
    expect(partsOf('bisect', 7, [])).toEqual([[3], [1, 5], [0, 2, 4, 6]]);
    expect(partsOf('bisect', 4, [])).toEqual([[1], [0, 2], [3]]);
    expect(partsOf('bisect', 1, [])).toEqual([[0]]);
  });

  it('needs ⌈log2(N+1)⌉ steps', () => {
    for (let N = 1; N <= 300; N++) {
      // 2^rounds > N exactly: the logarithm of a power of two may be off in its last digit.
      const parts = partsOf('bisect', N, []);
      requirePartition(parts, N);
      expect(2 ** parts.length).toBeGreaterThan(N);
      expect(2 ** (parts.length - 1)).toBeLessThanOrEqual(N);
    }
    expect(partsOf('bisect', 1_000_000, [])).toHaveLength(20);
  });

  it('reveals no two tokens of a gap together', () => {
    for (const N of [2, 13, 64, 100]) {
      const known = new Array(N).fill(false);
      for (const part of partsOf('bisect', N, [])) {
        for (let j = 1; j < part.length; j++) {
          expect(known.slice(part[j - 1], part[j])).toContain(true);
        }
        for (const i of part) known[i] = true;
      }
    }
  });
});

const even = [0.5, 0.5];
const sure = [0, 1];

describe('the confidence planner', () => {
  it('with a threshold reveals all that reach it, and one at least, whatever the schedule', () => {
    const rows = [[0.6, 0.4], even, [0.1, 0.9], sure];
    const reach = (tau: number) => next('confidence', rows, { sizes: [1, 3], tau });
    expect(reach(0.9)).toEqual([13, 12]);
    expect(reach(0.5)).toEqual([13, 12, 10, 11]);
    expect(reach(1)).toEqual([13]);
    expect(next('confidence', [even, [0.6, 0.4]], { sizes: [2], tau: 0.95 })).toEqual([11]);
    expect(() => reach(1.5)).toThrow('tau = 1.5');
  });

  it('counts what is certain up to rounding as certain', () => {
    expect(next('confidence', [[1 - 1e-15, 1e-15], sure], { sizes: [1], tau: 1 })).toHaveLength(2);
  });

  it('reveals the likeliest letters first, as many as the schedule says', () => {
    const rows = [[0.6, 0.4], even, [0.1, 0.9], sure];
    expect(next('confidence', rows, { sizes: [1, 3] })).toEqual([13]);
    expect(next('confidence', rows, { sizes: [3, 1] })).toEqual([13, 12, 10]);
  });

  it('keeps the given order among equals, whatever the last digits say', () => {
    const rows = [even, [0.5 + 2e-16, 0.5], [0.5 + 1e-15, 0.5]];
    expect(next('confidence', rows, { sizes: [2, 1] })).toEqual([10, 11]);
  });
});

/** Σ_U H − max_U H. */
const excess = (entropies: readonly number[]) => total(entropies) - Math.max(...entropies);
const entropyOf = (row: readonly number[]) =>
  -row.reduce((h, p) => h + (p > 0 ? p * Math.log(p) : 0), 0);

describe('the entropy-bounded planner', () => {
  it('reveals the longest prefix of rising entropy within the bound', () => {
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(probabilities, fc.double({ min: 0, max: 3, noNaN: true }), (p, gamma) => {
        const rows = p.map((x) => [x, 1 - x]);
        const entropies = new Map(rows.map((row, j) => [10 + j, entropyOf(row)]));
        const chosen = next('entropy', rows, { gamma });
        const rest = [...entropies.keys()].filter((i) => !chosen.includes(i));
        const of = (positions: number[]) => positions.map((i) => entropies.get(i) as number);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(excess(of(chosen))).toBeLessThanOrEqual(gamma + 2e-8);
        if (rest.length > 0) {
          const [least] = of(rest).sort((a, b) => a - b);
          expect(Math.max(...of(chosen))).toBeLessThanOrEqual(least + 2e-9);
          expect(excess([...of(chosen), least])).toBeGreaterThan(gamma - 2e-8);
        }
      }),
    );
  });

  it('takes every determined token and one more when the bound is 0', () => {
    const rows = [even, sure, [0.9, 0.1], sure];
    expect(next('entropy', rows, { gamma: 0 })).toEqual([11, 13, 12]);
    expect(next('entropy', [even, even], { gamma: 0 })).toEqual([10]);
  });

  it('takes everything when the bound is large, and has a bound of its own', () => {
    const rows = [even, [0.9, 0.1], even];
    expect(next('entropy', rows, { gamma: 10 })).toEqual([11, 10, 12]);
    expect(next('entropy', rows, {})).toEqual([11]);
    expect(next('entropy', [even, [0.99, 0.01], even], {})).toEqual([11, 10]);
  });

  it('refuses a negative bound', () => {
    expect(() => next('entropy', [even], { gamma: -1 })).toThrow(
      'entropy: gamma = -1 is not valid; it must be a number from 0 to 10',
    );
    expect(() => next('entropy', [even], { gamma: Number.NaN })).toThrow(/gamma = NaN/);
  });
});
