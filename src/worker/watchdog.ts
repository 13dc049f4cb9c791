/** How often it looks, in milliseconds, and how many looks in a row may find nothing done. */
const LOOK = 5000;
const LOOKS = 6;

/** Notices work that neither ends nor fails. */
export interface Watchdog {
  /** Something was begun, or done with more to do: the count starts anew. */
  stir(): void;
  /** There is nothing to do. */
  rest(): void;
}

/**
 * Calls `hangs` when nothing stirred for half a minute of looks. It counts looks and reads no clock:
 * a machine that slept, a tab whose timers were held back, or a clock that was set are no hang.
 */
export function createWatchdog(hangs: () => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quiet = 0;

  function look(): void {
    timer = undefined;
    quiet++;
    if (quiet >= LOOKS) hangs();
    else timer = setTimeout(look, LOOK);
  }

  function rest(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    stir() {
      rest();
      quiet = 0;
      timer = setTimeout(look, LOOK);
    },
    rest,
  };
}
