import { DURATION, type Score, voiceOf } from './score.ts';

/** An error, in nats, at each of the numbers of steps K, which rise. */
interface Heard {
  readonly K: ArrayLike<number>;
  readonly nats: ArrayLike<number>;
}

/**
 * Errors against steps as they are drawn, both logarithmic, from the error `low` at the lowest pitch to
 * `high` at the highest; what is below `low` is silent. The best schedule is on the left, the other one
 * on the right; one alone is heard with both ears.
 */
export function errorScore(
  N: number,
  low: number,
  high: number,
  best: Heard | undefined,
  own: Heard | undefined,
): Score {
  const height = (line: Heard) => (share: number) => {
    const nats = between(line, N ** share);
    return nats < low ? Number.NaN : Math.log(nats / low) / Math.log(high / low);
  };
  const voices = [
    ...(best ? [voiceOf(height(best), own ? -1 : 0, 'sine')] : []),
    ...(own ? [voiceOf(height(own), best ? 1 : 0, 'triangle')] : []),
  ];
  return { voices, duration: DURATION };
}

/** The error at `steps`, on straight lines between the places where it is known; not a number beyond. */
function between({ K, nats }: Heard, steps: number): number {
  let j = 0;
  while (j < K.length && (K[j] as number) < steps - 1e-9) j++;
  if (j === K.length) return Number.NaN;
  const [K1, y1] = [K[j] as number, nats[j] as number];
  if (j === 0 || K1 <= steps) return y1;
  const [K0, y0] = [K[j - 1] as number, nats[j - 1] as number];
  const share = Math.log(steps / K0) / Math.log(K1 / K0);
  return y0 > 0 && y1 > 0 ? y0 * (y1 / y0) ** share : y0;
}
