import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRequest } from '../core/fixtures/setups.ts';
import { sameValue } from '../core/parameter.ts';
import { decodeQuery, settleSetup } from './codec.ts';
import { roundSetup, setupBefore } from './game.ts';
import type { Setup } from './schema.ts';
import { createFigureStore, type Figure } from './store.ts';

const START =
  'law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=custom&cuts=8,16,24,32,40,48,56&seed=5&eps=2';
const KEYS = ['law', 'N', 'm', 'k', 'q', 'K', 'schedule', 'cuts', 'order', 'units', 'seed', 'eps'];

const opened = (locked: readonly string[], query = START) =>
  createFigureStore(decodeQuery(query), false, new Set(locked));

type Action = (figure: Figure) => void;

/** Whatever changes a setup: controls, a preset or a message, the game, undo, starting again. */
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.integer({ min: -1, max: 99 }).map(
    (K): Action =>
      ({ setSteps }) =>
        setSteps(K),
  ),
  fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 5 }).map(
    (cuts): Action =>
      ({ setCuts }) =>
        setCuts(cuts),
  ),
  anyRequest(60).map(
    (patch): Action =>
      ({ edit }) =>
        edit(patch as Partial<Setup>),
  ),
  anyRequest(60).map(
    (given): Action =>
      ({ open }) =>
        open(settleSetup(given as Partial<Setup>).setup),
  ),
  fc.integer({ min: 1, max: 30 }).map(
    (N): Action =>
      ({ edit }) =>
        edit({ N, seed: N, eps: N }),
  ),
  fc.constantFrom<Action>(
    ({ undo }) => undo(),
    ({ redo }) => redo(),
    ({ reset }) => reset(),
    ({ gesture }) => gesture(),
    ({ open, setup }) => open(roundSetup(3, setup)),
    ({ open, setup, past }) => open(setupBefore({ setup, past })),
  ),
);

describe('what is locked', () => {
  it('is changed by nothing, whatever is done, and the figure stays valid', () => {
    fc.assert(
      fc.property(
        fc.subarray(KEYS, { minLength: 1 }),
        fc.array(anyAction, { maxLength: 12 }),
        (keys, actions) => {
          const store = opened(keys);
          const start = store.getState().setup;
          for (const act of actions) {
            act(store.getState());
            const { setup } = store.getState();
            for (const key of keys) expect(sameValue(setup[key], start[key]), key).toBe(true);
            expect(settleSetup(setup)).toEqual({ setup, changes: [] });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not stand in the way of all else', () => {
    const store = opened(['law', 'eps']);
    store.getState().edit({ N: 32, K: 4, schedule: 'optimal' });
    expect(store.getState()).toMatchObject({ setup: { N: 32, K: 4, eps: 2 }, changes: [] });
    store.getState().undo();
    expect(store.getState().setup.N).toBe(64);
  });

  it('lets a whole new setup come as far as it can, and stays', () => {
    const store = opened(['seed', 'K']);
    store.getState().open(decodeQuery('law=permutation&N=40&K=3').setup);
    expect(store.getState().setup).toMatchObject({ law: 'permutation', N: 40, K: 8, seed: 5 });
    const ofLaw = opened(['law']);
    ofLaw.getState().open(decodeQuery('law=permutation&N=40&K=3').setup);
    expect(ofLaw.getState().setup).toMatchObject({ law: 'blocks', N: 64, m: 4, K: 3 });
  });

  it('is told, by its value, to whoever wants it otherwise', () => {
    const store = opened(['K', 'm']);
    store.getState().setSteps(12);
    expect(store.getState().changes).toMatchObject([{ key: 'K', from: '12', to: '8' }]);
    expect(store.getState().changes[0]?.valid).toContain('locked');
    store.getState().gesture();
    store.getState().edit({ law: 'permutation' });
    expect(store.getState().changes).toMatchObject([{ key: 'law', from: 'permutation' }]);
    expect(store.getState().changes[0]?.valid).toBe('one with m = 4, which is locked');
    // A boundary by hand would change the schedule.
    const scheduled = opened(['schedule'], 'K=8');
    scheduled.getState().setCuts([8, 16, 25, 32, 40, 48, 56]);
    expect(scheduled.getState().setup).toMatchObject({ schedule: 'uniform', K: 8 });
    expect(scheduled.getState().changes).toMatchObject([{ key: 'schedule', to: 'uniform' }]);
  });
});
