import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviations } from '../fixtures/deviations.ts';
import { sum } from '../numbers/numerics.ts';
import { allWords, orderErrorOf, profileOf, uniformOn } from './enumeration.twin.ts';
import { isPrime, primePowers } from './primes.ts';
import { randomCode } from './random-code.ts';

/** Addition and multiplication in the field of q = 2, 3 or 4 elements. */
const field = (q: number) => {
  const four = [0, 0, 0, 0, 0, 1, 2, 3, 0, 2, 3, 1, 0, 3, 1, 2];
  return q === 4
    ? { add: (a: number, b: number) => a ^ b, times: (a: number, b: number) => four[4 * a + b] }
    : { add: (a: number, b: number) => (a + b) % q, times: (a: number, b: number) => (a * b) % q };
};

/** The words u·G of every k × N generator G, each with a uniform u. */
function codes({ N, k, q }: { N: number; k: number; q: number }) {
  const { add, times } = field(q);
  return allWords(k * N, q).map((G) =>
    uniformOn(
      allWords(k, q).map((u) =>
        Array.from({ length: N }, (_, i) =>
          u.reduce((letter, x, row) => add(letter, times(x, G[row * N + i])), 0),
        ),
      ),
    ),
  );
}

const small = [
  { N: 1, k: 1, q: 2 },
  { N: 4, k: 2, q: 2 },
  { N: 3, k: 3, q: 2 },
  { N: 4, k: 1, q: 3 },
  { N: 3, k: 2, q: 3 },
  { N: 4, k: 1, q: 4 },
];

const setups = fc.record({
  N: fc.integer({ min: 1, max: 200 }),
  k: fc.integer({ min: 1, max: 200 }),
  q: fc.constantFrom(2, 3, 4, 16, 243, 256),
});

describe('random linear codes', () => {
  it('agree with the references', () => {
    expect(deviations(randomCode)).toEqual([]);
  });

  it.each(small)('are the mean over every generator at $N, $k, $q', (setup) => {
    const profiles = codes(setup).map(profileOf);
    randomCode.profile(setup).forEach((f, i) => {
      expect(f).toBeCloseTo(sum(profiles.map((twin) => twin[i])) / profiles.length, 12);
    });
  });

  it('cost in a fixed order what the sizes of its parts say, in the mean over generators', () => {
    const setup = { N: 4, k: 2, q: 2 };
    const laws = codes(setup);
    for (const parts of [
      [
        [3, 1],
        [0, 2],
      ],
      [[2], [0, 1, 3]],
      [[0, 1, 2, 3]],
    ]) {
      const mean = sum(laws.map((law) => orderErrorOf(law, parts))) / laws.length;
      expect(randomCode.orderError?.(setup, parts)).toBeCloseTo(mean, 12);
    }
  });

  it('rise by their rises, to at most log q', () => {
    fc.assert(
      fc.property(setups, ({ N, k, q }) => {
        const setup = { N, k: Math.min(k, N), q };
        const [f, rises] = [randomCode.profile(setup), randomCode.rises(setup)];
        expect(f[0]).toBeCloseTo(-Math.log(q) * (1 - q ** -setup.k), 12);
        expect(rises.every((rise) => rise >= 0)).toBe(true);
        expect(f[N - 1] - f[0]).toBeCloseTo(sum(rises), 12);
        expect(f.every((value, i) => value <= 0 && (i === 0 || value >= f[i - 1]))).toBe(true);
      }),
    );
  });

  // f(i) and Δf(i) from P(R_i = r) = q^{−(k−r)(i−r)} Π_{j<r} (1−q^{j−k})(1−q^{j−i})/(1−q^{j−r}),
  // mpmath, 50 digits.
  it.each([
    [1000000, 500000, 2, 499990, -0.6924706094540785, 0.00033820295360603887],
    [1000000, 500000, 2, 500000, -0.27010454108972365, 0.152938098380498],
    [1000000, 500000, 2, 500020, -3.3051825299301106e-7, 3.3051809538964537e-7],
    [4096, 2048, 3, 2000, -1.0986122886681098, 9.181908634682006e-24],
    [256, 100, 256, 103, -1.2910872335719222e-9, 3.2922724448418595e-7],
    [256, 100, 4, 98, -1.300999483506708, 0.06371855830421276],
  ])('are exact at N = %d, k = %d, q = %d, i = %d', (N, k, q, i, f, rise) => {
    expect(Math.abs(randomCode.profile({ N, k, q })[i] / f - 1)).toBeLessThan(1e-10);
    expect(Math.abs(randomCode.rises({ N, k, q })[i] / rise - 1)).toBeLessThan(1e-10);
  });

  it('need a field', () => {
    expect(() => randomCode.profile({ q: 6 })).toThrow(
      'random-code: q = 6 is not valid; it must be a power of a prime',
    );
    expect(() => randomCode.profile({ N: 8, k: 9 })).toThrow(/random-code: k = 9 /);
    expect(randomCode.parameters.q.nearest(6, { N: 8, k: 4, q: 2 })).toBe(5);
  });

  it('have no model, since a mixture over generators is another law', () => {
    expect(randomCode.model).toBeUndefined();
  });
});

describe('fields', () => {
  it('have as many elements as powers of primes', () => {
    expect(primePowers(32)).toEqual([
      2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29, 31, 32,
    ]);
    expect([0, 1, 2, 9, 97, 1_048_573, 1_048_575, 2.5].map(isPrime)).toEqual([
      false,
      false,
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
