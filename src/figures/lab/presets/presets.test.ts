import { describe, expect, it } from 'vitest';
import { functionalIds } from '../../../core/bounds/bounds.ts';
import { ratioOf, study } from '../../../core/study.ts';
import { decodeQuery, encodeQuery, initialSetup, settleSetup } from '../../../state/codec.ts';
import type { Setup } from '../../../state/schema.ts';
import { opened, type Preset, presetOf, presets } from './presets.ts';

const preset = (id: string): Preset => {
  const found = presets.find((each) => each.id === id);
  if (!found) throw new Error(`there is no preset ${id}`);
  return found;
};

const setupOf = (id: string): Setup => decodeQuery(preset(id).setup).setup;
const studyOf = (id: string, patch: Partial<Setup> = {}) =>
  study(settleSetup({ ...setupOf(id), ...patch } as Partial<Setup>).setup);

const bestSizes = ({ best }: ReturnType<typeof study>): number[] =>
  Array.from(best?.boundaries ?? []).flatMap((b, k, all) => (k === 0 ? [] : [b - all[k - 1]]));

const sorted = (sizes: number[]) => [...sizes].sort((a, b) => a - b);

describe('presets', () => {
  it('have valid setups, and no two the same law', () => {
    for (const { setup } of presets)
      expect(decodeQuery(setup)).toMatchObject({ changes: [], rest: [] });
    expect(presets.map((each) => presetOf(decodeQuery(each.setup).setup))).toEqual(presets);
  });

  it('are recognized by their law, whatever becomes of the schedule', () => {
    const setup = settleSetup({ ...setupOf('late'), schedule: 'custom', cuts: [9], K: 2 }).setup;
    expect(presetOf(setup)?.id).toBe('late');
    expect(presetOf(settleSetup({ ...setup, q: 3 }).setup)).toBeNull();
    expect(presetOf(initialSetup())?.id).toBe('early');
  });

  it('do not name the law of a round of the game', () => {
    const rounds = Array.from({ length: 200 }, (_, j) => decodeQuery(`game=${j + 1}`).setup);
    expect(rounds.some((setup) => presetOf({ ...setup, game: 0 })?.id === 'small-tc')).toBe(true);
    for (const setup of rounds) expect(presetOf(setup)).toBeNull();
  });

  it('leave the units and what is pinned to the reader', () => {
    const now = settleSetup({ units: 'bits', pin: 'K=9' } as Partial<Setup>).setup;
    for (const each of presets) {
      expect(opened(each, now, null)).toMatchObject({ units: 'bits', pin: 'K=9' });
    }
    expect(encodeQuery(opened(preset('late'), now, null))).toMatch(/^k=3&units=bits&pin=/);
  });

  it('have equal D for copies and parity checks, whose best sizes grow and shrink', () => {
    const [early, late] = [studyOf('early'), studyOf('late')];
    expect(early.functionals.D).toBeCloseTo(Math.LN2, 12);
    expect(Math.abs(early.functionals.D - late.functionals.D)).toBeLessThan(1e-12);
    expect(bestSizes(early)).toEqual(sorted(bestSizes(early)));
    expect(bestSizes(late)).toEqual(sorted(bestSizes(late)).reverse());
    const half = early.functionals.TC - early.functionals.DTC;
    expect(half).toBeGreaterThan(0);
    expect(late.functionals.TC - late.functionals.DTC).toBeCloseTo(-half, 10);
  });

  it.each([
    ['small-tc', 'TC', 'DTC', 1],
    ['small-dtc', 'DTC', 'TC', -1],
  ] as const)(
    '%s has %s a fifteenth of %s, and the safest steps for it',
    (id, small, large, sign) => {
      const found = studyOf(id);
      expect(15 * found.functionals[small]).toBeCloseTo(found.functionals[large], 10);
      expect(found.tightest).toBe(small);
      const uniform = studyOf(id, { schedule: 'uniform' });
      expect(found.bounds[small]).toBeLessThan(Math.min(...Object.values(uniform.bounds)) / 1.5);
      expect(found.efact).toBeLessThan(uniform.efact / 1.5);
      const sizes = Array.from(found.stairs.size).slice(0, sign < 0 ? -1 : undefined);
      expect(sizes).toEqual(sign > 0 ? sorted(sizes).reverse() : sorted(sizes));
    },
  );

  it('have nothing better than uniform for pairs, with any K', () => {
    for (let K = 1; K < 64; K++) {
      const found = studyOf('uniform-optimal', { K });
      expect(ratioOf(found)).toBeCloseTo(1, 12);
    }
    const { curve, functionals } = studyOf('uniform-optimal');
    for (const [i, g] of curve.g.entries()) expect(g).toBeCloseTo((functionals.D * i) / 63, 12);
  });

  it('have a law that costs uniform more than 50 times the best', () => {
    const found = studyOf('uniform-terrible');
    expect(ratioOf(found)).toBeGreaterThan(50);
    const { g } = found.curve;
    expect((g[105] as number) - (g[95] as number)).toBeGreaterThan(0.9 * found.functionals.D);
    // One leap to the rise, small steps there, one leap to the end.
    const sizes = bestSizes(found);
    expect(sizes[0]).toBeGreaterThan(90);
    expect(sizes.at(-1)).toBeGreaterThan(90);
    expect(Math.max(...sizes.slice(1, -1))).toBeLessThan(10);
  });

  it('have nothing to gain from independent letters, even in one step', () => {
    for (const K of [1, 8, 64]) {
      const found = studyOf('nothing', { K });
      expect([found.efact, found.best?.error, found.functionals.D]).toEqual([0, 0, 0]);
      for (const id of functionalIds) expect(found.bounds[id]).toBe(0);
      expect(ratioOf(found)).toBeNull();
    }
  });

  it('have a text on which uniform is within 1 % of the best', () => {
    expect(ratioOf(studyOf('text'))).toBeGreaterThan(1);
    expect(ratioOf(studyOf('text'))).toBeLessThan(1.01);
  });

  it('have the rise of permutations at the end, with shrinking best sizes', () => {
    const found = studyOf('permutations');
    expect(bestSizes(found)).toEqual(sorted(bestSizes(found)).reverse());
    expect(found.curve.g[56]).toBeCloseTo(found.functionals.D / 2, 12);
  });
});

describe('the adversary of my schedule', () => {
  const answer = (now: Partial<Setup>) => {
    const { setup } = settleSetup(now);
    const before = study(setup);
    const after = study(opened(preset('adversary'), setup, before.boundaries));
    return { before, after };
  };

  it.each<[string, Partial<Setup>]>([
    ['uniform', {}],
    ['cosine on Gaussians', { law: 'gaussian', N: 100, schedule: 'cosine', K: 7 }],
    ['steps by hand', { schedule: 'custom', cuts: [3, 30, 31] }],
    ['the best steps of another law', { law: 'permutation', schedule: 'optimal', K: 5 }],
    ['two very different steps', { schedule: 'custom', cuts: [1], K: 2 }],
    ['random sizes', { schedule: 'cosine', randomness: 'binomial', K: 5 }],
  ])('keeps the steps and reaches the worst case left to right: %s', (_, now) => {
    const { before, after } = answer(now);
    expect([...(after.boundaries ?? [])]).toEqual([...(before.boundaries ?? [])]);
    expect(after.fixedOrder).toBeCloseTo(after.worst as number, 10);
    expect(after.efact).toBeLessThan(after.worst as number);
    expect(presetOf(after.setup as Setup)?.id).toBe('adversary');
  });
});
