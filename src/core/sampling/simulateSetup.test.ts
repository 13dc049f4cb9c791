import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireSetup } from '../setup.ts';
import { averager } from './average.ts';
import { random } from './random.ts';
import { isSimulated, pooled, simulateSetup } from './simulateSetup.ts';

const averageOf = (draws: readonly number[]) => {
  const { add, average } = averager();
  for (const x of draws) add(x);
  return average();
};

describe('pooled averages', () => {
  it('are the average over all draws', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (seed, n, m) => {
          const { normal } = random(seed);
          const a = Array.from({ length: n }, normal);
          const b = Array.from({ length: m }, () => 3 + normal());
          const whole = averageOf([...a, ...b]);
          const both = pooled(averageOf(a), averageOf(b));
          expect(both.count).toBe(n + m);
          expect(both.mean).toBeCloseTo(whole.mean, 12);
          expect(both.standardError).toBeCloseTo(whole.standardError, 12);
        },
      ),
    );
  });
});

describe('the simulated error of a setup', () => {
  const confident = requireSetup({
    law: 'blocks',
    N: 16,
    m: 4,
    k: 1,
    q: 2,
    K: 4,
    order: 'confidence',
  });

  it('is asked for where the order looks at letters', () => {
    expect(isSimulated(confident)).toBe(true);
    expect(isSimulated({ ...confident, order: 'random' })).toBe(false);
    expect(isSimulated(requireSetup({ law: 'gaussian', N: 16, order: 'confidence' }))).toBe(false);
  });

  it('repeats itself by seed and piece, and differs between pieces', () => {
    const once = simulateSetup(confident, 0, 5);
    expect(simulateSetup(confident, 0, 5)).toEqual(once);
    const markov = requireSetup({ law: 'markov', N: 16, K: 4, order: 'confidence' });
    const [a, b] = [simulateSetup(markov, 0, 5), simulateSetup(markov, 1, 5)];
    expect(a.cost.mean).not.toBe(b.cost.mean);
  });

  it('is 0 for copies with the entropy bound 0, in one step for the letters and one for the copies', () => {
    const setup = requireSetup({ law: 'blocks', N: 16, m: 16, k: 1, order: 'entropy', gamma: 0 });
    const { cost, steps } = simulateSetup(setup, 0, 10);
    expect(cost.mean).toBe(0);
    expect(steps.mean).toBe(2);
  });
});
