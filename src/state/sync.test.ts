import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFigureStore } from './store.ts';
import { followSetup, windowAddress } from './sync.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A store whose addresses are written down. */
function followed(rest: readonly (readonly [string, string])[] = []) {
  const written: string[] = [];
  const store = createFigureStore();
  const stop = followSetup(store, { replace: (query) => written.push(query) }, rest);
  return { ...store.getState(), written, stop };
}

describe('the address', () => {
  it('follows the setup at once', () => {
    const { edit, written } = followed();
    edit({ K: 5 });
    expect(written).toEqual(['K=5']);
    vi.runAllTimers();
    expect(written).toEqual(['K=5']);
  });

  it('is written twice for many changes in a short time, as the first and the last', () => {
    const { edit, written } = followed();
    for (let K = 1; K <= 7; K++) edit({ K });
    expect(written).toEqual(['K=1']);
    vi.runAllTimers();
    expect(written).toEqual(['K=1', 'K=7']);
  });

  it('is the last state when the page is left before the pause is over', () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    const { edit, stop, written } = followed();
    edit({ K: 5 });
    edit({ K: 6 });
    page.dispatchEvent(new Event('pagehide'));
    expect(written).toEqual(['K=5', 'K=6']);
    edit({ K: 7 });
    stop();
    page.dispatchEvent(new Event('pagehide'));
    expect(written).toEqual(['K=5', 'K=6']);
  });

  it('is written at most a hundred times in half a minute, while changes never cease', () => {
    const { edit, written } = followed();
    for (let at = 0; at < 30_000; at += 10) {
      edit({ K: 1 + ((at / 10) % 20) });
      vi.advanceTimersByTime(10);
    }
    expect(written.length).toBeLessThan(100);
    expect(written.length).toBeGreaterThan(20);
  });

  it('is not written for what does not change the setup', () => {
    const { edit, gesture, dismiss, written } = followed();
    edit({ K: 8 });
    gesture();
    dismiss();
    vi.runAllTimers();
    expect(written).toEqual([]);
  });

  it('keeps what is not of the setup', () => {
    const { edit, written } = followed([['theme', 'dark']]);
    edit({ K: 5 });
    vi.runAllTimers();
    edit({ K: 8 });
    vi.runAllTimers();
    expect(written).toEqual(['K=5&theme=dark', 'theme=dark']);
  });

  it('is left alone once it is no longer followed', () => {
    const { edit, stop, written } = followed();
    edit({ K: 5 });
    edit({ K: 6 });
    stop();
    edit({ K: 7 });
    vi.runAllTimers();
    expect(written).toEqual(['K=5']);
  });
});

describe('the window’s address', () => {
  const location = { pathname: '/lab.html', hash: '#now' };

  it('is replaced, never added to, and keeps its path and fragment', () => {
    const replaceState = vi.fn();
    vi.stubGlobal('location', location);
    vi.stubGlobal('history', { replaceState });
    windowAddress.replace('K=5');
    windowAddress.replace('');
    expect(replaceState.mock.calls).toEqual([
      [null, '', '/lab.html?K=5#now'],
      [null, '', '/lab.html#now'],
    ]);
  });

  it('gets a fragment for long values, and loses it with them', () => {
    const replaceState = vi.fn();
    vi.stubGlobal('location', { ...location, hash: '#f=1,2,3' });
    vi.stubGlobal('history', { replaceState });
    windowAddress.replace('law=profile#f=1,2');
    windowAddress.replace('K=5');
    vi.stubGlobal('location', { ...location, hash: '#?secret=x' });
    windowAddress.replace('K=5');
    expect(replaceState.mock.calls.map(([, , address]) => address)).toEqual([
      '/lab.html?law=profile#f=1,2',
      '/lab.html?K=5',
      '/lab.html?K=5#?secret=x',
    ]);
  });

  it('that may not be changed stays, without an error', () => {
    vi.stubGlobal('location', location);
    vi.stubGlobal('history', {
      replaceState() {
        throw new Error('SecurityError');
      },
    });
    expect(() => windowAddress.replace('K=5')).not.toThrow();
  });
});
