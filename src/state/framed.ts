import type { Lane } from '../worker/client.ts';
import type { Task } from '../worker/protocol.ts';

/** Frames do not come to a page that nobody sees: then it is soon enough after so many milliseconds. */
const UNSEEN = 100;

/**
 * The same lane, its answers delivered in the next frame. What an answer changes between two frames
 * of a drag would be laid out by itself, and once more with the pointer's next move. Without frames,
 * as in tests, answers are delivered as they come.
 */
export const framed = <T extends Task>({ request, close }: Lane<T>): Lane<T> => ({
  request: (input, answer) => request(input, (outcome) => inFrame(() => answer(outcome))),
  close,
});

function inFrame(act: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') {
    act();
    return;
  }
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    act();
  });
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    act();
  }, UNSEEN);
}
