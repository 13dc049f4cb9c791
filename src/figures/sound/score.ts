/** What is heard of a drawing: time goes from left to right, pitch from bottom to top. */
export interface Voice {
  /** When each pitch begins, in seconds from the start; rising. */
  readonly times: readonly number[];
  /** In hertz; 0 is silence. */
  readonly pitches: readonly number[];
  /** −1: the left ear, 1: the right one, 0: both. */
  readonly ear: -1 | 0 | 1;
  readonly timbre: 'sine' | 'triangle';
}

export interface Score {
  readonly voices: readonly Voice[];
  /** In seconds. */
  readonly duration: number;
}

/** From end to end of the axis, in seconds. */
export const DURATION = 4;
/** The lowest pitch, and how far above it the highest one is. */
const LOWEST = 220;
const OCTAVES = 2;
/** More pitches than these in a second are not told apart. */
const GRID = 200;

/**
 * The pitch of a height, from 0 at the bottom to 1 at the top: 220 · 4^height Hz, two octaves, so that
 * equal distances are equal intervals. Silence where the height is not a number.
 */
export const pitchOf = (height: number): number =>
  Number.isNaN(height) ? 0 : LOWEST * 2 ** (OCTAVES * Math.min(Math.max(height, 0), 1));

/**
 * A voice for what a drawing shows: `height(share)` at each share of the axis from 0 to 1. A pitch that
 * goes on is written once.
 */
export function voiceOf(
  height: (share: number) => number,
  ear: Voice['ear'],
  timbre: Voice['timbre'],
): Voice {
  const times: number[] = [];
  const pitches: number[] = [];
  for (let j = 0; j < GRID; j++) {
    const pitch = pitchOf(height(j / (GRID - 1)));
    if (pitch === pitches.at(-1)) continue;
    times.push((j * DURATION) / GRID);
    pitches.push(pitch);
  }
  return { times, pitches, ear, timbre };
}
