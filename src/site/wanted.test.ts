import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onceWanted } from './wanted.ts';

let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each(['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'])(
  'begins at a %s, once',
  (sign) => {
    const task = vi.fn();
    onceWanted(task);
    vi.advanceTimersByTime(2000);
    expect(task).not.toHaveBeenCalled();
    page.dispatchEvent(new Event(sign));
    expect(task).toHaveBeenCalledOnce();
    page.dispatchEvent(new Event('scroll'));
    vi.advanceTimersByTime(10_000);
    expect(task).toHaveBeenCalledOnce();
  },
);

it('begins for who only looks, once', () => {
  const task = vi.fn();
  onceWanted(task);
  vi.advanceTimersByTime(3000);
  page.dispatchEvent(new Event('keydown'));
  expect(task).toHaveBeenCalledOnce();
});
