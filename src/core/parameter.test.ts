import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choice,
  integer,
  list,
  lookingOnce,
  oneOf,
  type Parameters,
  parseNumber,
  real,
  requireValid,
  sameValue,
  settle,
  text,
  wordList,
} from './parameter.ts';

interface Shape {
  kind: 'round' | 'flat';
  N: number;
  m: number;
  x: number;
  cuts: readonly number[];
}

const words = { label: 'Label', help: 'Help.' };

/** A domain of every sort, each depending on those before. */
const shape: Parameters<Shape> = {
  kind: choice<'round' | 'flat', Shape>({
    ...words,
    initial: 'round',
    options: ['round', 'flat'],
  }),
  N: integer<Shape>({ ...words, initial: 6, min: 1, max: 60 }),
  m: oneOf<Shape>({
    ...words,
    initial: 2,
    values: ({ N }) => Array.from({ length: N }, (_, d) => d + 1).filter((d) => N % d === 0),
    describe: ({ N }) => `a divisor of N = ${N}`,
  }),
  x: real<Shape>({
    ...words,
    initial: 0.5,
    min: ({ N }) => -1 / N,
    max: 1,
    applies: ({ kind }) => kind === 'flat',
    describe: ({ N }) => `a number from ${-1 / N} to 1`,
  }),
  cuts: list<Shape>({
    ...words,
    initial: [],
    nearest: (cuts, { N }) =>
      cuts.every((cut) => cut > 0 && cut < N) ? cuts : cuts.filter((cut) => cut > 0 && cut < N),
    describe: ({ N }) => `numbers between 0 and ${N}`,
  }),
};

const anyNumber = fc.oneof(
  fc.double(),
  fc.integer({ min: -9, max: 70 }),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0, 1e9, 1e308, -1e308, 5e-324),
);

const anyShape: fc.Arbitrary<Partial<Shape>> = fc.record(
  {
    kind: fc.oneof(fc.constantFrom('round', 'flat'), fc.string()) as fc.Arbitrary<'round'>,
    N: anyNumber,
    m: anyNumber,
    x: anyNumber,
    cuts: fc.array(anyNumber, { maxLength: 5 }),
  },
  { requiredKeys: [] },
);

describe('a number in an address', () => {
  it('is written in digits, with sign, point and exponent', () => {
    const read = ['8', ' 8 ', '+8', '-0.5', '.5', '5.', '1e3', '2.5E-7'].map(parseNumber);
    expect(read).toEqual([8, 8, 8, -0.5, 0.5, 5, 1000, 2.5e-7]);
  });

  it('is nothing else that JavaScript would take for one', () => {
    const others = ['', ' ', '0x1f', '0b1', '1_000', '1,5', 'NaN', 'Infinity', '-Infinity', '1e'];
    for (const other of [...others, '--1', '.', 'e5', '1 2', '٣', '½', 'null', '1e999']) {
      expect(parseNumber(other)).toBeNull();
    }
  });

  it('is never −0', () => {
    for (const zero of ['-0', '-0.0', '-.0e5', '-1e-999']) expect(parseNumber(zero)).toBe(0);
  });

  it('comes back from the text that is written for it', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, (x) => {
        expect(parseNumber(String(x))).toBe(x + 0);
      }),
    );
  });
});

describe('a whole number', () => {
  const { nearest, describe: told, range } = shape.N;
  const earlier = { kind: 'round' } as Shape;

  it('is rounded and kept within its ends', () => {
    expect([-3, 0.4, 1.5, 7.49, 60.4, 61, Infinity, -Infinity].map((x) => nearest(x, earlier))) //
      .toEqual([1, 1, 2, 7, 60, 60, 60, 1]);
    expect(nearest(Number.NaN, earlier)).toBe(1);
  });

  it('says what it may be', () => {
    expect(told(earlier)).toBe('a whole number from 1 to 60');
    expect(range?.(earlier)).toEqual({ min: 1, max: 60, step: 1 });
    const fixed = integer<Shape>({ ...words, initial: 3, min: 4, max: ({ N }) => N, log: true });
    expect(fixed.describe({ N: 4 } as Shape)).toBe('4');
    expect(fixed.range?.({ N: 9 } as Shape)).toEqual({ min: 4, max: 9, step: 1, log: true });
  });
});

describe('one of finitely many numbers', () => {
  const earlier = { N: 12 } as Shape;

  it('is the nearest of them, the smaller of two', () => {
    const found = [0, 5, 4.9, 5.1, 9, 9.1, 12, 100].map((x) => shape.m.nearest(x, earlier));
    expect(found).toEqual([1, 4, 4, 6, 6, 12, 12, 12]);
  });

  it('is the last for a number so large that all distances round to the same', () => {
    for (const huge of [1e20, 1e308, Infinity]) expect(shape.m.nearest(huge, earlier)).toBe(12);
    for (const huge of [-1e20, -1e308, -Infinity]) expect(shape.m.nearest(huge, earlier)).toBe(1);
    expect(shape.m.nearest(Number.NaN, earlier)).toBe(1);
  });

  it('has them all in its range', () => {
    expect(shape.m.range?.(earlier)).toEqual({ min: 1, max: 12, values: [1, 2, 3, 4, 6, 12] });
  });
});

describe('a real number', () => {
  const earlier = { N: 4 } as Shape;

  it('is kept within ends that may depend on others', () => {
    expect([-9, -0.25, 0.3, 2].map((x) => shape.x.nearest(x, earlier))).toEqual([
      -0.25, -0.25, 0.3, 1,
    ]);
  });

  it('is never −0', () => {
    expect(shape.x.nearest(-0, earlier)).toBe(0);
  });

  it('that is none is the initial one, within the ends', () => {
    expect(shape.x.nearest(Number.NaN, earlier)).toBe(0.5);
    const high = real<Shape>({ ...words, initial: 0, min: 2, max: 3, describe: () => '2 to 3' });
    expect(high.nearest(Number.NaN, earlier)).toBe(2);
  });

  it('shows a slider its step and scale only where they were declared', () => {
    expect(shape.x.range?.(earlier)).toEqual({ min: -0.25, max: 1 });
    const other = real<Shape>({
      ...{ ...words, initial: 1, min: 0.1, max: 10, step: 0.1, log: true },
      describe: () => '',
    });
    expect(other.range?.(earlier)).toEqual({ min: 0.1, max: 10, step: 0.1, log: true });
  });
});

describe('a word of a vocabulary', () => {
  it('is the initial one where it is not in it, names of objects included', () => {
    const { nearest, describe: told } = shape.kind;
    const unknown = ['', 'Round', 'constructor', '__proto__', 'toString'];
    for (const word of unknown) {
      expect(nearest(word as 'round', {} as Shape)).toBe('round');
    }
    expect(nearest('flat', {} as Shape)).toBe('flat');
    expect(told({} as Shape)).toBe('one of round, flat');
  });
});

describe('lists', () => {
  it('of numbers are read whole or not at all', () => {
    expect(shape.cuts.parse('1, 2.5,-3')).toEqual([1, 2.5, -3]);
    expect(shape.cuts.parse('')).toEqual([]);
    expect(shape.cuts.parse('  ')).toEqual([]);
    for (const bad of ['1,,2', '1,', ',', '1;2', '1,NaN', '1,Infinity']) {
      expect(shape.cuts.parse(bad)).toBeNull();
    }
    expect(shape.cuts.format([1, 2.5, -3])).toBe('1,2.5,-3');
  });

  it('of words lose the spaces around a word, not those inside', () => {
    const described = { nearest: (value: readonly string[]) => value, describe: () => 'words' };
    const many = wordList<Shape>({ ...words, initial: [], ...described });
    expect(many.parse(' ab ,c d,,é')).toEqual(['ab', 'c d', '', 'é']);
    expect(many.parse(' ')).toEqual([]);
    expect(many.format(['ab', 'c d'])).toBe('ab,c d');
  });

  it('and texts are what they are', () => {
    const one = text<Shape>({ ...words, initial: '', nearest: (x) => x, describe: () => 'text' });
    expect(one.parse(' a,b ')).toBe(' a,b ');
    expect(one.format(' a,b ')).toBe(' a,b ');
  });

  it('are the same when their members are', () => {
    expect(sameValue([1, 2], [1, 2])).toBe(true);
    expect(sameValue([1, 2], [1, 3])).toBe(false);
    expect(sameValue([1], [1, 1])).toBe(false);
    expect(sameValue('1', 1)).toBe(false);
    expect(sameValue([], '')).toBe(false);
  });
});

describe('settling', () => {
  it('gives the nearest valid values, in the order of declaration', () => {
    const { values, changes } = settle(shape, { m: 5, N: 8.2, kind: 'flat', x: -7 });
    expect(values).toEqual({ kind: 'flat', N: 8, m: 4, x: -0.125, cuts: [] });
    expect(changes.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['N', '8.2', '8'],
      ['m', '5', '4'],
      ['x', '-7', '-0.125'],
    ]);
    expect(changes[1].valid).toBe('a divisor of N = 8');
  });

  it('fills in what is missing without a word, even where it must change the initial value', () => {
    expect(settle(shape, { N: 5 })).toEqual({
      values: { kind: 'round', N: 5, m: 1, x: 0.5, cuts: [] },
      changes: [],
    });
  });

  it('keeps the initial value where a parameter does not apply', () => {
    expect(settle(shape, { kind: 'round', x: 0.9 }).values.x).toBe(0.5);
    expect(settle(shape, { kind: 'flat', x: 0.9 }).values.x).toBe(0.9);
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(anyShape, (given) => {
        const { values } = settle(shape, given);
        expect(settle(shape, values)).toEqual({ values, changes: [] });
      }),
    );
  });

  it('tells every value that it changed, and no other', () => {
    fc.assert(
      fc.property(anyShape, (given) => {
        const { values, changes } = settle(shape, given);
        const applying = Object.keys(given).filter((key) => key !== 'x' || values.kind === 'flat');
        const changed = (applying as (keyof Shape)[]).filter(
          (key) => given[key] !== undefined && !sameValue(given[key], values[key]),
        );
        expect(changes.map(({ key }) => key).sort()).toEqual(changed.sort());
      }),
    );
  });

  it('leaves no value out and adds no key', () => {
    fc.assert(
      fc.property(anyShape, (given) => {
        const { values } = settle(shape, { ...given, alien: 1 } as Partial<Shape>);
        expect(Object.keys(values)).toEqual(Object.keys(shape));
        expect([values.N, values.m, values.x].every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('what must be valid', () => {
  it('is completed by initial values', () => {
    expect(requireValid('shape', shape, { N: 12, m: 3 })).toEqual({
      ...{ kind: 'round', N: 12, m: 3, x: 0.5, cuts: [] },
    });
  });

  it('or else the first fault is thrown by name, with its value and what would do', () => {
    expect(() => requireValid('shape', shape, { N: 8, m: 5 })).toThrow(
      new RangeError('shape: m = 5 is not valid; it must be a divisor of N = 8'),
    );
    expect(() => requireValid('shape', shape, { kind: '' as 'round' })).toThrow(
      'shape: kind = (empty) is not valid; it must be one of round, flat',
    );
    expect(() => requireValid('shape', shape, { N: Number.NaN })).toThrow(/N = NaN/);
  });
});

describe('a list that is looked at once', () => {
  const counted = () => {
    const seen: (readonly number[])[] = [];
    const nearest = lookingOnce((list: readonly number[]) => {
      seen.push(list);
      return list.map((x) => Math.max(x, 0));
    });
    return { seen, nearest };
  };

  it('is itself when valid, though a copy was made to find out', () => {
    const { seen, nearest } = counted();
    const list = [1, 2];
    expect(nearest(list)).toBe(list);
    expect(nearest(list)).toBe(list);
    expect(seen).toEqual([list]);
  });

  it('becomes another that is known to be valid', () => {
    const { seen, nearest } = counted();
    const list = [-1, 2];
    const found = nearest(list);
    expect(found).toEqual([0, 2]);
    expect(nearest(found)).toBe(found);
    expect(seen).toEqual([list]);
    expect(nearest(list)).toEqual([0, 2]);
  });

  it('has 0 in the place of −0', () => {
    const nearest = lookingOnce((list: readonly number[]) => list.map((x) => x + 0));
    expect(Object.is(nearest([-0])[0], 0)).toBe(true);
  });
});
