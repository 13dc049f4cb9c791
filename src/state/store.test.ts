import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNumber, anyRequest } from '../core/fixtures/setups.ts';
import { lengthOf, scheduleIds } from '../core/setup.ts';
import { type Best, study, studySchedule } from '../core/study.ts';
import { decodeQuery, initialSetup, settleSetup } from './codec.ts';
import { visibleBest } from './game.ts';
import type { Setup } from './schema.ts';
import { createFigureStore, type Figure } from './store.ts';

const open = (query = '') => createFigureStore(decodeQuery(query));

type Action = (figure: Figure) => void;

/** What a reader may do, gestures and mistakes included. */
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  anyNumber.map(
    (K): Action =>
      (figure) =>
        figure.setSteps(K),
  ),
  fc.array(anyNumber, { maxLength: 5 }).map(
    (cuts): Action =>
      (figure) =>
        figure.setCuts(cuts),
  ),
  fc.constantFrom(...scheduleIds).map(
    (schedule): Action =>
      (figure) =>
        figure.edit({ schedule }),
  ),
  anyRequest(60).map(
    (patch): Action =>
      (figure) =>
        figure.edit(patch as Partial<Setup>),
  ),
  anyNumber.map(
    (N): Action =>
      (figure) =>
        figure.edit({ N: Math.min(N, 99) }),
  ),
  anyRequest(60)
    .map((request) => settleSetup(request as Partial<Setup>).setup)
    .map(
      (setup): Action =>
        (figure) =>
          figure.open(setup),
    ),
  fc.constantFrom<Action>(
    (figure) => figure.gesture(),
    (figure) => figure.reset(),
    (figure) => figure.dismiss(),
  ),
);

const travels: Action[] = [(figure) => figure.undo(), (figure) => figure.redo()];

describe('the setup of a figure', () => {
  it('is valid whatever the reader does, and every change has a version of its own', () => {
    const actions = fc.array(fc.oneof(anyAction, fc.constantFrom(...travels)), { maxLength: 12 });
    fc.assert(
      fc.property(actions, (all) => {
        const store = open();
        for (const act of all) {
          const before = store.getState();
          act(before);
          const { setup, version } = store.getState();
          expect(settleSetup(setup)).toEqual({ setup, changes: [] });
          expect(version).toBe(before.version + (setup === before.setup ? 0 : 1));
        }
      }),
      { numRuns: 40 },
    );
  }, 20_000);

  it('says what had to be changed, until that is dismissed', () => {
    const store = open();
    store.getState().edit({ N: 64, m: 5, K: 99 });
    expect(store.getState().setup).toMatchObject({ N: 64, m: 4, K: 64 });
    expect(store.getState().changes.map(({ key }) => key)).toEqual(['m', 'K']);
    store.getState().dismiss();
    expect(store.getState().changes).toEqual([]);
  });

  it('keeps the length, the schedule and the units when the law changes, and no more', () => {
    const store = open('law=blocks&N=60&m=6&q=3&K=5&schedule=cosine&units=bits');
    store.getState().edit({ law: 'markov' });
    const { setup, changes } = store.getState();
    expect(setup).toMatchObject({ N: 60, K: 5, schedule: 'cosine', units: 'bits' });
    expect(setup.q).toBe(settleSetup({ law: 'markov' } as Partial<Setup>).setup.q);
    expect(setup).not.toHaveProperty('m');
    expect(changes).toEqual([]);
  });

  it('has K steps for every schedule, hand-made ones included', () => {
    const store = open('N=12&m=3&schedule=custom&cuts=2,6');
    store.getState().setSteps(5);
    expect(store.getState().setup).toMatchObject({ K: 5, schedule: 'custom', cuts: [2, 4, 6, 9] });
    store.getState().setSteps(99);
    expect(store.getState().setup.K).toBe(12);
    store.getState().setSteps(-1);
    expect(store.getState().setup).toMatchObject({ K: 1, cuts: [] });
    store.getState().edit({ schedule: 'sine' });
    store.getState().setSteps(4);
    expect(store.getState().setup).toMatchObject({ K: 4, schedule: 'sine' });
  });

  it('becomes hand-made with the first boundary that is moved', () => {
    const store = open('N=12&m=3&K=4');
    store.getState().setCuts([5, 8]);
    expect(store.getState().setup).toMatchObject({ schedule: 'custom', cuts: [5, 8], K: 3 });
    expect(store.getState().changes).toEqual([]);
  });
});

describe('the history', () => {
  const visible = ({ setup }: Figure): Setup => setup;

  it('leads back to the start and forth again, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 15 }), (actions) => {
        const store = open();
        const start = store.getState().setup;
        for (const act of actions) act(store.getState());
        const end = visible(store.getState());
        const steps = store.getState().past.length;
        const back: Setup[] = [];
        while (store.getState().past.length > 0) {
          back.push(store.getState().setup);
          store.getState().undo();
        }
        expect(back).toHaveLength(steps);
        expect(store.getState().setup).toEqual(start);
        while (store.getState().future.length > 0) {
          store.getState().redo();
          expect(store.getState().setup).toEqual(back.pop());
        }
        expect(store.getState().setup).toEqual(end);
      }),
      { numRuns: 40 },
    );
  }, 20_000);

  it('has one entry for a gesture, however many changes it makes', () => {
    const store = open();
    for (const K of [7, 6, 5]) store.getState().setSteps(K);
    expect(store.getState().past).toHaveLength(1);
    store.getState().gesture();
    for (const K of [9, 10]) store.getState().setSteps(K);
    expect(store.getState().past).toHaveLength(2);
    store.getState().undo();
    expect(store.getState().setup.K).toBe(5);
    store.getState().undo();
    expect(store.getState().setup.K).toBe(8);
  });

  it('has no entry for a gesture that ends where it began, and forgets nothing for it', () => {
    const store = open('N=12&m=3&schedule=uniform&K=3');
    const { setup } = store.getState();
    store.getState().setStudy(0, study(setup));
    store.getState().edit({ units: 'bits' });
    store.getState().undo();
    store.getState().setStudy(store.getState().version, study(setup));
    store.getState().gesture();
    store.getState().setCuts([5, 8]);
    expect(store.getState().past).toHaveLength(1);
    expect(store.getState().future).toHaveLength(0);
    store.getState().setCuts([4, 8]);
    expect(store.getState()).toMatchObject({ setup, past: [], future: [{ units: 'bits' }] });
    // The same gesture may go on.
    store.getState().setCuts([4, 9]);
    expect(store.getState()).toMatchObject({ setup: { cuts: [4, 9] }, past: [setup], future: [] });
    store.getState().setCuts([4, 8]);
    expect(store.getState()).toMatchObject({ setup, past: [] });
  });

  it('has an entry of its own for every setup that is opened', () => {
    const store = open();
    const { setup } = decodeQuery('K=3');
    store.getState().setSteps(7);
    store.getState().open(setup);
    store.getState().setSteps(4);
    expect(store.getState().past.map(({ K }) => K)).toEqual([8, 7, 3]);
    store.getState().reset();
    expect(store.getState().setup).toEqual(initialSetup());
    expect(store.getState().past).toHaveLength(4);
  });

  it('has none where nothing changes', () => {
    const store = open();
    store.getState().setSteps(8);
    store.getState().reset();
    store.getState().edit({});
    store.getState().undo();
    store.getState().redo();
    expect(store.getState()).toMatchObject({ version: 0, past: [], future: [] });
  });

  it('forgets what was undone once something else is done', () => {
    const store = open();
    store.getState().setSteps(7);
    store.getState().undo();
    store.getState().setSteps(6);
    expect(store.getState().future).toEqual([]);
    store.getState().redo();
    expect(store.getState().setup.K).toBe(6);
    store.getState().undo();
    expect(store.getState().setup.K).toBe(8);
  });

  it('begins a new entry after an undo, even within one gesture', () => {
    const store = open();
    store.getState().setSteps(7);
    store.getState().gesture();
    store.getState().setSteps(6);
    store.getState().undo();
    store.getState().setSteps(5);
    store.getState().undo();
    expect(store.getState().setup.K).toBe(7);
  });

  it('remembers two hundred entries', () => {
    const store = open('N=1000&m=4');
    for (let K = 1; K <= 300; K++) {
      store.getState().gesture();
      store.getState().setSteps(K + 10);
    }
    expect(store.getState().past).toHaveLength(200);
  });
});

describe('studies', () => {
  const at = (K: number) => study({ N: 12, m: 3, K });

  it('make a figure ready when they are of the present setup', () => {
    const store = open('N=12&m=3&K=4');
    expect(store.getState()).toMatchObject({ state: 'busy', study: null });
    store.getState().setStudy(0, at(4));
    expect(store.getState()).toMatchObject({ state: 'ready', studied: 0 });
    store.getState().setSteps(5);
    expect(store.getState()).toMatchObject({ state: 'busy', study: { K: 4 } });
    store.getState().setStudy(1, at(5));
    expect(store.getState()).toMatchObject({ state: 'ready', study: { K: 5 } });
  });

  it('of a moment ago are shown, but the figure stays busy', () => {
    const store = open('N=12&m=3&K=4');
    store.getState().setSteps(5);
    store.getState().setStudy(0, at(4));
    expect(store.getState()).toMatchObject({ state: 'busy', study: { K: 4 } });
  });

  it('that come late do not replace a later one', () => {
    const store = open('N=12&m=3&K=4');
    store.getState().setSteps(5);
    store.getState().setStudy(1, at(5));
    store.getState().setStudy(0, at(4));
    expect(store.getState()).toMatchObject({ state: 'ready', studied: 1, study: { K: 5 } });
  });

  it('keep the curve of their law as the same object', () => {
    const store = open('N=12&m=3&K=4');
    store.getState().setStudy(0, at(4));
    const { curve } = store.getState().study as NonNullable<Figure['study']>;
    store.getState().setSteps(5);
    store.getState().setStudy(1, structuredClone(at(5)));
    expect(store.getState().study?.curve).toBe(curve);
    store.getState().edit({ q: 3 });
    store.getState().setStudy(2, study({ N: 12, m: 3, q: 3, K: 5 }));
    expect(store.getState().study?.curve).not.toBe(curve);
  });

  it('without their optimum wait for it, and take no other', () => {
    const store = open('N=12&m=3&K=4');
    const { best } = at(4);
    if (!best) throw new Error('A short study has its optimum.');
    store.getState().setStudy(0, studySchedule({ N: 12, m: 3, K: 4 }));
    expect(store.getState().state).toBe('busy');
    store.getState().setBest({ ...best, K: 5 });
    store.getState().setBest({ ...best, lawKey: 'another' });
    expect(store.getState()).toMatchObject({ state: 'busy', study: { best: null } });
    store.getState().setBest(best);
    expect(store.getState()).toMatchObject({ state: 'ready', study: { best: { K: 4 } } });
    store.getState().edit({ schedule: 'cosine' });
    store.getState().setStudy(1, studySchedule({ N: 12, m: 3, K: 4, schedule: 'cosine' }));
    expect(store.getState()).toMatchObject({ state: 'ready', study: { best: { K: 4 } } });
  });

  it('are followed by the best schedule of a moment ago, of the same law only, until theirs is there', () => {
    const store = open('N=12&m=3&K=4');
    const best = at(4).best as Best;
    store.getState().setStudy(0, studySchedule({ N: 12, m: 3, K: 4 }));
    expect(visibleBest(store.getState())).toBeNull();
    store.getState().setBest(best);
    store.getState().setSteps(5);
    store.getState().setStudy(1, studySchedule({ N: 12, m: 3, K: 5 }));
    expect(store.getState()).toMatchObject({ state: 'busy', study: { best: null } });
    expect(visibleBest(store.getState())).toBe(best);
    store.getState().setSteps(7);
    store.getState().setStudy(2, studySchedule({ N: 12, m: 3, K: 7 }));
    const later = at(6).best as Best;
    store.getState().setBest(later);
    expect(store.getState()).toMatchObject({ state: 'busy', study: { best: null } });
    expect(visibleBest(store.getState())).toBe(later);
    store.getState().edit({ q: 3 });
    store.getState().setStudy(3, studySchedule({ N: 12, m: 3, q: 3, K: 7 }));
    expect(visibleBest(store.getState())).toBeNull();
  });

  it('is not waited for by a figure that does not show it', () => {
    for (const plain of [false, true]) {
      const store = createFigureStore({ setup: settleSetup({}).setup }, plain);
      const { setup, setStudy } = store.getState();
      setStudy(0, { ...study(setup), best: null });
      expect(store.getState().state).toBe(plain ? 'ready' : 'busy');
    }
  });

  it('that fail say why, and leave the last good one in place', () => {
    const store = open('N=12&m=3&K=4');
    store.getState().setStudy(0, at(4));
    store.getState().setSteps(5);
    store.getState().fail(1, 'out of memory');
    expect(store.getState()).toMatchObject({
      ...{ state: 'error', message: 'out of memory', study: { K: 4 } },
    });
    store.getState().setSteps(6);
    store.getState().setStudy(2, at(6));
    expect(store.getState()).toMatchObject({ state: 'ready', message: null });
  });

  it('that failed for an older setup are not spoken of', () => {
    const store = open('N=12&m=3&K=4');
    store.getState().setSteps(5);
    store.getState().fail(0, 'out of memory');
    expect(store.getState()).toMatchObject({ state: 'busy', message: null });
  });

  it('of an older setup do not hide that the present one failed', () => {
    const store = open('N=12&m=3&K=4');
    store.getState().setSteps(5);
    store.getState().fail(1, 'out of memory');
    store.getState().setStudy(0, at(4));
    expect(store.getState()).toMatchObject({ state: 'error', message: 'out of memory' });
  });
});

describe('a figure', () => {
  it('begins where it is told to, with what had to be changed for that', () => {
    const store = open('N=12&m=5');
    expect(lengthOf(store.getState().setup)).toBe(12);
    expect(store.getState().changes.map(({ key }) => key)).toEqual(['m']);
    expect(createFigureStore().getState().setup).toEqual(initialSetup());
  });

  it('is reset to where it began', () => {
    const store = open('law=markov&N=12&K=3');
    const { setup } = store.getState();
    store.getState().edit({ law: 'permutation', K: 4 });
    store.getState().reset();
    expect(store.getState().setup).toEqual(setup);
    store.getState().undo();
    expect(store.getState().setup.law).toBe('permutation');
  });
});
