import { describe, expect, it } from 'vitest';
import { factorizationError } from '../core/error.ts';
import { estimateSetup } from '../core/estimation/estimateSetup.ts';
import { lawOf } from '../core/laws/index.ts';
import { isotonic } from '../core/numbers/isotonic.ts';
import { optimalSchedule } from '../core/optimum/optimum.ts';
import { study } from '../core/study.ts';
import { decodeQuery, encodeQuery, settleSetup } from './codec.ts';
import { computeNow } from './compute.ts';
import type { Setup } from './schema.ts';
import { createFigureStore } from './store.ts';
import { madeFrom } from './working.ts';

const law = { law: 'ar1', N: 32, phi: 0.9, K: 5 } as const;
const patch = { ...law, schedule: 'optimal', known: 'samples', samples: 30 } as const;

function computed(given: Partial<Setup>) {
  const store = createFigureStore({ setup: settleSetup(given).setup });
  computeNow(store);
  return store;
}

describe('a law that is known by samples', () => {
  it('has the best schedule of its estimate, judged by the law itself', () => {
    const store = computed(patch);
    const fit = isotonic(estimateSetup(law, 0, 30).mean);
    const { boundaries } = optimalSchedule(fit, 5);
    const profile = lawOf('ar1').profile({ N: 32, phi: 0.9 });
    const shown = store.getState().study;
    expect(shown?.boundaries).toEqual(boundaries);
    expect(shown?.efact).toBeCloseTo(factorizationError(profile, boundaries), 10);
    expect(shown?.best).toEqual(study({ ...law, schedule: 'optimal' }).best);
    expect(shown?.efact).toBeGreaterThan(shown?.best?.error as number);
    expect(store.getState().state).toBe('ready');
  });

  it('changes no schedule that does not look at the profile', () => {
    const shown = computed({ ...patch, schedule: 'cosine' }).getState().study;
    expect(shown?.boundaries).toEqual(study({ ...law, schedule: 'cosine' }).boundaries);
  });

  it('leads to the best schedule itself once there are very many samples of a code', () => {
    const code = { law: 'blocks', N: 16, m: 16, k: 7, q: 17, K: 3, schedule: 'optimal' } as const;
    const shown = computed({ ...code, known: 'samples', samples: 1 }).getState().study;
    expect(shown?.efact).toBe(shown?.best?.error);
  });

  it('leaves copies that follow the schedule as they were', () => {
    const given = { law: 'copies', N: 24, K: 4, schedule: 'rule', known: 'samples' } as const;
    const shown = computed(given).getState().study;
    expect(shown?.lawKey).toBe(study({ law: 'copies', N: 24, K: 4, schedule: 'rule' }).lawKey);
  });

  it('is not ready before the last sample is there', () => {
    const { setup } = settleSetup(patch);
    const store = createFigureStore({ setup });
    const { setFound, setStudy } = store.getState();
    const shown = study(madeFrom(estimateSetup(law, 0, 20), setup));
    const answer = (count: number) => ({
      estimate: { key: `1 ${shown.lawKey}`, version: 0, output: estimateSetup(law, 0, count) },
    });
    setFound(answer(20));
    setStudy(0, shown);
    expect(store.getState().state).toBe('busy');
    setFound(answer(30));
    setStudy(0, study(madeFrom(estimateSetup(law, 0, 30), setup)));
    expect(store.getState().state).toBe('ready');
  });

  it('is written in an address, and told where it cannot be', () => {
    const { setup } = settleSetup(patch);
    expect(decodeQuery(encodeQuery(setup)).setup).toEqual(setup);
    expect(encodeQuery(settleSetup(law).setup)).not.toContain('known');
    const { setup: long, changes } = decodeQuery('law=gaussian&N=300&known=samples');
    expect([long.known, changes[0]?.key, changes[0]?.valid]).toEqual([
      'law',
      'known',
      'law (at most 256 tokens)',
    ]);
    expect(decodeQuery('law=profile&known=samples').changes[0]?.valid).toContain('no samples');
    expect(decodeQuery('game=3&known=samples').setup.known).toBe('law');
  });

  it('is pinned with its own estimate', () => {
    const { setup } = computed({ ...law, pin: encodeQuery(settleSetup(patch).setup) }).getState();
    const pinned = computed(setup).getState().pinned?.study;
    expect(pinned?.efact).toBe(computed(patch).getState().study?.efact);
    expect(pinned?.setup.schedule).toBe('optimal');
  });
});
