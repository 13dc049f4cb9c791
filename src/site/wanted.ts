/** What a reader does first: reads on, points, taps, or goes on with the keys. */
const SIGNS = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'];

/** Who only looks, in milliseconds, has settled. */
const SETTLED = 3000;

/**
 * Runs a task at the first sign of the reader, or once they have settled: what is large would hold up
 * a slow phone just when its page has appeared.
 */
export function onceWanted(task: () => void): void {
  const begin = () => {
    clearTimeout(timer);
    for (const sign of SIGNS) removeEventListener(sign, begin);
    task();
  };
  const timer = setTimeout(begin, SETTLED);
  for (const sign of SIGNS) addEventListener(sign, begin, { passive: true });
}
