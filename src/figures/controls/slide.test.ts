import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parameter, Range } from '../../core/parameter.ts';
import { lawIds } from '../../core/setup.ts';
import { settleSetup } from '../../state/codec.ts';
import { type Setup, schema } from '../../state/schema.ts';
import { slide, stepped } from './slide.ts';

const divisors: Range = { min: 1, max: 12, values: [1, 2, 3, 4, 6, 12] };
const even: Range = { min: -2, max: 3, step: 0.5 };
const continuum: Range = { min: -2, max: 3 };
const logarithmic: Range = { min: 0.01, max: 100, log: true };

/** Every number of every setup that a slider can show. */
const sliders = lawIds.flatMap((law) => {
  const { setup } = settleSetup({ law } as Partial<Setup>);
  return Object.entries(schema(law))
    .filter(([, { initial, range }]) => typeof initial === 'number' && range)
    .map(([key, parameter]) => ({
      name: `${key} of ${law}`,
      setup,
      parameter: parameter as Parameter<number, Setup>,
      range: (parameter as Parameter<number, Setup>).range?.(setup) as Range,
    }));
});

describe('a slider', () => {
  it('over a list stands at the place of the nearest value', () => {
    const { min, max, step, toPosition, toValue } = slide(divisors);
    expect([min, max, step]).toEqual([0, 5, 1]);
    expect([1, 4, 5.1, 12, 99].map(toPosition)).toEqual([0, 3, 4, 5, 5]);
    expect([0, 3, 5].map(toValue)).toEqual([1, 4, 12]);
  });

  it('over an even range stands at the value', () => {
    expect(slide(even)).toMatchObject({ min: -2, max: 3, step: 0.5 });
    expect(slide(continuum).step).toBeCloseTo(0.005, 15);
    expect(slide(even).toValue(slide(even).toPosition(1.5))).toBe(1.5);
  });

  it('over a logarithmic range gives every decade the same room', () => {
    const { min, max, toPosition, toValue } = slide(logarithmic);
    expect([min, max]).toEqual([0, 1000]);
    expect([0.01, 0.1, 1, 10, 100].map(toPosition)).toEqual([0, 250, 500, 750, 1000]);
    expect(toValue(500)).toBeCloseTo(1, 12);
  });

  it('reaches both ends exactly', () => {
    for (const range of [divisors, even, continuum, logarithmic]) {
      const { min, max, toValue } = slide(range);
      expect([toValue(min), toValue(max)]).toEqual([range.min, range.max]);
    }
    for (const { range } of sliders) {
      const { min, max, toValue } = slide(range);
      expect([toValue(min), toValue(max)]).toEqual([range.min, range.max]);
    }
  });

  it('of which only one value is left has one position', () => {
    expect(slide({ min: 4, max: 4, step: 1, log: true })).toMatchObject({
      min: 4,
      max: 4,
      step: 1,
    });
  });

  it('is where its position says it is', () => {
    const position = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(fc.constantFrom(...sliders), position, ({ range }, share) => {
        const { min, max, step, toPosition, toValue } = slide(range);
        const at = Math.min(max, min + Math.round(((max - min) * share) / 1000 / step) * step);
        const value = toValue(at);
        expect(Math.abs(toPosition(value) - at)).toBeLessThanOrEqual(1e-9 * (max - min));
        expect(value).toBeGreaterThanOrEqual(range.min);
        expect(value).toBeLessThanOrEqual(range.max);
      }),
    );
  });
});

describe('a value moved by steps', () => {
  it.each(sliders)('is valid and not behind where it was: $name', ({ setup, parameter, range }) => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const steps = fc.constantFrom(-100, -10, -1, 1, 10, 100);
    fc.assert(
      fc.property(share, steps, (part, by) => {
        const from = parameter.nearest(range.min + part * (range.max - range.min), setup);
        const to = stepped(parameter, setup, from, by);
        expect(parameter.nearest(to, setup)).toBe(to);
        if (by > 0) expect(to).toBeGreaterThanOrEqual(from);
        else expect(to).toBeLessThanOrEqual(from);
        const end = by > 0 ? range.max : range.min;
        if (from !== end) expect(to).not.toBe(from);
      }),
      { numRuns: 40 },
    );
  });

  it('reads 0.3, not 0.30000000000000004', () => {
    const { parameter, setup } = sliders.find(({ name }) => name === 'p of blocks') as never as {
      parameter: Parameter<number, Setup>;
      setup: Setup;
    };
    expect(stepped(parameter, setup, 0.25, 1)).toBe(0.3);
    expect(stepped(parameter, setup, 0.1, 4)).toBe(0.3);
  });

  it('of a list goes from one to the next', () => {
    const { parameter, setup } = sliders.find(({ name }) => name === 'm of blocks') as never as {
      parameter: Parameter<number, Setup>;
      setup: Setup;
    };
    expect([-9, -1, 1, 2, 9].map((by) => stepped(parameter, setup, 4, by))).toEqual([
      1, 2, 8, 16, 64,
    ]);
  });
});
