import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviations } from '../fixtures/deviations.ts';
import { sum } from '../numbers/numerics.ts';
import { functionals, functionalsOfRises } from '../profile.ts';
import { type LetterModel, MASK } from '../sampling/model.ts';
import { random } from '../sampling/random.ts';
import { blocks } from './blocks.ts';
import { allWords, orderErrorOf, profileOf, uniformOn } from './enumeration.twin.ts';
import { sampleSurprise, wrongConditionals } from './model.twin.ts';
import { divisors } from './primes.ts';

/** The definition of an [m, k] code: parity checks and copies by hand, Reed–Solomon by powers. */
function codeWords(m: number, k: number, q: number): number[][] {
  const of = (free: number[]): number[] => {
    if (k === 1) return new Array(m).fill(free[0]);
    if (k === m) return free;
    if (k === m - 1) return [...free, (q * m - free.reduce((a, b) => a + b, 0)) % q];
    return Array.from(
      { length: m },
      (_, t) => free.reduce((value, coefficient, j) => value + coefficient * t ** j, 0) % q,
    );
  };
  return allWords(k, q).map(of);
}

type Setup = Record<'N' | 'm' | 'k' | 'q', number>;

function enumerated({ N, m, k, q }: Setup) {
  let words: number[][] = [[]];
  const code = codeWords(m, k, q);
  for (let b = 0; b < N / m; b++) words = words.flatMap((w) => code.map((c) => [...w, ...c]));
  return uniformOn(words);
}

const letterModel = (setup: Setup) => blocks.model?.(setup) as LetterModel;

const small: Setup[] = [
  { N: 1, m: 1, k: 1, q: 2 },
  { N: 5, m: 1, k: 1, q: 2 },
  { N: 8, m: 4, k: 1, q: 2 },
  { N: 8, m: 4, k: 3, q: 2 },
  { N: 6, m: 3, k: 2, q: 3 },
  { N: 6, m: 2, k: 1, q: 4 },
  { N: 6, m: 3, k: 3, q: 2 },
  { N: 5, m: 5, k: 2, q: 5 },
  { N: 5, m: 5, k: 3, q: 5 },
  { N: 4, m: 4, k: 2, q: 5 },
  { N: 6, m: 6, k: 2, q: 7 },
  { N: 8, m: 4, k: 2, q: 5 },
];

const setups = fc
  .integer({ min: 1, max: 300 })
  .chain((N) => fc.record({ N: fc.constant(N), m: fc.constantFrom(...divisors(N)) }))
  .chain(({ N, m }) =>
    fc.record({ N: fc.constant(N), m: fc.constant(m), k: fc.integer({ min: 1, max: m }) }),
  )
  .map(({ N, m, k }) => ({ N, m, k, q: blocks.parameters.q.nearest(2, { N, m, k, q: 2 }) }));

describe('block codes', () => {
  it('agree with the references', () => {
    expect(deviations(blocks)).toEqual([]);
  });

  it.each(small)('have the profile of their enumerated words at $N, $m, $k, $q', (setup) => {
    const twin = profileOf(enumerated(setup));
    blocks.profile(setup).forEach((f, i) => {
      expect(f).toBeCloseTo(twin[i], 12);
    });
  });

  it.each(small)('cost as much in any fixed order as their words at $N, $m, $k, $q', (setup) => {
    const law = enumerated(setup);
    const order = Array.from({ length: setup.N }, (_, i) => i);
    order.sort((a, b) => ((a * 7 + 3) % 11) - ((b * 7 + 3) % 11));
    const half = Math.ceil(setup.N / 2);
    for (const parts of [
      [order],
      [order.slice(0, half), order.slice(half)].filter((z) => z[0] >= 0),
    ]) {
      expect(blocks.orderError?.(setup, parts)).toBeCloseTo(orderErrorOf(law, parts), 12);
    }
  });

  // Every context of a law with few of them; two Reed–Solomon blocks have too many.
  it.each(small)('condition and sample as their words do at $N, $m, $k, $q', (setup) => {
    const law = enumerated(setup);
    const model = letterModel(setup);
    if ((setup.q + 1) ** setup.N < 10_000) expect(wrongConditionals(model, law)).toEqual([]);
    expect(sampleSurprise(model, law, 20_000)).toBeLessThan(5);
  });

  it('know the letter of a long block as soon as k letters are known, and not before', () => {
    const model = letterModel({ N: 64, m: 64, k: 32, q: 1_048_573 });
    const [x, out] = [new Int32Array(64), new Float64Array(model.q)];
    model.sample(random(7), x);
    const masked = x.map((letter, i) => (i % 2 === 0 ? letter : MASK));
    expect(model.conditional(masked, 5, out)).toBe(true);
    expect(out[x[5]]).toBe(1);
    masked[8] = MASK;
    expect(model.conditional(masked, 5, out)).toBe(true);
    expect(Math.max(...out.subarray(0, 9))).toBe(1 / model.q);
  });

  it('rise from −log q by their rises, which never fall', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const f = blocks.profile(setup);
        const rises = blocks.rises(setup);
        expect(rises.every((rise) => rise >= 0)).toBe(true);
        expect(f.every((value, i) => i === 0 || value >= f[i - 1])).toBe(true);
        expect(f[0]).toBeCloseTo(-Math.log(setup.q), 12);
        expect(sum(rises)).toBeCloseTo(setup.k < setup.m ? Math.log(setup.q) : 0, 12);
        expect(-sum(f)).toBeCloseTo(((setup.N * setup.k) / setup.m) * Math.log(setup.q), 9);
        expect(functionals(f).TC).toBeCloseTo(functionalsOfRises(rises).TC, 9);
      }),
    );
  });

  // f and Δf at N = 10^6, mpmath, 40 digits, from binomials.
  it.each([
    {
      m: 4,
      k: 1,
      q: 2,
      references: [
        [1, -0.6931451011163242, 2.079443621123457e-6],
        [500000, -0.08664287770934781, 5.198603854183994e-7],
        [999990, -3.4934827508802013e-16, 1.497206893234372e-16],
      ],
    },
    {
      m: 8,
      k: 4,
      q: 11,
      references: [
        [300000, -2.0956750768939725, 3.108965360373262e-6],
        [999990, -2.5379272806747356e-19, 1.6919413686527188e-19],
      ],
    },
    {
      m: 1000,
      k: 500,
      q: 1009,
      references: [
        [480000, -6.205609580259376, 7.844812697863185e-5],
        [500000, -3.4582702293944583, 0.00017456156469275764],
        [530000, -0.19881202491407024, 2.8813138659839978e-5],
      ],
    },
    { m: 1000, k: 999, q: 2, references: [[999000, -0.4378973758629495, 0.0002552498046969958]] },
    { m: 2, k: 1, q: 3, references: [[777777, -0.2441360641484688, 1.098613387281497e-6]] },
  ])('are exact for a million tokens at $m, $k, $q', ({ references, ...code }) => {
    const setup = { N: 1_000_000, ...code };
    const [profile, rises] = [blocks.profile(setup), blocks.rises(setup)];
    for (const [i, f, rise] of references) {
      expect(Math.abs(profile[i] / f - 1)).toBeLessThan(1e-10);
      expect(Math.abs(rises[i] / rise - 1)).toBeLessThan(1e-10);
    }
  });

  it('put the whole rise of one threshold code at i = k', () => {
    const rises = blocks.rises({ N: 60, m: 60, k: 17, q: 61 });
    expect(rises[17]).toBeCloseTo(Math.log(61), 14);
    expect(sum(rises)).toBe(rises[17]);
  });

  it('refuse what is impossible, with the reason', () => {
    expect(() => blocks.profile({ N: 64, m: 5 })).toThrow(
      new RangeError('blocks: m = 5 is not valid; it must be a divisor of N = 64'),
    );
    expect(() => blocks.profile({ N: 64, m: 8, k: 9 })).toThrow(/k = 9 .* from 1 to 8/);
    expect(() => blocks.profile({ N: 64, m: 8, k: 4, q: 9 })).toThrow(
      /q = 9 .*prime.*Reed–Solomon/,
    );
    expect(() => blocks.profile({ N: 64, m: 8, k: 4, q: 7 })).toThrow(/q = 7 .*prime from m = 8/);
    expect(() => blocks.profile({ N: 64, q: 1 })).toThrow(/q = 1 /);
    expect(() => blocks.profile({ N: 0 })).toThrow(/N = 0 /);
  });

  it('offer the nearest field, and any alphabet where no field is needed', () => {
    const { nearest } = blocks.parameters.q;
    expect(nearest(2, { N: 64, m: 8, k: 4, q: 2 })).toBe(11);
    expect(nearest(12, { N: 64, m: 8, k: 4, q: 2 })).toBe(11);
    expect(nearest(1e9, { N: 64, m: 8, k: 4, q: 2 })).toBe(1048573);
    expect(nearest(6, { N: 64, m: 8, k: 7, q: 2 })).toBe(6);
    expect(nearest(6, { N: 64, m: 8, k: 1, q: 2 })).toBe(6);
  });
});
