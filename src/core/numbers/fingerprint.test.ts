import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, keyText } from './fingerprint.ts';

const long = (value: (i: number) => unknown, length = 1000) =>
  Array.from({ length }, (_, i) => value(i));

describe('the fingerprint of a list', () => {
  it('is equal for equal lists, whoever made them', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (values) => {
        expect(fingerprint([...values])).toBe(fingerprint(structuredClone(values)));
      }),
    );
  });

  it('does not tell −0 from 0, as a setup does not', () => {
    expect(fingerprint([1, -0])).toBe(fingerprint([1, 0]));
  });

  it('differs where one value differs by its last bit, or two are exchanged', () => {
    const values = long((i) => i / 7) as number[];
    const seen = new Set([fingerprint(values)]);
    for (let i = 0; i < values.length; i++) {
      seen.add(fingerprint(values.with(i, (values[i] as number) * (1 + 2 ** -52) + 2 ** -60)));
    }
    for (let i = 1; i < values.length; i++) {
      seen.add(
        fingerprint(values.with(i, values[i - 1] as number).with(i - 1, values[i] as number)),
      );
    }
    expect(seen.size).toBe(2 * values.length);
  });

  it('meets no coincidence among a hundred thousand short lists', () => {
    const seen = new Set<string>();
    for (let a = 0; a < 316; a++) for (let b = 0; b < 316; b++) seen.add(fingerprint([a, b]));
    expect(seen.size).toBe(316 ** 2);
  });

  it('tells where one word ends and the next begins', () => {
    expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
    expect(fingerprint(['a,b', 'c'])).not.toBe(fingerprint(['a', 'b,c']));
  });

  it('tells numbers from their texts, and lists by their length', () => {
    expect(fingerprint([])).not.toBe(fingerprint([0]));
    expect(fingerprint([0])).not.toBe(fingerprint([0, 0]));
    expect(fingerprint([1, 2])).not.toBe(fingerprint(['1', '2']));
  });
});

describe('the key of parameters', () => {
  it('writes out what is short', () => {
    expect(keyText({ N: 8, sizes: [2, 3] })).toBe('{"N":8,"sizes":[2,3]}');
  });

  it('stays short where a list is long, and still tells lists apart', () => {
    const values = long((i) => i, 1_000_000) as number[];
    const key = keyText({ f: values });
    expect(key.length).toBeLessThan(50);
    expect(keyText({ f: [...values] })).toBe(key);
    expect(keyText({ f: values.with(500_000, 1.5) })).not.toBe(key);
    expect(keyText({ words: long(() => 'center') })).not.toBe(
      keyText({ words: long(() => 'cancer') }),
    );
  });
});
