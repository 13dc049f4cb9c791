import type { ErrorMap } from '../../core/learning/errorMap.ts';

/** Where a value lies among rising or falling ones, on a logarithmic scale: 2.5 is between 2 and 3. */
function placeIn(values: ArrayLike<number>, value: number): number {
  const logs = Array.from(values, Math.log);
  const last = logs.length - 1;
  const sign = Math.sign((logs[last] as number) - (logs[0] as number)) || 1;
  const log = Math.log(value);
  const beyond = logs.findIndex((one) => sign * (one - log) >= 0);
  if (beyond < 0) return last;
  if (beyond === 0) return 0;
  const [left, right] = [logs[beyond - 1] as number, logs[beyond] as number];
  return beyond - 1 + (log - left) / (right - left);
}

/** E_learn + E_fact at a quality and a number of steps, between those of the map by interpolation. */
export function sumAt({ quality, K, learn, fact }: ErrorMap, at: number, steps: number): number {
  const [i, j] = [placeIn(quality, at), placeIn(K, steps)];
  const node = (c: number, r: number) =>
    (learn[Math.min(c, quality.length - 1) * K.length + Math.min(r, K.length - 1)] as number) +
    (fact[Math.min(r, K.length - 1)] as number);
  const [c, r] = [Math.floor(i), Math.floor(j)];
  const [s, t] = [i - c, j - r];
  return (
    (1 - s) * ((1 - t) * node(c, r) + t * node(c, r + 1)) +
    s * ((1 - t) * node(c + 1, r) + t * node(c + 1, r + 1))
  );
}

export interface Place {
  readonly quality: number;
  readonly K: number;
}

/** How good a quality is: less noise, or more sequences. */
export const isNoise = ({ quality }: ErrorMap): boolean =>
  (quality.at(-1) as number) < (quality[0] as number);

/** The place where the quality is `factor` times as good and there are as much fewer steps. */
export const traded = (map: ErrorMap, { quality, K }: Place, factor: number): Place => ({
  quality: isNoise(map) ? quality / factor : quality * factor,
  K: K / factor,
});

/** How far one may trade from a place within the map: factors. */
export function tradeRange(map: ErrorMap, { quality, K }: Place): readonly [number, number] {
  const [poor, good] = [map.quality[0] as number, map.quality.at(-1) as number];
  const reach = (end: number) => (isNoise(map) ? quality / end : end / quality);
  const [few, many] = [map.K[0] as number, map.K.at(-1) as number];
  return [Math.max(reach(poor), K / many), Math.min(reach(good), K / few)];
}

const TRIED = 64;

/** The best place that costs the same effort, were twice the quality as dear as twice the steps. */
export function bestTrade(map: ErrorMap, place: Place): Place {
  const [from, to] = tradeRange(map, place);
  let best = place;
  let least = sumAt(map, place.quality, place.K);
  for (let j = 0; j <= TRIED; j++) {
    const other = traded(map, place, from * (to / from) ** (j / TRIED));
    const sum = sumAt(map, other.quality, other.K);
    if (sum < least * (1 - 1e-9)) [best, least] = [other, sum];
  }
  return best;
}

const STEPS = [1, 2, 5];
const MOST_LEVELS = 9;

/** Round levels between the least and the greatest value, the greater ones if they are many. */
export function levelsOf(least: number, greatest: number): number[] {
  if (!(greatest > 0)) return [];
  const levels: number[] = [];
  for (let power = Math.floor(Math.log10(greatest)); levels.length < MOST_LEVELS; power--) {
    for (const step of [...STEPS].reverse()) {
      const level = Number(`${step}e${power}`);
      if (level <= least) return levels.reverse();
      if (level < greatest && levels.length < MOST_LEVELS) levels.push(level);
    }
  }
  return levels.reverse();
}
