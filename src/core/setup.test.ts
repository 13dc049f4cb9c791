import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRequest, anySetup } from './fixtures/setups.ts';
import { lawOf } from './laws/index.ts';
import { settle } from './parameter.ts';
import { schedules } from './schedules/index.ts';
import { lawIds, lengthOf, requireSetup, scheduleIds, setupParameters } from './setup.ts';

const settled = (request: Parameters<typeof requireSetup>[0]) =>
  settle(setupParameters(request.law), request);

describe('a setup', () => {
  it('is complete with nothing chosen, and valid', () => {
    const setup = requireSetup({});
    expect(setup).toMatchObject({ law: 'blocks', schedule: 'uniform', K: 8, p: 2, cuts: [] });
    expect(requireSetup(setup)).toEqual(setup);
  });

  it.each(lawIds)(
    'of the law %s has the parameters of that law, each once, after the law',
    (law) => {
      const keys = Object.keys(setupParameters(law));
      expect(keys.slice(0, 1 + Object.keys(lawOf(law).parameters).length)).toEqual([
        'law',
        ...Object.keys(lawOf(law).parameters),
      ]);
      // The shared keys come out unshadowed: none is a parameter of a law as well.
      const shared = Object.keys(setupParameters('blocks')).filter(
        (key) => key !== 'law' && !Object.hasOwn(lawOf('blocks').parameters, key),
      );
      for (const key of shared) expect(lawOf(law).parameters).not.toHaveProperty(key);
      expect(keys).toEqual(expect.arrayContaining(shared));
    },
  );

  it('has its nearest valid one, from which nothing changes any more', () => {
    fc.assert(
      fc.property(anyRequest(300), (request) => {
        const { values } = settled(request);
        expect(settled(values)).toEqual({ values, changes: [] });
        expect(requireSetup(values)).toEqual(values);
      }),
      { numRuns: 80 },
    );
  }, 20_000);

  it('always has steps and cuts that its length allows', () => {
    fc.assert(
      fc.property(anySetup(300), (setup) => {
        const N = lengthOf(setup);
        const { K, cuts, schedule } = setup;
        expect(Number.isInteger(N) && N >= 1).toBe(true);
        expect(Number.isInteger(K) && K >= 1 && K <= N).toBe(true);
        if (schedule === 'custom') expect(K).toBe(cuts.length + 1);
        else expect(cuts).toEqual([]);
        const boundaries = [0, ...cuts, N];
        boundaries.slice(1).forEach((a, k) => {
          expect(Number.isInteger(a) && a > boundaries[k]).toBe(true);
        });
      }),
      { numRuns: 80 },
    );
  }, 20_000);

  it('takes K from the cuts of a custom schedule', () => {
    const { values, changes } = settled({ N: 12, m: 3, schedule: 'custom', cuts: [3, 7], K: 5 });
    expect(values.K).toBe(3);
    expect(changes).toMatchObject([{ key: 'K', from: '5', to: '3', valid: '3' }]);
  });

  it('rounds, sorts and thins out cuts until they rise inside the sequence', () => {
    const cuts = [9, 3.2, 3, 0, -2, 12, 40, Number.NaN, Infinity];
    const { values, changes } = settled({ N: 12, schedule: 'custom', cuts });
    expect(values.cuts).toEqual([3, 9]);
    expect(changes[0]).toMatchObject({
      key: 'cuts',
      to: '3,9',
      valid: 'rising whole numbers from 1 to 11',
    });
    expect(settled({ N: 1, m: 1, schedule: 'custom', cuts: [1] }).values).toMatchObject({ K: 1 });
  });

  it('keeps at most as many steps as tokens', () => {
    expect(settled({ N: 5, m: 1, K: 9 }).values.K).toBe(5);
    expect(settled({ N: 5, m: 1 })).toMatchObject({ values: { K: 5 }, changes: [] });
  });

  it('that is not valid is refused by name', () => {
    expect(() => requireSetup({ law: 'nonsense' as 'blocks' })).toThrow(
      /^setup: law = nonsense is not valid; it must be one of /,
    );
    expect(() => requireSetup({ schedule: '__proto__' as 'uniform' })).toThrow(
      /^setup: schedule = __proto__ is not valid/,
    );
    expect(() => requireSetup({ N: 64, K: 65 })).toThrow(
      new RangeError('setup: K = 65 is not valid; it must be a whole number from 1 to 64'),
    );
    expect(() => requireSetup({ N: 64, m: 5 })).toThrow(/m = 5 .* a divisor of N = 64$/);
  });
});

describe('the lists of ids', () => {
  it('are those of the registries', () => {
    expect(scheduleIds).toEqual(Object.keys(schedules));
    for (const law of lawIds) expect(lawOf(law).id).toBe(law);
  });
});
