/**
 * A profile as the steps of a stair: only where it rises can a boundary be of use. Between
 * position[j] and position[j+1] the profile has the value level[j] above f(0).
 */
export interface Staircase {
  /** 0, every i with Δf(i) > 0, and N. */
  readonly position: Int32Array;
  /** f − f(0) from each position on; one less than positions. */
  readonly level: Float64Array;
  /** Σ of the levels over all tokens: the error of a single step. */
  readonly area: number;
  /** S = Σ√Δf. */
  readonly rootSum: number;
}

/** From rises[i] = Δf(i) ≥ 0; each level is a compensated sum. */
export function staircaseOf(rises: Float64Array): Staircase {
  const N = rises.length;
  const position = new Int32Array(N + 1);
  const level = new Float64Array(N);
  let n = 1;
  let total = 0;
  let lost = 0;
  let area = 0;
  let rootSum = 0;
  for (let i = 1; i < N; i++) {
    const rise = rises[i];
    if (!(rise > 0)) continue;
    const next = total + rise;
    lost += total >= rise ? total - next + rise : rise - next + total;
    total = next;
    level[n] = total + lost;
    position[n] = i;
    n++;
    area += (N - i) * rise;
    rootSum += Math.sqrt(rise);
  }
  position[n] = N;
  return { position: position.subarray(0, n + 1), level: level.subarray(0, n), area, rootSum };
}

// All numbers of steps of a law share its stair: at N = 10^6 it takes a third of a sweep.
const kept = new WeakMap<Float64Array, Staircase>();

/** The same, made once for rises that do not change. */
export function keptStairs(rises: Float64Array): Staircase {
  const stairs = kept.get(rises) ?? staircaseOf(rises);
  kept.set(rises, stairs);
  return stairs;
}

// Σ√Δf over so many positions is at most the root of so many times their rise, and not far below
// on smooth stretches: they are taken in one stride.
const STRIDE = 32;

/**
 * The stair with only those of its positions where Σ√Δf has grown by `share`, so that every single
 * large rise keeps its own. Areas between the kept positions are left out: they are the same for all
 * schedules, so that differences of errors stay.
 */
export function coarse({ position, level, rootSum }: Staircase, share: number): Staircase {
  const n = level.length;
  const N = position[n];
  const kept = [0];
  let grown = 0;
  let area = 0;
  for (let j = 1; j < n; ) {
    const end = j - 1 + STRIDE;
    if (end < n) {
      const most = grown + Math.sqrt(STRIDE * (level[end] - level[j - 1]));
      if (most < share) {
        grown = most;
        j = end + 1;
        continue;
      }
    }
    grown += Math.sqrt(level[j] - level[j - 1]);
    if (grown >= share) {
      area += (N - position[j]) * (level[j] - level[kept[kept.length - 1]]);
      kept.push(j);
      grown = 0;
    }
    j++;
  }
  return {
    position: Int32Array.from([...kept, n], (j) => position[j]),
    level: Float64Array.from(kept, (j) => level[j]),
    area,
    rootSum,
  };
}
