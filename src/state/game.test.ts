import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitingFactors } from '../core/bounds/bounds.ts';
import { errorOfRises } from '../core/error.ts';
import { ratioOf, study } from '../core/study.ts';
import { decodeQuery, encodeQuery } from './codec.ts';
import {
  adversaryOf,
  furthestOff,
  movesOf,
  phaseOf,
  ratioInRound,
  roundSetup,
  setupBefore,
  visibleBest,
  visibleStudy,
} from './game.ts';
import { createFigureStore, type FigureStore } from './store.ts';

const BEFORE = 'law=gaussian&N=100&K=7&units=bits';

/** A store whose study follows its setup at once. */
function open(query: string): FigureStore {
  const store = createFigureStore(decodeQuery(query));
  const follow = () => {
    const { version, setup } = store.getState();
    store.getState().setStudy(version, study(setup));
  };
  store.subscribe((now, before) => {
    if (now.version !== before.version) follow();
  });
  follow();
  return store;
}

/** One move of the reader. */
function move(store: FigureStore, cuts: readonly number[]): void {
  store.getState().gesture();
  store.getState().setCuts(cuts);
}

function start(game: number): FigureStore {
  const store = open('law=text');
  store.getState().open(decodeQuery(BEFORE).setup);
  const { setup } = store.getState();
  store.getState().open(roundSetup(game, setup));
  return store;
}

const bestCuts = (store: FigureStore): number[] =>
  Array.from(store.getState().study?.best?.boundaries ?? []).slice(1, -1);

describe('a round', () => {
  it('begins with equal sizes, hides the best schedule, and keeps the units', () => {
    const store = start(1);
    expect(phaseOf(store.getState())).toBe('playing');
    expect(store.getState().setup.units).toBe('bits');
    expect(visibleStudy(store.getState())).toMatchObject({ best: null });
    expect(visibleBest(store.getState())).toBeNull();
    expect(visibleStudy(store.getState())).toBe(visibleStudy(store.getState()));
    expect(ratioInRound(store.getState())).toBeGreaterThan(1.05);
  });

  it('is won within 1 %, and then everything is shown', () => {
    const store = start(2);
    move(store, bestCuts(store));
    expect(phaseOf(store.getState())).toBe('won');
    expect(visibleStudy(store.getState())?.best).not.toBeNull();
    expect(visibleBest(store.getState())).not.toBeNull();
    store.getState().undo();
    expect(phaseOf(store.getState())).toBe('playing');
  });

  it('is not yet won just above 1 %', () => {
    const store = start(1);
    const { study: uniform, setup } = store.getState();
    if (!uniform?.best) throw new Error('no study');
    const at = (ratio: number) => ({
      setup,
      study: { ...uniform, efact: ratio * (uniform.best?.error as number) },
    });
    expect(phaseOf(at(1.0101))).toBe('playing');
    expect(phaseOf(at(1.0099))).toBe('won');
  });

  it('can be given up, which is one entry of the history', () => {
    const store = start(3);
    store.getState().edit({ answer: 'shown' });
    expect(phaseOf(store.getState())).toBe('given up');
    expect(visibleStudy(store.getState())?.best).not.toBeNull();
    store.getState().undo();
    expect(phaseOf(store.getState())).toBe('playing');
  });

  it('does not take an older study for its own', () => {
    const store = createFigureStore(decodeQuery('law=blocks&N=64&m=2&k=1'));
    const { setup, version } = store.getState();
    const uniformIsBest = study(setup);
    store.getState().setStudy(version, uniformIsBest);
    expect(ratioOf(uniformIsBest)).toBeCloseTo(1, 12);
    store.getState().open(roundSetup(1, setup));
    expect(ratioInRound(store.getState())).toBeNull();
    expect(phaseOf(store.getState())).toBe('playing');
  });

  it('counts moves of the boundaries, and takes back what is undone', () => {
    const store = start(3);
    const moves = () => movesOf(store.getState());
    const [a, b, c] = Array.from(store.getState().study?.boundaries ?? []).slice(1) as number[];
    expect(moves()).toBe(0);
    // Two steps of the first boundary, as by two keys, then one of the second, then of both.
    move(store, [a - 1, b, c]);
    expect(moves()).toBe(1);
    move(store, [a - 2, b, c]);
    expect(moves()).toBe(1);
    move(store, [a - 2, b + 1, c]);
    expect(moves()).toBe(2);
    store.getState().gesture();
    store.getState().edit({ units: 'nats' });
    expect(moves()).toBe(2);
    move(store, [a - 2, b + 2, c]);
    expect(moves()).toBe(2);
    move(store, [a, b, c]);
    expect(moves()).toBe(3);
    move(store, [a + 1, b + 1, c]);
    expect(moves()).toBe(4);
    for (let entries = 0; entries < 5; entries++) store.getState().undo();
    expect(moves()).toBe(1);
    store.getState().open(roundSetup(4, store.getState().setup));
    expect(movesOf(store.getState())).toBe(0);
  });

  it('keeps its number of steps, and says so', () => {
    const store = start(3);
    move(store, [10, 20, 30]);
    for (const refused of [[10, 20], [10, 20, 30, 40], []]) {
      move(store, refused);
      expect(store.getState().setup.cuts).toEqual([10, 20, 30]);
      expect(store.getState().changes).toMatchObject([{ key: 'cuts', to: '10,20,30' }]);
    }
    store.getState().setSteps(9);
    expect(store.getState().setup).toMatchObject({ K: 4, cuts: [10, 20, 30] });
    expect(store.getState().changes).toMatchObject([{ key: 'K', from: '9', to: '4' }]);
    expect(movesOf(store.getState())).toBe(1);
  });

  it('that is left gives back what was there before, through any number of rounds', () => {
    const store = start(3);
    move(store, [10, 20, 30]);
    store.getState().open(roundSetup(4, store.getState().setup));
    move(store, [10, 20, 31]);
    store.getState().open(setupBefore(store.getState()));
    expect(store.getState().setup).toEqual(decodeQuery(BEFORE).setup);
  });

  it('gives that back after any number of moves', () => {
    const store = start(3);
    for (let j = 0; j < 450; j++) move(store, [10, 20, 30 + (j % 7)]);
    expect(store.getState().past).toHaveLength(200);
    store.getState().open(setupBefore(store.getState()));
    expect(store.getState().setup).toEqual(decodeQuery(BEFORE).setup);
    store.getState().undo();
    for (let j = 0; j < 199; j++) store.getState().undo();
    expect(store.getState().setup).toEqual(decodeQuery(BEFORE).setup);
  });

  it('that an address opened is left with its law, by name', () => {
    const store = open('game=6');
    store.getState().open(setupBefore(store.getState()));
    expect(encodeQuery(store.getState().setup)).toMatch(/^law=random-code&.*K=5$/);
  });
});

describe('the hint', () => {
  it('names the boundary that is furthest off, and the side where it belongs', () => {
    expect(furthestOff([0, 8, 20, 64], [0, 9, 12, 64])).toEqual({ k: 2, side: 'left' });
    expect(furthestOff([0, 8, 20, 64], [0, 30, 40, 64])).toEqual({ k: 1, side: 'right' });
    expect(furthestOff([0, 8, 64], [0, 8, 64])).toBeNull();
  });
});

describe('the adversary’s answer', () => {
  const schedules = fc
    .uniqueArray(fc.integer({ min: 1, max: 63 }), { maxLength: 20 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 64]);

  it('costs exactly κ_D·D, and no other place of the rise costs more', () => {
    fc.assert(
      fc.property(schedules, fc.double({ min: 1e-3, max: 9, noNaN: true }), (boundaries, D) => {
        const answer = adversaryOf(boundaries, D);
        if (!answer) throw new Error('some token waits');
        expect(answer.error).toBeCloseTo(waitingFactors(boundaries).D * D, 10);
        expect(answer.used - answer.i).toBe(waitingFactors(boundaries).D);
        for (let i = 1; i < 64; i++) {
          const rises = new Float64Array(64);
          rises[i] = D;
          expect(errorOfRises(rises, boundaries)).toBeLessThanOrEqual(answer.error);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the threshold code of dimension i* where D is the log of its alphabet', () => {
    const { setup } = decodeQuery('law=blocks&N=64&m=64&k=10&q=67&schedule=custom&cuts=9,30');
    const { efact, functionals } = study(setup);
    const answer = adversaryOf([0, 30, 64], functionals.D);
    expect(answer?.i).toBe(31);
    const threshold = study({ ...setup, k: 31, cuts: [30], K: 2 });
    expect(answer?.error).toBeCloseTo(threshold.efact, 10);
    expect(efact).toBeLessThan(threshold.efact);
  });

  it('does not come when no token waits', () => {
    expect(adversaryOf([0, 1, 2, 3], 1)).toBeNull();
  });
});
