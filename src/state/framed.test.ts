import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Lane } from '../worker/client.ts';
import { framed } from './framed.ts';

let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const withFrames = (): void => {
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
    frames[frame - 1] = () => {};
  });
};

function answered() {
  const heard = vi.fn();
  const lane = { request: (_: unknown, answer: (n: unknown) => void) => answer(7), close() {} };
  framed(lane as unknown as Lane<'study'>).request({} as never, heard);
  return heard;
}

it('delivers in the next frame, once', () => {
  withFrames();
  const heard = answered();
  expect(heard).not.toHaveBeenCalled();
  for (const act of frames) act();
  vi.advanceTimersByTime(1000);
  expect(heard).toHaveBeenCalledExactlyOnceWith(7);
});

it('delivers soon, once, where no frames come', () => {
  withFrames();
  const heard = answered();
  vi.advanceTimersByTime(100);
  for (const act of frames) act();
  expect(heard).toHaveBeenCalledExactlyOnceWith(7);
});

it('delivers all that came in one frame together, and what fails alone', () => {
  withFrames();
  const failed = vi.fn();
  vi.stubGlobal('reportError', failed);
  const order: number[] = [];
  const lane = { request: (n: number, answer: (n: number) => void) => answer(n), close() {} };
  for (const n of [1, 2, 3]) {
    framed(lane as unknown as Lane<'study'>).request(
      n as never,
      ((answered: number) => {
        if (answered === 2) throw new Error('a fault');
        order.push(answered);
      }) as never,
    );
  }
  expect(frames).toHaveLength(1);
  frames[0]?.();
  expect(order).toEqual([1, 3]);
  expect(failed).toHaveBeenCalledOnce();
});

it('delivers at once where there are no frames', () => {
  vi.stubGlobal('requestAnimationFrame', undefined);
  expect(answered()).toHaveBeenCalledExactlyOnceWith(7);
});
