import { describe, expect, it } from 'vitest';
import { MOST_BYTES, megabytes, textOf } from './bytes.ts';

describe('the text of a file', () => {
  it('is read from UTF-8, with and without its mark', () => {
    expect(textOf(new TextEncoder().encode('ü🙂'))).toBe('ü🙂');
    expect(textOf(new TextEncoder().encode('\ufeffab'))).toBe('ab');
  });

  it('is read from UTF-16, as some spreadsheets write it', () => {
    expect(textOf(Uint8Array.of(0xff, 0xfe, 0xfc, 0, 0x31, 0))).toBe('ü1');
    expect(textOf(Uint8Array.of(0xfe, 0xff, 0, 0xfc, 0, 0x31))).toBe('ü1');
  });

  it('is read from an older code page where it is none of these', () => {
    expect(textOf(Uint8Array.of(0xfc, 0x31, 0xdf))).toBe('ü1ß');
  });
});

describe('the size of a file', () => {
  it('that is too much reads as more than the most', () => {
    expect(megabytes(MOST_BYTES)).toBe('2.0 MB');
    expect(megabytes(MOST_BYTES + 1)).toBe('2.1 MB');
  });
});
