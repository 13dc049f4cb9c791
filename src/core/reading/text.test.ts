import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLaw } from '../laws/text.ts';
import { parseText } from './text.ts';

describe('a text', () => {
  it('is taken as it is, with its size', () => {
    expect(parseText('to be or not')).toEqual({
      value: 'to be or not',
      notes: ['12 characters, 7 different.'],
    });
  });

  it('has lines that end the same everywhere, and no mark at its beginning', () => {
    expect(parseText('\ufeffa\r\nb\rc\n')).toMatchObject({ value: 'a\nb\nc\n' });
  });

  it('that is too long is cut, and says so', () => {
    expect(parseText('ab'.repeat(60_000))).toEqual({
      value: 'ab'.repeat(50_000),
      notes: ['Cut after 100,000 characters.', '100,000 characters, 2 different.'],
    });
  });

  it('with too many different characters is cut before the one that is too much', () => {
    const many = String.fromCodePoint(...Array.from({ length: 140 }, (_, i) => 0x1f300 + i));
    const next = String.fromCodePoint(0x1f300 + 128);
    expect(parseText(many)).toMatchObject({
      notes: [
        `Cut after 128 characters, before “${next}”, the 129th different one.`,
        '128 characters, 128 different.',
      ],
    });
  });

  it('that is none says what would do', () => {
    expect(parseText('')).toEqual({ problem: 'there is no text yet; a sentence or two would do' });
    expect(parseText('\0')).toMatchObject({ problem: expect.stringContaining('not a text file') });
  });

  it('that is read is one that the law takes as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const read = parseText(given);
        if ('problem' in read) return;
        expect(textLaw.parameters.text.nearest(read.value, {} as never)).toBe(read.value);
      }),
      { numRuns: 500 },
    );
  });
});
