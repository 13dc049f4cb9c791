import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigrams, powers } from './bigrams.ts';

const share = (text: string, pair: string): number => {
  const word = [...text];
  const pairs = word.map((letter, i) => letter + word[(i + 1) % word.length]);
  return pairs.filter((other) => other === pair).length / word.length;
};

describe('bigrams', () => {
  it('counts code points, not halves of them', () => {
    expect(bigrams('a😀a').letters).toEqual(['a', '😀']);
    expect(bigrams('a😀a').stationary).toEqual(Float64Array.of(2 / 3, 1 / 3));
  });

  it('gives every pair on the circle its share', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 1 }), (text) => {
        const { letters, stationary, from, to, probability } = bigrams(text);
        probability.forEach((p, k) => {
          const pair = letters[from[k]] + letters[to[k]];
          expect(stationary[from[k]] * p).toBeCloseTo(share(text, pair), 14);
          expect(p).toBeGreaterThan(0);
        });
      }),
    );
  });

  it('is stationary: every letter begins as many pairs as it ends', () => {
    const { stationary, from, to, probability } = bigrams('she sells sea shells');
    const after = new Float64Array(stationary.length);
    probability.forEach((p, k) => {
      after[to[k]] += stationary[from[k]] * p;
    });
    after.forEach((p, y) => {
      expect(p).toBeCloseTo(stationary[y], 15);
    });
  });
});

describe('powers', () => {
  it('are P, P·P, P·P·P', () => {
    // a → b, b → a or b: P = [[0, 1], [½, ½]].
    const source = powers(bigrams('abb'));
    expect(source.next().value).toEqual(Float64Array.of(0, 1, 0.5, 0.5));
    expect(source.next().value).toEqual(Float64Array.of(0.5, 0.5, 0.25, 0.75));
    expect(source.next().value).toEqual(Float64Array.of(0.25, 0.75, 0.375, 0.625));
  });
});
