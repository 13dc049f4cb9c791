import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis.ts';
import { anySetup } from '../fixtures/setups.ts';
import { lawIds, lengthOf, requireSetup, type Setup } from '../setup.ts';
import { study } from '../study.ts';
import { bruteForce } from './bruteForce.ts';
import { checkable, planCheck } from './checkable.ts';
import { subsetEntropies } from './entropies.ts';

function entropiesOf(setup: Setup): Float64Array {
  const plan = planCheck(setup);
  if (!('sets' in plan)) throw new Error(`${setup.law} cannot be checked: ${plan.because}`);
  return plan.sets ? subsetEntropies(setup, 0, plan.sets) : new Float64Array();
}

const check = (setup: Setup) => bruteForce(setup, entropiesOf(setup));

/** Determinants of nearly singular matrices lose digits: there the check is worse than formulas. */
const singular = ({ N, rho, phi }: Setup): boolean =>
  1 + (Number(N) - 1) * Number(rho ?? 0) < 0.01 ||
  [rho, phi].some((correlation) => Math.abs(Number(correlation ?? 0)) > 0.99);

function expectAgreement(setup: Setup, entropies = entropiesOf(setup)): void {
  const found = bruteForce(setup, entropies);
  const known = study(setup);
  const digits = 10 - Math.ceil(Math.log10(Math.max(1, known.functionals.TC)));
  const near = (value: number) => expect.closeTo(value, digits);
  expect(found.error).toEqual(near(known.efact));
  expect(found.optimum).toEqual(near(known.best?.error ?? Number.NaN));
  expect(found.fixedOrder).toEqual(known.fixedOrder === null ? null : near(known.fixedOrder));
  if (found.profile) {
    expect(Array.from(found.profile)).toEqual(Array.from(analyse(setup).profile, near));
  }
  if (found.samplerKL !== null) expect(found.samplerKL).toBeLessThan(known.efact + 1e-10);
}

describe('the brute-force check', () => {
  it.each(lawIds)('agrees with every formula for the smaller %s it proposes', (law) => {
    const smaller = checkable(requireSetup({ law }));
    if (!smaller) throw new Error(`${law} has nothing small enough to check`);
    // The copies change with the schedule that they answer.
    const entropies = law === 'copies' ? undefined : entropiesOf(smaller);
    for (let K = 1; K <= lengthOf(smaller); K++) expectAgreement({ ...smaller, K }, entropies);
  });

  it('agrees with every formula for whatever small setup a reader may choose', () => {
    fc.assert(
      fc.property(anySetup(6), (setup) => {
        fc.pre('sets' in planCheck(setup) && lengthOf(setup) <= 8 && !singular(setup));
        expectAgreement(setup);
      }),
      { numRuns: 150 },
    );
  });

  it('agrees where every token draws its own step', () => {
    for (const schedule of ['uniform', 'cosine', 'sine', 'power'] as const) {
      const setup = { law: 'polya', N: 7, q: 3, alpha: 0.5, K: 3, randomness: 'binomial' } as const;
      expectAgreement(requireSetup({ ...setup, schedule }));
    }
  });

  it('finds two copied pairs: error 0.4621, but KL log 4/3 of the sampler ([B] 2511.04647)', () => {
    const pairs = requireSetup({ law: 'blocks', N: 4, m: 2, K: 2 });
    const { error, samplerKL, words, schedules, pairs: averaged } = check(pairs);
    expect(error).toBeCloseTo((2 / 3) * Math.LN2, 12);
    expect(samplerKL).toBeCloseTo(Math.log(4 / 3), 12);
    expect([words, schedules]).toEqual([4, 3]);
    // Each position is in S, in z or in neither, and z is not empty.
    expect(averaged).toBe(3 ** 4 - 2 ** 4);
  });

  it('may come in pieces', () => {
    const setup = requireSetup({ law: 'curie-weiss', N: 6, K: 3 });
    const pieces = [0, 5, 6, 37].map((from, j, all) =>
      Array.from(subsetEntropies(setup, from, all[j + 1] ?? 64)),
    );
    expect(pieces.flat()).toEqual(Array.from(subsetEntropies(setup, 0, 64)));
  });

  it('keeps the pieces of different laws apart', () => {
    const a = requireSetup({ law: 'mixture', N: 3, K: 2 });
    const b = requireSetup({ law: 'mixture', N: 3, K: 2, p1: 0.5, p2: 0.5 });
    const before = subsetEntropies(a, 0, 8);
    expect(subsetEntropies(b, 0, 8)[7]).toBeCloseTo(3 * Math.LN2, 12);
    expect(subsetEntropies(a, 0, 8)).toEqual(before);
  });

  it('begins with the profile where nothing else is known', () => {
    const setup = requireSetup({ law: 'profile', f: [-3, -2, -2, 0], K: 2 });
    expect(planCheck(setup)).toEqual({ sets: 0, piece: 1 });
    expect(check(setup)).toMatchObject({ profile: null, words: null, pairs: 0, error: 3 });
    expect(() => subsetEntropies(setup, 0, 1)).toThrow(/law = profile/);
  });
});

describe('what is too large to check', () => {
  it.each([
    [
      { law: 'gaussian', N: 13 },
      { because: 'length', limit: 12 },
    ],
    [
      { law: 'profile', f: Array(21).fill(0) },
      { because: 'length', limit: 20 },
    ],
    [
      { law: 'markov', N: 12, q: 3 },
      { because: 'words', words: 3 ** 12 },
    ],
    [
      { law: 'permutation', N: 9 },
      { because: 'words', words: 362_880 },
    ],
    [
      { law: 'random-code', N: 8, k: 4 },
      { because: 'generators', generators: 2 ** 32 },
    ],
    [{ law: 'random-code', N: 4, k: 2, q: 4, K: 4 }, { because: 'field' }],
  ] as const)('%o', (given, obstacle) => {
    expect(planCheck(requireSetup({ K: 2, ...given } as Partial<Setup>))).toEqual(obstacle);
  });

  it('is made small enough, in proportion', () => {
    const of = (given: Partial<Setup>) => checkable(requireSetup(given));
    expect(of({ law: 'blocks', N: 64, m: 64, k: 32, q: 67 })).toMatchObject({ N: 8, m: 8, k: 4 });
    expect(of({ law: 'blocks', N: 60, m: 6, k: 5 })).toMatchObject({ N: 8, m: 4, k: 3 });
    expect(of({ law: 'khot', N: 100, k: 25 })).toMatchObject({ N: 8, k: 2 });
    expect(of({ law: 'markov', N: 64, q: 1000 })).toMatchObject({ q: 2 });
    expect(of({ schedule: 'custom', cuts: [1, 2, 3, 32], K: 5 })).toMatchObject({ cuts: [4] });
    expect(of({ N: 1_000_000, K: 1_000_000 })).toMatchObject({ N: 8, K: 8 });
  });

  it('is made small enough whatever it is', () => {
    fc.assert(
      fc.property(anySetup(5000), (setup) => {
        const smaller = checkable(setup);
        expect(smaller).not.toBeNull();
        if (smaller) expect(planCheck(smaller)).toHaveProperty('sets');
      }),
    );
  });
});
