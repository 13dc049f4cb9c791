import { format } from 'd3-format';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brief, grouped, inUnits, NONE, sixDecimals, spoken, tick } from './format.ts';

const anyDouble = fc.oneof(
  fc.double(),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
  fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, 5e-324, -5e-324, 1e308, 999999.99, 1e-3),
);

/** The number that a formatted text stands for. */
function read(text: string): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const [, mantissa, sign, power] = /^(.*?)(?:·10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(text) as string[];
  const plain = mantissa.replaceAll(',', '').replace('−', '-');
  const exponent = [...(power ?? '')].map((d) => digits.indexOf(d)).join('') || '0';
  return Number(`${plain}e${sign ? '-' : ''}${exponent}`);
}

describe('a number on the screen', () => {
  it('is never NaN, infinite or −0, and its minus is a minus', () => {
    fc.assert(
      fc.property(anyDouble, fc.integer({ min: 1, max: 6 }), (x, digits) => {
        for (const text of [sixDecimals(x), brief(x, digits)]) {
          expect(text).not.toMatch(/NaN|Infinity|undefined|e|-/);
          expect(text).not.toMatch(/^−0(\.0*)?$/);
          if (!Number.isFinite(x)) expect(text).toBe(NONE);
          else expect(text.startsWith('−')).toBe(x < 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the number, to the digits that are shown', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e307, max: 1e307, noNaN: true }), (x) => {
        if (Math.abs(x) < 1e-300) return;
        const size = Math.abs(x);
        expect(Math.abs(read(brief(x, 3)) - x)).toBeLessThanOrEqual(size * 0.00501);
        expect(Math.abs(read(sixDecimals(x)) - x)).toBeLessThanOrEqual(5.01e-4 * size);
      }),
      { numRuns: 500 },
    );
  });

  it('that is missing is a dash, and nothing is 0', () => {
    expect([sixDecimals(null), brief(null)]).toEqual([NONE, NONE]);
    expect([sixDecimals(0), sixDecimals(-0), brief(-0), tick(-0)]).toEqual(['0', '0', '0', '0']);
  });
});

describe('six decimals', () => {
  it('are six, as long as there are not too many digits', () => {
    const shown = [1, -0.5, Math.LN2, 2.0794415416798357, 0.001, 99999.5].map(sixDecimals);
    expect(shown).toEqual([
      ...['1.000000', '−0.500000', '0.693147', '2.079442', '0.001000', '99999.50000'],
    ]);
    expect(sixDecimals(123_456_789)).toBe('123456789.0');
  });

  it('give way to powers of ten far from 1', () => {
    expect(sixDecimals(2.5e-7)).toBe('2.5000·10⁻⁷');
    expect(sixDecimals(-2.5e-7)).toBe('−2.5000·10⁻⁷');
    expect(sixDecimals(1.25e12)).toBe('1.2500·10¹²');
  });
});

describe('a brief number', () => {
  it('has as many digits as it needs, three at most', () => {
    expect([2.6, 1.3333, 12.345, 1234.5, 0.5, 100].map((x) => brief(x))).toEqual([
      ...['2.6', '1.33', '12.3', '1,230', '0.5', '100'],
    ]);
    expect(brief(1.23456, 5)).toBe('1.2346');
    expect(brief(-4e-5)).toBe('−4.00·10⁻⁵');
    expect(brief(3e6, 1)).toBe('3·10⁶');
  });
});

describe('a tick', () => {
  it('has no more digits than it needs', () => {
    expect([0.1, 0.25, 1, 30, 1000, 0.001].map(tick)).toEqual([
      ...['0.1', '0.25', '1', '30', '1,000', '0.001'],
    ]);
    expect(tick(-0.5)).toBe('−0.5');
  });

  it('far below 1 is a power of ten', () => {
    expect([1e-4, 2e-4, 5e-12, 1e-300].map(tick)).toEqual(['10⁻⁴', '2·10⁻⁴', '5·10⁻¹²', '10⁻³⁰⁰']);
    expect(tick(-1e-4)).toBe('−10⁻⁴');
  });

  it('far above 1 counts thousands', () => {
    expect([10_000, 250_000, 1e6].map(tick)).toEqual(['10k', '250k', '1M']);
  });
});

describe('commas', () => {
  it('stand between the thousands of whole numbers, and nowhere after the point', () => {
    expect([7, 999, 1000, 1_234_567, 12_345.6789, -123, -1230].map(grouped)).toEqual([
      ...['7', '999', '1,000', '1,234,567', '12,345.6789', '-123', '-1,230'],
    ]);
  });

  it('are as in tables of d3', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 999_999, noNaN: true }), (x) => {
        expect(brief(x)).toBe(format(',.3~r')(x));
        expect(tick(x)).toBe((x < 1e4 ? format(',.6~g') : format('.6~s'))(x));
        if (x < 1000) expect(spoken(x)).toBe(format('.3r')(x));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('units', () => {
  it('are nats, or bits where the reader wants them', () => {
    expect(inUnits(Math.LN2, 'bits')).toBe(1);
    expect(inUnits(Math.LN2, 'nats')).toBe(Math.LN2);
  });
});
