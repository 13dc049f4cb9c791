import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pull, resample, stroke } from './pull.ts';

const height = fc.integer({ min: -1000, max: 1000 }).map((x) => x / 8);
const curve = fc
  .array(height, { minLength: 1, maxLength: 40 })
  .map((values) => values.sort((a, b) => a - b));
const drawing = curve.chain((f) => {
  const pen = fc.record({ i: fc.nat(f.length - 1), value: height });
  return fc.record({ f: fc.constant(f), from: pen, to: pen });
});

const neverFalls = (f: readonly number[]) =>
  f.every((x, i) => i === 0 || x >= (f[i - 1] as number));

describe('a curve that is drawn', () => {
  it('never falls, and passes where the pen is', () => {
    fc.assert(
      fc.property(drawing, ({ f, from, to }) => {
        for (const drawn of [pull(f, to), stroke(pull(f, from), from, to)]) {
          expect(drawn).toHaveLength(f.length);
          expect(drawn[to.i]).toBe(to.value);
          expect(neverFalls(drawn)).toBe(true);
        }
      }),
    );
  });

  it('gives way only where it has to', () => {
    fc.assert(
      fc.property(drawing, ({ f, to }) => {
        pull(f, to).forEach((x, j) => {
          if (j < to.i) expect(x).toBe(Math.min(f[j] as number, to.value));
          if (j > to.i) expect(x).toBe(Math.max(f[j] as number, to.value));
        });
      }),
    );
  });

  it('follows a rising stroke at every i, in either direction', () => {
    const flat = [0, 0, 0, 0, 0, 0];
    expect(stroke(pull(flat, { i: 1, value: 1 }), { i: 1, value: 1 }, { i: 4, value: 4 })).toEqual([
      0, 1, 2, 3, 4, 4,
    ]);
    expect(stroke(pull(flat, { i: 4, value: 4 }), { i: 4, value: 4 }, { i: 1, value: 1 })).toEqual([
      0, 1, 2, 3, 4, 4,
    ]);
  });

  it('is left as it was by whoever keeps the old one', () => {
    const f = [0, 1, 2];
    pull(f, { i: 0, value: 5 });
    stroke(f, { i: 0, value: 5 }, { i: 2, value: 0 });
    expect(f).toEqual([0, 1, 2]);
  });
});

describe('a curve with another number of values', () => {
  it('never falls, and keeps its ends', () => {
    fc.assert(
      fc.property(curve, fc.integer({ min: 2, max: 99 }), (f, N) => {
        const other = resample(f, N);
        expect(other).toHaveLength(N);
        expect([other[0], other.at(-1)]).toEqual([f[0], f.at(-1)]);
        expect(neverFalls(other)).toBe(true);
        expect(resample(f, f.length)).toEqual(f);
      }),
    );
  });

  it('has what lies in between', () => {
    expect(resample([0, 1, 4], 5)).toEqual([0, 0.5, 1, 2.5, 4]);
    expect(resample([0, 1], 1)).toEqual([0]);
  });
});
