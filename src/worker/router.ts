/** A study that is expected to take less than this, in milliseconds, runs on the main thread. */
const BRIEF = 2;

/** What a clock may not see, in milliseconds: browsers make theirs coarse. */
const UNSEEN = 0.1;

interface Cost {
  readonly N: number;
  readonly ms: number;
}

/**
 * Decides where a task runs: on the main thread, so that a drag changes every number in the same
 * frame, or in the worker, so that the page never stalls. It goes by how long the same kind of
 * task took last time, and expects it to grow like N².
 */
export interface Router {
  isBrief(kind: string, N: number): boolean;
  took(kind: string, N: number, ms: number): void;
}

export function createRouter(): Router {
  const costs = new Map<string, Cost>();
  return {
    isBrief(kind, N) {
      const last = costs.get(kind);
      return last !== undefined && last.ms * Math.max(1, N / last.N) ** 2 < BRIEF;
    },
    took: (kind, N, ms) => void costs.set(kind, { N, ms: Math.max(ms, UNSEEN) }),
  };
}
