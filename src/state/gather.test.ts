import { describe, expect, it } from 'vitest';
import { estimateSetup } from '../core/estimation/estimateSetup.ts';
import { drawMore } from '../core/sampling/draws.ts';
import { plannedSetup } from '../core/sampling/planned.ts';
import { study } from '../core/study.ts';
import type { Lane } from '../worker/client.ts';
import { answer } from '../worker/handlers.ts';
import { settleSetup } from './codec.ts';
import { gatherer } from './gather.ts';
import type { Setup } from './schema.ts';
import { createFigureStore, type FigureStore } from './store.ts';

function started(patch: Partial<Setup>): FigureStore {
  const { setup } = settleSetup(patch);
  const store = createFigureStore({ setup });
  store.getState().setStudy(0, study(setup));
  return store;
}

function become(store: FigureStore, patch: Partial<Setup>) {
  store.getState().gesture();
  store.getState().edit(patch);
  const { version, setup } = store.getState();
  store.getState().setStudy(version, study(setup));
}

/** A lane that answers when told to, the latest request only. */
function slowLane() {
  const asked: { from: number; to: number }[] = [];
  let waiting: (() => void) | null = null;
  const lane: Lane<'estimate'> = {
    request(input, done) {
      asked.push({ from: input.from, to: input.to });
      waiting = () => done(answer('estimate', input));
    },
    close() {},
  };
  const reply = () => {
    const act = waiting;
    waiting = null;
    act?.();
  };
  return { lane, asked, reply };
}

const chain = { law: 'ar1', N: 32, phi: 0.9 } as const;

describe('what is gathered in pieces', () => {
  it('is in the end what it would be in one piece', () => {
    const store = started({ ...chain, samples: 450 });
    gatherer(store, 'estimate', null).ask();
    const found = store.getState().found.estimate?.output;
    const whole = estimateSetup(chain, 0, 450);
    expect(found).toEqual(whole);
  });

  it('is shown as it grows', () => {
    const store = started({ ...chain, samples: 450 });
    const { lane, asked, reply } = slowLane();
    gatherer(store, 'estimate', lane).ask();
    expect(store.getState().found.estimate).toBe(undefined);
    const counts = [1, 2, 3].map(() => {
      reply();
      return store.getState().found.estimate?.output?.count;
    });
    expect(counts).toEqual([195, 390, 450]);
    expect(asked.at(-1)).toEqual({ from: 390, to: 450 });
    reply();
    expect(asked).toHaveLength(3);
  });

  it('comes in larger pieces while they take a moment, and in smaller ones when they take long', () => {
    const store = started({ law: 'khot', N: 4, k: 2, K: 2, samples: 100, through: 'chain' });
    const took = [1, 1, 14, 16, 51, 51];
    const asked: number[] = [];
    const lane: Lane<'estimate'> = {
      request(input, done) {
        asked.push(input.to - input.from);
        const ms = took[asked.length - 1];
        if (ms !== undefined) done({ ...answer('estimate', input), ms });
      },
      close() {},
    };
    gatherer(store, 'estimate', lane).ask();
    expect(asked).toEqual([1, 2, 4, 8, 8, 4, 2]);
    expect(store.getState().found.estimate?.output?.count).toBe(27);
  });

  it('goes on where more is wanted, and goes back where less is', () => {
    const store = started({ ...chain, samples: 20 });
    const { lane, asked, reply } = slowLane();
    const { ask } = gatherer(store, 'estimate', lane);
    for (const samples of [20, 50, 30, 30]) {
      become(store, { samples });
      ask();
      reply();
    }
    expect(asked).toEqual([
      { from: 0, to: 20 },
      { from: 20, to: 50 },
      { from: 20, to: 30 },
    ]);
    expect(store.getState().found.estimate?.output).toEqual(estimateSetup(chain, 0, 30));
  });

  it('is stopped by another setup: what comes late is not shown, and nothing more is asked', () => {
    const store = started({ ...chain, samples: 10_000 });
    const { lane, asked, reply } = slowLane();
    const { ask } = gatherer(store, 'estimate', lane);
    ask();
    const late = reply;
    const other = slowLane();
    lane.request = other.lane.request;
    become(store, { seed: 7, samples: 5 });
    ask();
    late();
    expect(store.getState().found.estimate).toBe(undefined);
    other.reply();
    other.reply();
    expect(store.getState().found.estimate?.output).toEqual(
      estimateSetup({ ...chain, seed: 7 }, 0, 5),
    );
    expect([asked.length, other.asked.length]).toEqual([1, 1]);
  });

  it('is null where there is no answer', () => {
    const store = started({ law: 'random-code', N: 16, k: 8, q: 2 });
    gatherer(store, 'estimate', null).ask();
    gatherer(store, 'planned', null).ask();
    const { estimate, planned } = store.getState().found;
    expect([estimate?.output, planned?.output]).toEqual([null, null]);
  });

  it('of planners ends early where every error is known well', () => {
    const certain = started({ law: 'permutation', N: 8, K: 2 });
    gatherer(certain, 'planned', null).ask();
    // 625 runs a piece: the first has all that are wanted.
    expect(certain.getState().found.planned?.output?.confidence.cost.count).toBe(400);
    const copies = started({ law: 'blocks', N: 32, m: 4, k: 1, q: 2, K: 4 });
    gatherer(copies, 'planned', null).ask();
    const found = copies.getState().found.planned?.output;
    const whole = plannedSetup({ law: 'blocks', N: 32, m: 4, k: 1, q: 2, K: 4 }, 0, 117);
    expect(found?.confidence.cost.count).toBe(117);
    expect(found?.confidence.cost.mean).toBeCloseTo(whole.confidence.cost.mean, 10);
    expect(found?.entropy.steps.mean).toBeCloseTo(whole.entropy.steps.mean, 10);
  });

  it('is an answer at once where nothing is wanted: a profile without standard errors', () => {
    const store = started({ law: 'profile' });
    const { ask } = gatherer(store, 'resampled', null);
    ask();
    expect(store.getState().found.resampled?.output).toBeNull();
    become(store, { se: (store.getState().setup.f as readonly number[]).map(() => 0.1) });
    ask();
    expect(store.getState().found.resampled?.output?.count).toBe(400);
  });
});

describe('samples that are drawn', () => {
  const code = { law: 'blocks', N: 64, m: 4, k: 1, q: 2, K: 16 } as const;

  /** A lane whose worker makes `each` draws a piece. */
  function drawnLane(each: number) {
    const asked: number[] = [];
    let waiting: (() => void) | null = null;
    const lane: Lane<'draws'> = {
      request({ setup, sofar, to }, done) {
        asked.push(sofar?.drawn ?? 0);
        let left = each;
        const output = drawMore(setup, sofar, to, () => --left === 0);
        waiting = () => done({ output, ms: 1 });
      },
      close() {},
    };
    const reply = () => {
      const act = waiting;
      waiting = null;
      act?.();
      return act !== null;
    };
    return { lane, asked, reply };
  }

  it('are in the end the same however many a piece has, and each piece begins where the last ended', () => {
    const [many, few] = [300, 70].map((each) => {
      const store = started({ ...code, draws: 500 });
      const { lane, asked, reply } = drawnLane(each);
      gatherer(store, 'draws', lane).ask();
      while (reply());
      expect(asked).toEqual(asked.map((_, piece) => piece * each));
      return store.getState().found.draws?.output;
    });
    expect(many?.drawn).toBe(500);
    expect(few).toEqual(many);
    expect(many).toEqual(drawMore(code, null, 500));
  });

  it('stop after the piece under way, and go on from there', () => {
    const store = started({ ...code, draws: 1000 });
    const { lane, asked, reply } = drawnLane(50);
    const { ask } = gatherer(store, 'draws', lane);
    const drawn = () => store.getState().found.draws?.output?.drawn;
    ask();
    reply();
    store.getState().halt(true);
    reply();
    expect([drawn(), reply(), asked.length]).toEqual([100, false, 2]);
    store.getState().halt(false);
    ask();
    reply();
    expect([drawn(), asked[2]]).toEqual([150, 100]);
  });

  it('go on where more are wanted, and units change nothing', () => {
    const store = started({ ...code, draws: 100 });
    const { lane, asked, reply } = drawnLane(1000);
    const { ask } = gatherer(store, 'draws', lane);
    ask();
    reply();
    for (const patch of [{ draws: 300 }, { units: 'bits' }] as const) {
      become(store, patch);
      ask();
      reply();
    }
    expect(asked).toEqual([0, 100]);
  });

  it('take some hundredths of a second a piece', () => {
    const { ms, ...outcome } = answer('draws', {
      setup: settleSetup({ ...code, draws: 100_000 }).setup,
      from: 0,
      to: 100_000,
      sofar: null,
    });
    expect(ms).toBeLessThan(500);
    expect('output' in outcome && outcome.output.drawn).toBeLessThan(100_000);
    expect('output' in outcome && outcome.output.drawn).toBeGreaterThan(0);
  });
});
