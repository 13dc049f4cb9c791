import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviations } from '../fixtures/deviations.ts';
import { sum } from '../numbers/numerics.ts';
import type { LetterModel } from '../sampling/model.ts';
import { random } from '../sampling/random.ts';
import { type Enumeration, orderErrorOf, profileOf } from './enumeration.twin.ts';
import { sampleSurprise, wrongConditionals } from './model.twin.ts';
import { spell } from './spelling.ts';
import { meanUnknown, unknownGiven } from './subsets.ts';
import { table } from './table.ts';

interface Table {
  words: readonly string[];
  weights: readonly number[];
}

function enumerated({ words, weights }: Table): Enumeration {
  const { letter, weight } = spell(words, weights);
  const total = sum(weight);
  return {
    words: Array.from(weight, (_, w) => letter.map((row) => row[w])),
    probabilities: Array.from(weight, (w) => w / total),
  };
}

/** Words of up to 7 letters over up to 4, often equal, with weights of any size or none. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom('a', 'ab', 'abc', 'ab🙂d'))
  .chain(([n, alphabet]) =>
    fc.array(
      fc.array(fc.constantFrom(...alphabet), { minLength: n, maxLength: n }).map((w) => w.join('')),
      { minLength: 1, maxLength: 40 },
    ),
  )
  .chain((words) =>
    fc.record({
      words: fc.constant(words),
      weights: fc.oneof(
        fc.constant([]),
        fc.array(fc.constantFrom(1, 2, 0.3, 1000, 1e-6), {
          minLength: words.length,
          maxLength: words.length,
        }),
      ),
    }),
  );

const letterModel = (setup: Partial<Table>) => table.model?.(setup) as LetterModel;

describe('lists of words', () => {
  it('agree with the references', () => {
    expect(deviations(table)).toEqual([]);
  });

  it('have the profile of their subset entropies', () => {
    fc.assert(
      fc.property(tables, (setup) => {
        const f = table.profile(setup);
        profileOf(enumerated(setup)).forEach((twin, i) => {
          expect(f[i]).toBeCloseTo(twin, 12);
          expect(f[i]).toBeLessThanOrEqual(0);
          expect(f[i]).toBeGreaterThanOrEqual(f[Math.max(0, i - 1)]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('leave as much unknown on average as the single subsets say', () => {
    const words = 'abcde abdce acbde bacde abced badce aaaaa edcba'.split(' ');
    const spelling = spell(words, [1, 2, 3, 4, 5, 6, 7, 8]);
    const pairs: number[] = [];
    for (let i = 0; i < 5; i++) {
      for (let j = 0; j < i; j++) pairs.push(unknownGiven(spelling, [i, j]));
    }
    expect(meanUnknown(spelling)[2]).toBeCloseTo(sum(pairs) / 10, 14);
    expect(unknownGiven(spelling, [])).toBeCloseTo(meanUnknown(spelling)[0], 14);
    expect(unknownGiven(spelling, [0, 1, 2, 3, 4])).toBe(0);
  });

  it('leave as much unknown in 16 letters as all pairs and all sets of 14 say', () => {
    const source = random(3);
    const words = Array.from({ length: 200 }, () =>
      Array.from({ length: 16 }, () => 'abc'[source.below(3) && source.below(3)]).join(''),
    );
    const spelling = spell(
      words,
      Float64Array.from(words, () => 0.01 + source.uniform()),
    );
    const all = Array.from({ length: 16 }, (_, i) => i);
    let [two, fourteen] = [0, 0];
    for (let i = 0; i < 16; i++) {
      for (let j = 0; j < i; j++) {
        two += unknownGiven(spelling, [i, j]) / 120;
        fourteen +=
          unknownGiven(
            spelling,
            all.filter((l) => l !== i && l !== j),
          ) / 120;
      }
    }
    const unknown = meanUnknown(spelling);
    expect(Math.abs(unknown[2] / two - 1)).toBeLessThan(1e-12);
    expect(Math.abs(unknown[14] / fourteen - 1)).toBeLessThan(1e-12);
    expect(unknown[16]).toBe(0);
  });

  it('cost as much in any fixed order as their subset entropies say', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 7 }), fc.nat(10), (setup, first, turn) => {
        const N = table.length(setup);
        const order = Array.from({ length: N }, (_, i) => i);
        order.sort((a, b) => ((a * 7 + turn) % 11) - ((b * 7 + turn) % 11));
        const cut = Math.min(first, N);
        const parts = [order.slice(0, cut), order.slice(cut)].filter(({ length }) => length > 0);
        const error = table.orderError?.(setup, parts);
        expect(error).toBeCloseTo(orderErrorOf(enumerated(setup), parts), 12);
      }),
      { numRuns: 60 },
    );
  });

  it('condition and sample as their words do', () => {
    for (const setup of [
      { words: ['abca', 'abba', 'bcab', 'ccab', 'aaaa', 'abba'], weights: [3, 1, 2, 2, 1, 5] },
      { words: ['00', '01', '11'], weights: [] },
      { words: ['x'], weights: [3] },
    ]) {
      const [law, model] = [enumerated(setup), letterModel(setup)];
      expect(wrongConditionals(model, law)).toEqual([]);
      expect(sampleSurprise(model, law, 20_000)).toBeLessThan(5);
    }
    expect(letterModel({ words: ['cab', 'aab'] }).letters).toEqual(['a', 'b', 'c']);
  });

  it('take a repeated word as a heavier one', () => {
    const repeated = table.profile({ words: ['ab', 'ba', 'ab', 'bb'] });
    expect(repeated).toEqual(table.profile({ words: ['ab', 'ba', 'bb'], weights: [2, 1, 1] }));
    expect(table.profile({ words: ['ab', 'ba', 'ab'], weights: [1, 2, 3] })).toEqual(
      table.profile({ words: ['ab', 'ba'], weights: [4, 2] }),
    );
  });

  // A Reed–Muller code cut short: 16 letters, 2^12 words, each letter fixed by few others.
  it('hold 4096 words of 16 letters, which know their letters exactly', () => {
    const words = Array.from({ length: 4096 }, (_, u) => {
      const bits = u.toString(2).padStart(12, '0');
      return bits + bits.slice(0, 4);
    });
    const f = table.profile({ words });
    // Four copied pairs and eight free bits: f(i) = −log 2 · (1 − ½ · i/15).
    f.forEach((value, i) => {
      expect(value).toBeCloseTo(-Math.log(2) * (1 - i / 30), 12);
    });
  });

  it('keep the digits of a small rest', () => {
    // One word in a million differs from the first, and in one letter only:
    // h = H(10^−6, 1 − 10^−6), and f(15) = −h/16. mpmath, 40 digits.
    const weights = [999_999, 1];
    const f = table.profile({ words: ['a'.repeat(16), `${'a'.repeat(15)}b`], weights });
    expect(Math.abs(f[15] / (-1.4815510057964108e-5 / 16) - 1)).toBeLessThan(1e-10);
  });

  it('count letters by code point, in alphabets of their size', () => {
    expect(table.length({ words: ['a🙂', '🙂b'] })).toBe(2);
    expect(table.logAlphabet({ words: ['a🙂', '🙂b'] })).toBe(Math.log(3));
    expect(table.logAlphabet({ words: ['aa'] })).toBe(0);
    expect(table.profile({ words: ['aa'] })).toEqual(new Float64Array(2));
  });

  it('refuse words of unequal length and weights that do not match, and offer the nearest', () => {
    expect(() => table.profile({ words: ['ab', 'abc'] })).toThrow(
      'table: words = ab,abc is not valid; ' +
        'it must be 1 to 4096 words of equal length, each of 1 to 16 letters',
    );
    expect(() => table.profile({ words: [] })).toThrow(/words = \(empty\)/);
    expect(() => table.profile({ words: ['a'.repeat(17)] })).toThrow(/words = a{17} /);
    expect(() => table.profile({ words: ['a', 'b'], weights: [1] })).toThrow(
      /weights = 1 .* 2 num/,
    );
    expect(() => table.profile({ words: ['a', 'b'], weights: [1, 0] })).toThrow(/weights = 1,0 /);
    const { words, weights } = table.parameters;
    const earlier = { words: ['ab', 'cd', 'ef'], weights: [] };
    expect(words.nearest(['ab', '', 'abc', 'cd'], earlier)).toEqual(['ab', 'cd']);
    expect(words.nearest([], earlier)).toEqual(words.initial);
    expect(weights.nearest([2, -1], earlier)).toEqual([2, 1e-9, 1]);
    expect(weights.nearest([2, Number.NaN, 1e12, 7], earlier)).toEqual([2, 1, 1e9]);
  });

  it('are read from commas and spaces', () => {
    const { words } = table.parameters;
    expect(words.parse('center, cancer ,canter')).toEqual(['center', 'cancer', 'canter']);
    expect(words.parse(' ')).toEqual([]);
    expect(words.parse(words.format(words.initial))).toEqual(words.initial);
  });
});
