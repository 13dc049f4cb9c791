import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees } from '../fixtures/cases.ts';
import { deviations } from '../fixtures/deviations.ts';
import type { LetterModel } from '../sampling/model.ts';
import { random } from '../sampling/random.ts';
import { allWords, type Enumeration, orderErrorOf, profileOf } from './enumeration.twin.ts';
import { sampleSurprise, wrongConditionals } from './model.twin.ts';
import { textLaw } from './text.ts';

interface Params {
  N: number;
  text: string;
}

/** The chain written out, from counts of pairs on the circle. */
function enumerated({ N, text }: Params): Enumeration {
  const word = [...text];
  const letters = [...new Set(word)];
  const count = (x: string, y?: string) =>
    word.filter((a, i) => a === x && (y === undefined || word[(i + 1) % word.length] === y)).length;
  const words = allWords(N, letters.length);
  const probabilities = words.map((w) =>
    w.reduce(
      (p, y, i) =>
        i === 0
          ? count(letters[y]) / word.length
          : (p * count(letters[w[i - 1]], letters[y])) / count(letters[w[i - 1]]),
      1,
    ),
  );
  return { words, probabilities };
}

const model = (params: Params) => textLaw.model?.(params) as LetterModel;

// Short texts: periodic ones and impossible pairs are common among them.
const small = fc.record({
  N: fc.integer({ min: 1, max: 5 }),
  text: fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 12 }),
});

describe('the chain of a text', () => {
  it('agrees with the references', () => {
    expect(deviations(textLaw)).toEqual([]);
  });

  it('has the profile of its enumerated words', () => {
    fc.assert(
      fc.property(small, (params) => {
        const twin = profileOf(enumerated(params));
        const rises = textLaw.rises(params);
        textLaw.profile(params).forEach((f, i) => {
          expect(f).toBeCloseTo(twin[i], 12);
          expect(rises[i]).toBeCloseTo(i === 0 ? 0 : twin[i] - twin[i - 1], 12);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has the fixed-order error of its enumerated words', () => {
    const parts = [[1, 4], [0, 2], [3]];
    fc.assert(
      fc.property(small, (params) => {
        const twin = orderErrorOf(enumerated({ ...params, N: 5 }), parts);
        expect(textLaw.orderError?.({ ...params, N: 5 }, parts)).toBeCloseTo(twin, 11);
      }),
      { numRuns: 20 },
    );
  });

  it('has the conditionals of its enumerated words, impossible contexts included', () => {
    fc.assert(
      fc.property(small, (params) => {
        const short = { ...params, N: Math.min(params.N, 4) };
        expect(wrongConditionals(model(short), enumerated(short))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('samples its words as often as they are probable', () => {
    const params = { N: 5, text: 'abracadabra abcd' };
    expect(sampleSurprise(model(params), enumerated(params), 20_000)).toBeLessThan(4);
  });

  it('shows its letters', () => {
    expect(model({ N: 4, text: 'héé😀' }).letters).toEqual(['h', 'é', '😀']);
  });

  // f(i), mpmath, 40 digits: a slow chain, a periodic one, one that forgets at once.
  it.each([
    {
      name: 'a slow chain of three alphabets',
      text:
        'abcd'.repeat(50) +
        'ab'.repeat(300) +
        'efgh'.repeat(70) +
        'eegh'.repeat(30) +
        'ijkl'.repeat(90) +
        'iklj'.repeat(20),
      N: 512,
      at: [
        [1, -1.5361013113278974],
        [64, -0.5730620269150907],
        [256, -0.19159647403629415],
        [511, -0.028979173673573583],
      ],
    },
    {
      name: 'a periodic chain',
      text: 'abcdadcbcb'.repeat(3),
      N: 300,
      at: [
        [1, -0.6729167388444299],
        [37, -0.6695173997173045],
        [150, -0.6590714142564382],
        [299, -0.6457980802050279],
      ],
    },
    {
      name: 'a short sentence',
      text: 'the quick brown fox jumps over the lazy dog. ',
      N: 200,
      at: [
        [1, -2.957934790950304],
        [25, -1.5378777833894075],
        [100, -0.33696589795684745],
        [199, -0.07716335678754836],
      ],
    },
  ])('keeps ten digits at $name', ({ text, N, at }) => {
    const profile = textLaw.profile({ N, text });
    for (const [i, f] of at) expect(agrees(profile[i], f), `${profile[i]}, not ${f}`).toBe(true);
  });

  it('is certain from the second letter on in a text that repeats itself', () => {
    const profile = textLaw.profile({ N: 200, text: 'abc' });
    expect(profile[0]).toBeCloseTo(-Math.log(3), 14);
    expect(profile.subarray(1).every((f) => Math.abs(f) < 1e-14)).toBe(true);
    expect(textLaw.profile({ N: 3, text: 'a' })).toEqual(Float64Array.of(0, 0, 0));
    expect(textLaw.logAlphabet({ N: 3, text: 'aaaa' })).toBe(0);
  });

  it('takes the longest beginning with 128 letters and 100 000 characters, and says so', () => {
    const { nearest, describe: valid } = textLaw.parameters.text;
    const earlier = { N: 4, text: '' };
    const alphabet = Array.from({ length: 129 }, (_, k) => String.fromCodePoint(0x1f300 + k));
    expect([...nearest(`${alphabet.join('')}aaa`, earlier)]).toEqual(alphabet.slice(0, 128));
    expect(nearest('ab'.repeat(50_001), earlier)).toBe('ab'.repeat(50_000));
    expect(nearest('', earlier)).toBe(textLaw.parameters.text.initial);
    expect(valid(earlier)).toMatch(/100000 characters.*128 different/);
    expect(() => textLaw.profile({ text: alphabet.join('') })).toThrow(/text: text = .*128/);
    expect(() => textLaw.profile({ text: 'ab'.repeat(50_001) })).toThrow(
      /text: text = (ab){30}… is not valid; .*100000/,
    );
    expect(() => textLaw.profile({ text: '' })).toThrow(/text: text = \(empty\)/);
  });

  it('does its longest and widest texts', () => {
    const source = random(1);
    const half = (start: number) =>
      Array.from({ length: 50_000 }, () => String.fromCharCode(start + source.below(64))).join('');
    // Two alphabets that meet only twice: the slowest kind.
    const profile = textLaw.profile({ N: 256, text: half(0x400) + half(0x500) });
    expect(profile[0]).toBeCloseTo(-Math.log(128), 2);
    // With a neighbour known it is known which half this is.
    expect(profile[255]).toBeGreaterThan(-Math.log(64));
  });
});
