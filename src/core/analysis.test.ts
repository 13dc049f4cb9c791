import { describe, expect, it } from 'vitest';
import { analyse, isKnown, lawParameters, remember } from './analysis.ts';
import { lawOf } from './laws/index.ts';
import { functionals } from './profile.ts';
import { requireSetup, type Setup, scheduleIds } from './setup.ts';

const setup = (given: Partial<Setup>): Setup => requireSetup(given);

describe('the analysis of a law', () => {
  it('holds what does not depend on the schedule', () => {
    const analysis = analyse(setup({ law: 'markov', N: 16, K: 3 }));
    const law = lawOf('markov');
    expect(analysis).toMatchObject({ law: 'markov', N: 16 });
    expect(analysis.profile).toEqual(law.profile({ N: 16 }));
    expect(analysis.rises).toEqual(law.rises({ N: 16 }));
    expect(analysis.logAlphabet).toBe(law.logAlphabet({ N: 16 }));
    expect(analysis.functionals.TC).toBeCloseTo(functionals(analysis.profile).TC, 12);
  });

  it('is the same object for every schedule', () => {
    const analysis = analyse(setup({ law: 'khot', N: 20, K: 3 }));
    for (const schedule of scheduleIds) {
      expect(analyse(setup({ law: 'khot', N: 20, K: 1, schedule, cuts: [] }))).toBe(analysis);
    }
    expect(analyse(setup({ law: 'khot', N: 21 }))).not.toBe(analysis);
  });

  it('is known once it was made, until four others were', () => {
    const at = (N: number) => setup({ law: 'permutation', N });
    for (const N of [11, 12, 13, 14]) analyse(at(N));
    expect(isKnown(at(11))).toBe(true);
    // Looking at it again keeps it longer than the others.
    analyse(at(11));
    analyse(at(15));
    expect([11, 12, 13, 14, 15].map((N) => isKnown(at(N)))).toEqual([
      ...[true, false, true, true, true],
    ]);
  });

  it('can be remembered from elsewhere', () => {
    const here = analyse(setup({ law: 'permutation', N: 31 }));
    for (const N of [32, 33, 34, 35]) analyse(setup({ law: 'permutation', N }));
    expect(isKnown(setup({ law: 'permutation', N: 31 }))).toBe(false);
    const sent = structuredClone(here);
    remember(sent);
    expect(analyse(setup({ law: 'permutation', N: 31 }))).toBe(sent);
  });
});

describe('the parameters of a law in a setup', () => {
  it('are its own and no others', () => {
    expect(lawParameters(setup({ law: 'khot', N: 20, k: 4, K: 3 }))).toEqual({ N: 20, k: 4 });
  });

  it('of copies without sizes are the adversary of the schedule', () => {
    const copies = { law: 'copies', N: 12, K: 3 } as const;
    expect(lawParameters(setup(copies))).toMatchObject({ sizes: [4, 4, 4], N: 12 });
    const cuts = { ...copies, schedule: 'custom', cuts: [1, 7] } as const;
    expect(lawParameters(setup(cuts))).toMatchObject({ sizes: [1, 6, 5], N: 12 });
    const given = setup({ law: 'copies', sizes: [5, 7], K: 3 });
    expect(lawParameters(given)).toMatchObject({ sizes: [5, 7], N: 12 });
  });

  it('of copies do not go round in circles with a schedule that looks at the profile', () => {
    const uniform = lawParameters(setup({ law: 'copies', N: 12, K: 3 }));
    for (const schedule of ['optimal', 'rule'] as const) {
      expect(lawParameters(setup({ law: 'copies', N: 12, K: 3, schedule }))).toEqual(uniform);
    }
  });
});
