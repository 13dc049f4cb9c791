import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Lane } from '../worker/client.ts';
import { paced } from './paced.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched() {
  const sent: number[] = [];
  const close = vi.fn();
  const lane = { request: ({ K }: { K: number }) => void sent.push(K), close };
  const slow = paced(lane as unknown as Lane<'best'>, 90);
  const ask = (K: number) => slow.request({ K } as never, () => {});
  return { sent, ask, slow, close };
}

it('sends the first request at once, then the latest after each pause', () => {
  const { sent, ask } = watched();
  for (let K = 1; K <= 20; K++) {
    ask(K);
    vi.advanceTimersByTime(10);
  }
  expect(sent).toEqual([1, 9, 18]);
  vi.advanceTimersByTime(90);
  expect(sent).toEqual([1, 9, 18, 20]);
  vi.advanceTimersByTime(1000);
  ask(21);
  expect(sent).toEqual([1, 9, 18, 20, 21]);
});

it('sends nothing once it is closed', () => {
  const { sent, ask, slow, close } = watched();
  ask(1);
  ask(2);
  slow.close();
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual([1]);
  expect(close).toHaveBeenCalledOnce();
});
