import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { study } from '../core/study.ts';
import { decodeQuery, settleSetup } from '../state/codec.ts';
import { computeNow } from '../state/compute.ts';
import { createFigureStore } from '../state/store.ts';
import { heightMessages } from './height.ts';
import { setupIn, talkToHost } from './host.ts';

const EXAMPLE = 'law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=uniform';
const nested = (depth: number): unknown => {
  let list: unknown[] = [];
  for (let j = 0; j < depth; j++) list = [list];
  return list;
};
const throwing = (key: string) =>
  Object.defineProperty({}, key, {
    enumerable: true,
    get() {
      throw new Error('caught');
    },
  });
const set = (setup: unknown) => ({ source: 'how-many-at-once', type: 'set', setup });

describe('a message that sets', () => {
  it('is taken when it is an object of texts, numbers and lists', () => {
    expect(setupIn(set({ K: 12, law: 'chain', cuts: [1, 2] }))).toEqual({
      K: 12,
      law: 'chain',
      cuts: [1, 2],
    });
  });

  it.each([
    ['null', null],
    ['a text', 'set'],
    ['another source', { source: 'x', type: 'set', setup: {} }],
    ['another type', { source: 'how-many-at-once', type: 'get', setup: {} }],
    ['no setup', { source: 'how-many-at-once', type: 'set' }],
    ['a setup that is null', set(null)],
    ['a setup that is a text', set('K=3')],
    ['a setup that is a list', set(['K', 3])],
    ['an object in it', set({ K: { valueOf: () => 3 } })],
    ['nothing in it', set({ K: null })],
    ['too many keys', set(Object.fromEntries(Array.from({ length: 101 }, (_, j) => [j, j])))],
    ['a text too long', set({ text: 'a'.repeat(2_000_001) })],
    ['a list too long', set({ cuts: Array(2_000_001).fill(1) })],
    ['ten megabytes of text', set({ words: 'ab,'.repeat(3_500_000) })],
    ['a list of long texts', set({ words: Array(100).fill('a'.repeat(100_000)) })],
    ['a list in a list', set({ cuts: [[1, 2]] })],
    ['lists in lists without end', set({ cuts: nested(100_000) })],
    ['a list of objects', set({ cuts: [{ toString: 1 }] })],
    ['a list with holes', set({ cuts: Object.assign([], { length: 1_000_000 }) })],
    ['truth', set({ K: true })],
    ['a big integer', set({ K: 3n })],
    ['a date', set({ K: new Date(0) })],
    ['a getter that throws', set(throwing('K'))],
    ['a message that throws', throwing('source')],
  ])('is ignored: %s', (_, message) => {
    expect(setupIn(message)).toBeNull();
  });
});

/** A window as far as it is needed here: one that notes what it is sent. */
function fakeWindow() {
  const posted: { type: string; [key: string]: unknown }[] = [];
  const listeners: ((event: { source: unknown; data: unknown }) => void)[] = [];
  return {
    posted,
    hear: (source: unknown, data: unknown) => {
      for (const listener of listeners) listener({ source, data });
    },
    postMessage: (message: { type: string }) => void posted.push(message),
    addEventListener: (_: string, listener: (typeof listeners)[number]) =>
      void listeners.push(listener),
  };
}

describe('a figure in a frame', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  function framed() {
    const store = createFigureStore(decodeQuery(EXAMPLE));
    store.subscribe((now, before) => {
      if (now.version !== before.version) computeNow(store);
    });
    computeNow(store);
    const host = fakeWindow();
    const own = fakeWindow();
    talkToHost(store, host as unknown as Window, own as unknown as Window);
    return { store, host, own };
  }

  it('tells a settled study once, with all its numbers', () => {
    const { store, host } = framed();
    vi.runAllTimers();
    const { efact } = study(decodeQuery(EXAMPLE).setup);
    expect(host.posted).toHaveLength(1);
    expect(host.posted[0]).toMatchObject({ type: 'study', results: { efact } });
    for (const K of [9, 10, 11]) store.getState().setSteps(K);
    vi.runAllTimers();
    expect(host.posted).toHaveLength(2);
    expect(host.posted[1]).toMatchObject({ setup: { K: '11' } });
  });

  it('sets what its host asks for, in one entry of the history', () => {
    const { store, host, own } = framed();
    own.hear(host, set({ K: 5, schedule: 'optimal' }));
    expect(store.getState().setup).toMatchObject({ law: 'blocks', K: 5, schedule: 'optimal' });
    store.getState().undo();
    expect(store.getState().setup).toMatchObject({ K: 8, schedule: 'uniform' });
  });

  it('says what it had to change, and keeps to what is valid', () => {
    const { store, host, own } = framed();
    own.hear(host, set({ K: 'many' }));
    expect(store.getState().setup.K).toBe(8);
    expect(store.getState().changes[0]).toMatchObject({ key: 'K', from: 'many' });
  });

  it('stays whole, whatever its host says', () => {
    const store = createFigureStore(decodeQuery(EXAMPLE), true);
    const [host, own] = [fakeWindow(), fakeWindow()];
    talkToHost(store, host as unknown as Window, own as unknown as Window);
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.string(), fc.anything()).map(set),
      fc
        .dictionary(
          fc.constantFrom(
            'K',
            'N',
            'law',
            'cuts',
            'sizes',
            'pin',
            'game',
            '__proto__',
            'constructor',
          ),
          fc.oneof(
            fc.double(),
            fc.constantFrom(
              Number.NaN,
              Number.POSITIVE_INFINITY,
              -0,
              1e308,
              '',
              '__proto__',
              'NaN',
            ),
            fc.string(),
            fc.array(fc.oneof(fc.double({ max: 99 }), fc.string()), { maxLength: 20 }),
          ),
        )
        .map(set),
      fc.constant(JSON.parse(JSON.stringify(set({ K: 5 })).replace('"K"', '"__proto__"'))),
    );
    fc.assert(
      fc.property(anyMessage, (message) => {
        own.hear(host, message);
        const { setup } = store.getState();
        expect(settleSetup(setup)).toEqual({ setup, changes: [] });
      }),
      { numRuns: 200 },
    );
    expect(Object.prototype).not.toHaveProperty('K');
  });

  it('changes nothing that is locked, and says so', () => {
    const store = createFigureStore(decodeQuery(EXAMPLE), true, new Set(['K']));
    const [host, own] = [fakeWindow(), fakeWindow()];
    talkToHost(store, host as unknown as Window, own as unknown as Window);
    own.hear(host, set({ K: 3, schedule: 'cosine' }));
    expect(store.getState().setup).toMatchObject({ K: 8, schedule: 'cosine' });
    expect(store.getState().changes).toMatchObject([{ key: 'K', from: '3', to: '8' }]);
  });

  it('listens to nobody but its host', () => {
    const { store, own } = framed();
    own.hear(fakeWindow(), set({ K: 5 }));
    own.hear(null, set({ K: 5 }));
    own.hear(own, set({ K: 5 }));
    expect(store.getState().setup.K).toBe(8);
  });

  it('is silent where it is not in a frame', () => {
    const store = createFigureStore(decodeQuery(EXAMPLE));
    const own = fakeWindow();
    talkToHost(store, own as unknown as Window, own as unknown as Window);
    vi.runAllTimers();
    expect(own.posted).toEqual([]);
  });
});

describe('a height', () => {
  const at = (hash: string) => new URL(`https://host.example/embed.html?K=8${hash}`);

  it('is told in our own words, to Medium and to AMP', () => {
    const [own, medium, amp] = heightMessages(512, at(''));
    expect(own).toEqual({ source: 'how-many-at-once', type: 'height', height: 512 });
    expect(JSON.parse(medium as string)).toEqual({
      src: at('').href,
      context: 'iframe.resize',
      height: 512,
    });
    expect(amp).toEqual({ sentinel: 'amp', type: 'embed-size', height: 512 });
  });

  it('is told to WordPress by the secret that it gave', () => {
    expect(heightMessages(512, at('#?secret=aBc1'))).toContainEqual({
      message: 'height',
      value: 512,
      secret: 'aBc1',
    });
    expect(heightMessages(512, at('#words=a'))).toHaveLength(3);
  });
});
