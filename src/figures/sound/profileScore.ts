import type { Study } from '../../core/study.ts';
import { DURATION, type Score, type Voice, voiceOf } from './score.ts';

/** The value of a step function that takes ys[j] from xs[j] on. */
function at(xs: ArrayLike<number>, ys: ArrayLike<number>, x: number): number {
  let [low, high] = [0, xs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((xs[middle] as number) <= x) low = middle;
    else high = middle - 1;
  }
  return ys[low] as number;
}

/** Profile and staircase of a study, their heights in shares of `top` nats. */
function voicesOf({ N, curve, stairs, levels }: Study, top: number, ear: Voice['ear']): Voice[] {
  const token = (share: number) => Math.min(Math.floor(share * N), N - 1);
  const share = (nats: number) => (top > 0 ? nats / top : 0);
  return [
    voiceOf((x) => share(at(curve.i, curve.g, token(x))), ear, 'sine'),
    voiceOf((x) => share(at(stairs.start, levels, token(x))), ear, 'triangle'),
  ];
}

/**
 * The profile as a soft voice and the staircase as a brighter one below it: where they part, tokens
 * are revealed too early. Beside a pinned study, that is on the left and this one on the right.
 */
export function profileScore(study: Study, pinned: Study | null): Score {
  const top = Math.max(study.functionals.D, pinned?.functionals.D ?? 0);
  const voices = pinned
    ? [...voicesOf(pinned, top, -1), ...voicesOf(study, top, 1)]
    : voicesOf(study, top, 0);
  return { voices, duration: DURATION };
}
