import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees } from '../fixtures/cases.ts';
import { chainOrderError, chainProfile, chainRises } from './chain.ts';

/** Evenly spread, which `fc.double` is not: half of its values are smaller than 1e−150. */
const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => min + ((max - min) * k) / 1000);

// I(a) falling and convex is all that is assumed: sums of hinges and exponentials.
const informations = fc
  .record({
    N: fc.integer({ min: 1, max: 9 }),
    decay: between(0, 0.999),
    hinge: fc.integer({ min: 1, max: 12 }),
    level: between(0, 1),
  })
  .map(({ N, decay, hinge, level }) =>
    Float64Array.from({ length: N }, (_, a) => decay ** a + 0.1 * Math.max(0, hinge - a) + level),
  );

const subsets = (N: number): number[][] =>
  Array.from({ length: 2 ** N }, (_, bits) =>
    Array.from({ length: N }, (_, i) => i).filter((i) => bits & (1 << i)),
  );

/** H(x_S) up to |S|·h_0: minus what every token of S tells about the next one. */
const entropyOf = (information: Float64Array, S: readonly number[]): number =>
  S.slice(1).reduce((H, place, k) => H - information[place - S[k]], 0);

/** f(i) + h_0 as a difference of mean subset entropies. */
function profileOf(information: Float64Array): number[] {
  const N = information.length;
  const means = Array.from({ length: N + 1 }, (_, i) => {
    const entropies = subsets(N)
      .filter((S) => S.length === i)
      .map((S) => entropyOf(information, S));
    return entropies.reduce((total, H) => total + H, 0) / entropies.length;
  });
  return Array.from({ length: N }, (_, i) => means[i] - means[i + 1]);
}

describe('the profile of a stationary chain', () => {
  it('is the difference of mean subset entropies', () => {
    fc.assert(
      fc.property(informations, (information) => {
        const twin = profileOf(information);
        const entropy = 5;
        chainProfile(entropy, information).forEach((f, i) => {
          expect(f).toBeCloseTo(Math.min(0, twin[i] - entropy), 12);
        });
        chainRises(information).forEach((rise, i) => {
          expect(rise).toBeCloseTo(i === 0 ? 0 : twin[i] - twin[i - 1], 12);
        });
      }),
    );
  });

  it('is the sum over gaps with binomial weights', () => {
    // f(i) = h_0 + Σ_a I(a) [2i C(N−a,i) − (i−1)(a−1) C(N−a,i−1)]/(N C(N−1,i)), i ≥ 1.
    const N = 40;
    const choose = (n: number, k: number): number => {
      let c = k > n ? 0 : 1;
      for (let j = 1; j <= k && c > 0; j++) c = (c * (n - k + j)) / j;
      return c;
    };
    const information = Float64Array.from({ length: N }, (_, a) => 0.8 ** a);
    const profile = chainProfile(2, information);
    for (let i = 1; i < N; i++) {
      let f = -2;
      for (let a = 1; a < N; a++) {
        const weight = 2 * i * choose(N - a, i) - (i - 1) * (a - 1) * choose(N - a, i - 1);
        f += (information[a] * weight) / (N * choose(N - 1, i));
      }
      expect(profile[i]).toBeCloseTo(f, 12);
    }
  });

  it('rises only once when every token tells everything', () => {
    const rises = chainRises(new Float64Array(4096).fill(Math.LN2));
    expect(rises[1]).toBeCloseTo(Math.LN2, 13);
    expect(Math.max(...rises.subarray(2))).toBe(0);
  });

  it('is flat when no token tells anything, and a single number at N = 1', () => {
    expect(chainProfile(1, new Float64Array(3))).toEqual(Float64Array.of(-1, -1, -1));
    expect(chainProfile(1, new Float64Array(1))).toEqual(Float64Array.of(-1));
  });

  it('never rises above 0, where a letter is certain', () => {
    const profile = chainProfile(Math.log(3), new Float64Array(100).fill(Math.log(3)));
    expect(Math.max(...profile)).toBeLessThanOrEqual(0);
  });
});

describe('the error of a fixed order on a chain', () => {
  const parts = (N: number, K: number, labels: readonly number[]): number[][] =>
    Array.from({ length: K }, (_, k) => k)
      .map((k) => Array.from({ length: N }, (_, i) => i).filter((i) => labels[i] % K === k))
      .filter((part) => part.length > 0);

  it('is Σ H(x_i | past) − H(z_k | past) by subset entropies', () => {
    const labels = fc.array(fc.nat(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(informations, labels, fc.integer({ min: 1, max: 5 }), (information, label, K) => {
        const order = parts(information.length, K, label);
        const H = (S: readonly number[]) =>
          entropyOf(
            information,
            [...S].sort((a, b) => a - b),
          );
        let known: number[] = [];
        let twin = 0;
        for (const part of order) {
          for (const i of part) twin += H([...known, i]) - H(known);
          twin -= H([...known, ...part]) - H(known);
          known = [...known, ...part];
        }
        expect(agrees(chainOrderError(information, order), twin)).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the positions in a part', () => {
    const information = Float64Array.from({ length: 6 }, (_, a) => 0.5 ** a);
    expect(chainOrderError(information, [[5, 0, 3], [4], [2, 1]])).toBe(
      chainOrderError(information, [Int32Array.of(0, 3, 5), [4], [1, 2]]),
    );
  });

  it('is 0 one at a time and by bisection', () => {
    const information = Float64Array.from({ length: 7 }, (_, a) => 0.9 ** a);
    expect(chainOrderError(information, [[0], [1], [2], [3], [4], [5], [6]])).toBe(0);
    expect(chainOrderError(information, [[3], [1, 5], [0, 2, 4, 6]])).toBe(0);
  });
});
