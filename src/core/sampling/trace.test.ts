import { describe, expect, it } from 'vitest';
import { blocks } from '../laws/blocks.ts';
import { conditionalOf, orderErrorOf } from '../laws/enumeration.twin.ts';
import { gaussian } from '../laws/gaussian.ts';
import { cut } from '../planners/partition.ts';
import { type LetterModel, MASK, type RealModel } from './model.ts';
import { random } from './random.ts';
import { chain, modelOf, spelled, written } from './sampler.twin.ts';
import { letterTrace, realTrace, type Trace } from './trace.ts';

const pairs = spelled(['000000', '001111', '110000', '111111', '011010'], [1, 2, 3, 1, 1]);
const positions = (N: number) => Int32Array.from({ length: N }, (_, i) => i);

function trace(model: LetterModel, parts: readonly ArrayLike<number>[], seed: number): Trace {
  return letterTrace(model, parts, new Int32Array(model.N).fill(MASK), random(seed));
}

describe('the trace of a sample', () => {
  const model = modelOf(chain(6, 2, 0.8));
  const parts = [[3, 0], [5], [1, 2, 4]];

  it('is the same for the same seed, and another for another', () => {
    expect(trace(model, parts, 5)).toEqual(trace(model, parts, 5));
    const samples = new Set(
      Array.from({ length: 20 }, (_, seed) => trace(model, parts, seed).x.join()),
    );
    expect(samples.size).toBeGreaterThan(5);
  });

  it('tells the step of every token', () => {
    expect([...trace(model, parts, 1).step]).toEqual([1, 3, 3, 1, 3, 2]);
    expect(trace(model, [[0, 1], [], [2, 3, 4, 5]], 1).K).toBe(3);
  });

  it('adds up to log p_alg(x) and to log π(x), word by word', () => {
    const law = chain(6, 2, 0.8);
    for (let seed = 0; seed < 30; seed++) {
      const { x, alone, together } = trace(model, parts, seed);
      const w = law.words.findIndex((word) => word.join() === x.join());
      const sum = (logs: Float64Array) => logs.reduce((a, b) => a + b);
      expect(sum(alone)).toBeCloseTo(Math.log(written(law, parts, [...x])), 12);
      expect(sum(together)).toBeCloseTo(Math.log(law.probabilities[w]), 12);
    }
  });

  it('writes every word as often as the sampler does', () => {
    // χ² over the words that the sampler can write; six deviations above its mean is a false alarm
    // for fewer than one choice of seeds in 10^5.
    const order = [
      [0, 3],
      [1, 4],
      [2, 5],
    ];
    const runs = 4000;
    const law = chain(6, 2, 0.8);
    const counts = new Map<string, number>();
    for (let seed = 0; seed < runs; seed++) {
      const word = trace(model, order, seed).x.join();
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const statistic = law.words.reduce((total, word) => {
      const expected = runs * written(law, order, word);
      return total + ((counts.get(word.join()) ?? 0) - expected) ** 2 / expected;
    }, 0);
    expect(statistic).toBeLessThan(63 + 6 * Math.sqrt(126));
  });

  it('hands the parts no letter before its step is over, and never a broken one', () => {
    const law = modelOf(pairs);
    for (let seed = 0; seed < 40; seed++) {
      const known = new Int32Array(6).fill(MASK);
      const seen: number[][] = [];
      function* lazily() {
        for (const part of cut(positions(6), [3, 2, 1])) {
          seen.push([...known]);
          yield part;
        }
      }
      const { x, broken } = letterTrace(law, lazily(), known, random(seed));
      const upTo = (end: number) => [...x].map((y, i) => (i < end && !broken[i] ? y : MASK));
      expect(seen).toEqual([upTo(0), upTo(3), upTo(5)]);
    }
  });
});

describe('broken agreements', () => {
  const copies = blocks.model?.({ N: 24, m: 4, k: 1, q: 3 }) as LetterModel;

  it('never occur when one token is revealed at a time', () => {
    const single = cut(positions(24).reverse(), new Int32Array(24).fill(1));
    for (let seed = 0; seed < 50; seed++) {
      const { broken, together, alone } = trace(copies, single, seed);
      expect(broken.includes(1)).toBe(false);
      expect(together).toEqual(alone);
    }
  });

  it('are the letters of a block that differ from its first, drawn in the same step', () => {
    const parts = cut(positions(24), [8, 2, 2, 12]);
    for (let seed = 0; seed < 50; seed++) {
      const { x, broken, step, together } = trace(copies, parts, seed);
      for (let i = 0; i < 24; i++) {
        const first = i - (i % 4);
        expect(broken[i]).toBe(x[i] === x[first] ? 0 : 1);
        if (broken[i]) expect(together[step[i] - 1]).toBe(Number.NEGATIVE_INFINITY);
        if (broken[i]) expect(step[i]).toBe(step[first]);
      }
    }
  });

  it('are letters that the enumerated law gives no probability', () => {
    let found = 0;
    for (let seed = 0; seed < 100; seed++) {
      const { x, broken } = trace(
        modelOf(pairs),
        [
          [4, 1, 0],
          [2, 3, 5],
        ],
        seed,
      );
      const known = new Int32Array(6).fill(MASK);
      for (const i of [0, 1, 4, 2, 3, 5]) {
        const p = conditionalOf(pairs, known, i, 2)?.[x[i]];
        expect(broken[i]).toBe(p === 0 ? 1 : 0);
        if (broken[i]) found++;
        else known[i] = x[i];
      }
    }
    expect(found).toBeGreaterThan(10);
  });

  it('leave exp(−E_fact) of the samples whole, in a fixed order of a code', () => {
    // Three pairs, the letters of each drawn together: they agree with probability (1/3)^3 = e^−E.
    // A binomial share of 6000 runs; five deviations is a false alarm for fewer than one choice of
    // seeds in 10^6.
    const model = blocks.model?.({ N: 6, m: 2, k: 1, q: 3 }) as LetterModel;
    const parts = cut(positions(6), [4, 2]);
    const E = blocks.orderError?.({ N: 6, m: 2, k: 1, q: 3 }, parts) ?? Number.NaN;
    expect(Math.exp(-E)).toBeCloseTo(1 / 27, 12);
    const runs = 6000;
    let whole = 0;
    for (let seed = 0; seed < runs; seed++)
      if (!trace(model, parts, seed).broken.includes(1)) whole++;
    const share = 1 / 27;
    const deviation = Math.sqrt((share * (1 - share)) / runs);
    expect(Math.abs(whole / runs - share)).toBeLessThan(5 * deviation);
  });

  it('leave at least exp(−E_fact) of the samples whole, whatever the law', () => {
    // Sampling may put the share five deviations below: fewer than one choice of seeds in 10^6.
    const runs = 2000;
    for (const parts of [
      [[0, 1, 2, 3, 4, 5]],
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
      [
        [0, 5],
        [1, 4],
        [2, 3],
      ],
    ]) {
      const least = Math.exp(-orderErrorOf(pairs, parts));
      let whole = 0;
      for (let seed = 0; seed < runs; seed++) {
        if (!trace(modelOf(pairs), parts, seed).broken.includes(1)) whole++;
      }
      const deviation = Math.sqrt((least * (1 - least)) / runs);
      expect(whole / runs).toBeGreaterThan(least - 5 * deviation);
    }
  });
});

describe('the trace of real numbers', () => {
  const params = { N: 4, rho: 0.6 };
  const model = gaussian.model?.(params) as RealModel;
  const walk = (parts: number[][], seed: number) =>
    realTrace(model, parts, new Float64Array(4).fill(Number.NaN), random(seed));

  it('breaks nothing, and costs nothing when one is revealed at a time', () => {
    const { broken, together, alone } = walk([[2], [0], [3], [1]], 3);
    expect([...broken]).toEqual([0, 0, 0, 0]);
    expect(together).toEqual(alone);
  });

  it('draws numbers of a step independently, later ones by what is known', () => {
    // Products of standard normals with correlation c have variance 1 + c²; five deviations over
    // 4000 runs: fewer than one choice of seeds in 10^6 for each.
    const runs = 4000;
    const products = { together: 0, later: 0 };
    for (let seed = 0; seed < runs; seed++) {
      const { x } = walk(
        [
          [0, 1],
          [2, 3],
        ],
        seed,
      );
      products.together += (x[0] * x[1]) / runs;
      products.later += (x[0] * x[2]) / runs;
    }
    // Given x_0 and x_1, independent here, x_2 has mean ρ(x_0 + x_1)/(1+ρ).
    expect(Math.abs(products.together)).toBeLessThan(5 / Math.sqrt(runs));
    expect(Math.abs(products.later - 0.6 / 1.6)).toBeLessThan(5 * Math.sqrt(1.2 / runs));
  });

  it('compares the joint density with the product', () => {
    const { x, alone, together } = walk(
      [
        [0, 1],
        [2, 3],
      ],
      8,
    );
    const [a, b] = x;
    const [rho, q] = [0.6, 1 - 0.6 ** 2];
    const price = (2 * rho * a * b - rho ** 2 * (a * a + b * b)) / (2 * q) - 0.5 * Math.log(q);
    expect(together[0] - alone[0]).toBeCloseTo(price, 12);
  });
});
