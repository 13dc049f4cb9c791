import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioOf, study } from '../core/study.ts';
import { decodeQuery, encodeQuery, settleSetup } from './codec.ts';
import { roundOf } from './rounds.ts';
import type { Setup } from './schema.ts';

const open = (patch: Partial<Setup>) => settleSetup(patch).setup;
const seeds = Array.from({ length: 120 }, (_, j) => j + 1);

describe('a round of the game', () => {
  it('is the same for the same seed, and mostly another for another', () => {
    for (const seed of [1, 7, 1e6, 2 ** 32 - 1]) expect(roundOf(seed)).toEqual(roundOf(seed));
    const different = new Set(seeds.map((seed) => JSON.stringify(roundOf(seed).given)));
    expect(different.size).toBeGreaterThan(60);
  });

  it('has values that its law takes as they are, and equal sizes more than 5 % from the best', () => {
    for (const seed of [...seeds, 1e6, 2 ** 32 - 1]) {
      const { given, K } = roundOf(seed);
      const { N, functionals, best, ...found } = study(given as Partial<Setup>);
      expect(ratioOf({ N, functionals, best, ...found })).toBeGreaterThan(1.05);
      expect(best?.error).toBeGreaterThan(0);
      expect(found.K).toBe(K);
      expect(N).toBeLessThanOrEqual(64);
    }
  });

  it('meets every law before one comes again, with three steps at first and never more than six', () => {
    const steps = seeds.map((seed) => roundOf(seed).K);
    expect(steps.slice(0, 8)).toEqual([3, 3, 4, 4, 5, 5, 6, 6]);
    expect(Math.max(...steps)).toBe(6);
    const laws = seeds.slice(0, 11).map((seed) => roundOf(seed).given);
    expect(new Set(laws.map(({ law, m, q }) => `${law} ${m} ${q}`)).size).toBeGreaterThan(8);
  });
});

describe('a setup in a round', () => {
  it('needs only the round: the law and K come from it, and do not show in the address', () => {
    const { setup, changes } = decodeQuery('game=6');
    expect(changes).toEqual([]);
    expect(setup).toMatchObject({ ...roundOf(6).given, schedule: 'uniform', game: 6 });
    expect(encodeQuery(setup)).toBe('game=6');
    expect(encodeQuery(open({ ...setup, schedule: 'custom', cuts: [3, 4, 5, 6] }))).toBe(
      'game=6&schedule=custom&cuts=3,4,5,6',
    );
  });

  it('cannot be had with another law or other steps, nor does a message tell which', () => {
    const { setup, changes } = decodeQuery('game=6&law=text&N=9&K=40&q=3&k=2&randomness=binomial');
    expect(setup).toEqual(decodeQuery('game=6').setup);
    expect(changes).toEqual([]);
    expect(open({ ...setup, law: 'text', K: 2, order: 'bisect' } as Partial<Setup>)).toEqual(setup);
  });

  it('takes the boundaries of the reader, and says when there are too many or too few', () => {
    const K = roundOf(6).K;
    for (const cuts of [[9], [9, 10, 11, 12, 13, 14]]) {
      const { setup, changes } = settleSetup({
        game: 6,
        schedule: 'custom',
        cuts,
      } as Partial<Setup>);
      expect(setup.cuts).toHaveLength(K - 1);
      expect(changes).toMatchObject([
        { key: 'cuts', valid: '4 rising whole numbers from 1 to 63' },
      ]);
    }
    expect(decodeQuery('game=6&schedule=optimal').setup.schedule).toBe('uniform');
  });

  it('is read back from its address', () => {
    const anyCuts = fc.array(fc.integer({ min: -3, max: 80 }), { maxLength: 9 });
    const anyRound = fc.record({
      game: fc.integer({ min: 1, max: 300 }),
      answer: fc.constantFrom<Setup['answer']>('hidden', 'shown'),
      schedule: fc.constantFrom<Setup['schedule']>('uniform', 'custom', 'rule'),
      cuts: anyCuts,
    });
    fc.assert(
      fc.property(anyRound, (request) => {
        const setup = open(request as Partial<Setup>);
        expect(setup.K).toBe(roundOf(request.game).K);
        expect(decodeQuery(encodeQuery(setup))).toEqual({ setup, changes: [], rest: [] });
        expect(study(setup).K).toBe(setup.K);
      }),
    );
  });

  it('is left by taking the round away: the law stays, and is named', () => {
    const setup = open({ ...decodeQuery('game=6&answer=shown').setup, game: 0 });
    expect(setup).toMatchObject({ ...roundOf(6).given, game: 0, answer: 'hidden' });
    expect(encodeQuery(setup)).toContain('law=random-code');
  });
});
