import type { Lane } from '../worker/client.ts';
import type { Task } from '../worker/protocol.ts';

/** Frames do not come to a page that nobody sees: then it is soon enough after so many milliseconds. */
const UNSEEN = 100;

/** What waits for the next frame. */
let waiting: (() => void)[] = [];

/**
 * The same lane, its answers delivered in the next frame, together with all others that wait for it:
 * what each of them changes would be drawn and laid out by itself, and once more with the pointer's
 * next move. Without frames, as in tests, answers are delivered as they come.
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
  waiting.push(act);
  if (waiting.length > 1) return;
  const deliver = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    const due = waiting;
    waiting = [];
    for (const act of due) {
      try {
        act();
      } catch (error) {
        // What is wrong with one figure must not silence the others.
        reportError(error);
      }
    }
  };
  const frame = requestAnimationFrame(deliver);
  const timer = setTimeout(deliver, UNSEEN);
}
