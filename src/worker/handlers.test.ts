import { describe, expect, it } from 'vitest';
import { requireSetup, type Setup } from '../core/setup.ts';
import { study } from '../core/study.ts';
import { AT_ONCE, answer, handlers } from './handlers.ts';
import type { Outcome } from './protocol.ts';

const setup = (given: Partial<Setup>): Setup => requireSetup(given);

function outputOf(outcome: Outcome<'study'>) {
  if ('error' in outcome) throw new Error(outcome.error);
  return outcome.output;
}

describe('a task', () => {
  it('is answered with its output and how long it took', () => {
    const given = setup({ law: 'khot', N: 24, K: 5 });
    const outcome = answer('study', given);
    expect(outputOf(outcome).study).toEqual(study(given));
    expect(outcome.ms).toBeGreaterThanOrEqual(0);
  });

  it('that throws is answered with why', () => {
    expect(answer('study', { ...setup({ N: 8 }), K: 9 })).toMatchObject({
      error: 'setup: K = 9 is not valid; it must be a whole number from 1 to 8',
      ms: expect.any(Number),
    });
    expect(answer('unheard of' as 'study', setup({}))).toHaveProperty('error');
  });

  it('can be answered by a worker: all that goes in and out can be cloned', () => {
    const given = setup({ law: 'khot', N: 25, K: 5 });
    const outcome = answer('study', structuredClone(given));
    expect(structuredClone(outcome)).toEqual(outcome);
    expect(Object.keys(handlers)).toContain('best');
  });
});

describe('a study', () => {
  it('comes with its law when the law is new and short', () => {
    const given = setup({ law: 'permutation', N: 77, K: 5 });
    const first = outputOf(answer('study', given));
    expect(first.cold).toBe(true);
    expect(first.analysis).toMatchObject({ key: first.study.lawKey, N: 77 });
    const second = outputOf(answer('study', { ...given, K: 6 }));
    expect([second.cold, second.analysis]).toEqual([false, null]);
  });

  it('of a long sequence keeps its law, and beyond some length leaves the optimum for later', () => {
    const long = outputOf(answer('study', setup({ law: 'permutation', N: 5000, K: 5 })));
    expect([long.cold, long.analysis]).toEqual([true, null]);
    expect(long.study.best).not.toBeNull();
    const longer = setup({ law: 'permutation', N: AT_ONCE + 1, K: 5 });
    expect(outputOf(answer('study', longer)).study.best).toBeNull();
    expect(answer('best', longer)).toMatchObject({ output: { K: 5 } });
  });
});
