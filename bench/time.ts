/** Wall-clock milliseconds of one call: the smallest of many, after some to warm up. */
export function fastest(work: () => unknown, budget = 400): number {
  return together([work], budget)[0] as number;
}

/** Short work is repeated for so long before the other's turn: compilers need many calls. */
const TURN = 20;

/**
 * The same for several pieces of work by turns, so that what else the machine does strikes all of
 * them alike and their ratio keeps its meaning.
 */
export function together(works: (() => unknown)[], budget = 600): number[] {
  const best = works.map(() => Infinity);
  const begin = performance.now();
  for (let round = 0; round < 4 || performance.now() - begin < budget; round++) {
    works.forEach((work, j) => {
      const turn = performance.now();
      let now = turn;
      while (now - turn < TURN) {
        const start = now;
        work();
        now = performance.now();
        // The first two rounds are for the compiler.
        if (round > 1) best[j] = Math.min(best[j] as number, now - start);
      }
    });
  }
  return best;
}
