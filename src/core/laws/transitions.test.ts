import { describe, expect, it } from 'vitest';
import { random } from '../sampling/random.ts';
import { bigrams, powers } from './bigrams.ts';
import { transitions } from './transitions.ts';

describe('transitions', () => {
  it.each([4, 7, 2000])('are the entries of the powers, with room for %d matrices', (matrices) => {
    const source = random(2);
    const text = Array.from({ length: 300 }, () => 'abcdefgh'[source.below(8)]).join('');
    const chain = bigrams(text);
    const q = chain.letters.length;
    const entry = transitions(chain, matrices * q * q);
    const expected = powers(chain);
    for (let a = 1; a <= 40; a++) {
      const power = expected.next().value;
      power.forEach((p, k) => {
        expect(Math.abs(entry(a, Math.floor(k / q), k % q) - p)).toBeLessThan(1e-14);
      });
    }
  });

  it('know in any order what never follows', () => {
    const entry = transitions(bigrams('abcabc'), 2 * 9);
    expect(entry(100, 0, 0)).toBe(0);
    expect(entry(100, 0, 1)).toBe(1);
    expect(entry(1, 0, 1)).toBe(1);
    expect(entry(3, 0, 0)).toBe(1);
  });
});
