/** A stopwatch as a value: how much has passed before, and since when it runs. */
export interface Timer {
  readonly passed: number;
  readonly since: number | null;
}

export const stopped: Timer = { passed: 0, since: null };

/** Milliseconds, at the time `now`. */
export const elapsed = ({ passed, since }: Timer, now: number): number =>
  passed + (since === null ? 0 : Math.max(0, now - since));

export const started = (timer: Timer, now: number): Timer =>
  timer.since === null ? { ...timer, since: now } : timer;

export const paused = (timer: Timer, now: number): Timer => ({
  passed: elapsed(timer, now),
  since: null,
});

const two = (n: number) => String(n).padStart(2, '0');

/** "7:05" */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** When a step should begin and end, in milliseconds from the beginning of the talk. */
export function planOf(minutes: readonly number[], step: number): { from: number; to: number } {
  const sum = (end: number) => minutes.slice(0, end).reduce((total, m) => total + m, 0) * 60_000;
  return { from: sum(step - 1), to: sum(step) };
}

/** "on time", "5 min behind", "1 min ahead": whether the step is where it should be by now. */
export function standing(minutes: readonly number[], step: number, ms: number): string {
  const { from, to } = planOf(minutes, step);
  const late = Math.max(0, ms - to) - Math.max(0, from - ms);
  const whole = Math.round(Math.abs(late) / 60_000);
  if (whole === 0) return 'on time';
  return `${whole} min ${late > 0 ? 'behind' : 'ahead'}`;
}
