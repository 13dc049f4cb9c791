import { describe, expect, it } from 'vitest';
import { study } from '../../core/study.ts';
import { settleSetup } from '../../state/codec.ts';
import { gapSentence, guessOf, roomAbove } from './guess.ts';

const copies = study({ law: 'blocks', N: 32, m: 4, k: 1, q: 2, K: 1 });
const flat = Array.from({ length: 32 }, () => 0);
const line = flat.map((_, i) => (i * Math.LN2) / 31);

describe('a profile that the reader draws first', () => {
  it('has room up to certainty', () => {
    expect(roomAbove(copies)).toBeCloseTo(Math.LN2, 12);
    expect(roomAbove(study({ law: 'permutation', N: 32, K: 1 }))).toBeCloseTo(Math.log(32), 12);
    // Of real numbers there is no certainty.
    expect(roomAbove(study({ law: 'gaussian', N: 32, rho: 0, K: 1 }))).toBeGreaterThan(0);
  });

  it('is compared with the profile, kindly', () => {
    expect(gapSentence(copies, Array.from(copies.curve.g), 'nats')).toMatch(/^Very close/);
    expect(gapSentence(copies, line, 'nats')).toBe(
      'Yours rises by 0.69 nats, the profile by 0.69. Yours is half way up at i = 16, the profile earlier, at 7.',
    );
    expect(gapSentence(copies, flat, 'bits')).toBe('Yours rises by 0 bits, the profile by 1.');
  });

  it('is there only where it is as long as the profile, and never falls', () => {
    const { setup, changes } = settleSetup({ guess: [0, 1, 0.5] });
    expect(setup.guess).toEqual([]);
    expect(changes).toHaveLength(1);
    expect(guessOf(settleSetup({ guess: [0, 1] }).setup, 32)).toBeNull();
    expect(guessOf(settleSetup({ guess: line }).setup, 32)).toEqual(line);
  });
});
