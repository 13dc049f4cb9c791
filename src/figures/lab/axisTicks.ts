import { ticks } from 'd3-array';

/** Round numbers and always N itself, unless a round number stands too near. */
export function axisTicks(N: number, width: number): number[] {
  if (N === 1) return [0, 1];
  // Eighths read best where N is a power of two.
  const round =
    Number.isInteger(Math.log2(N)) && N >= 8
      ? Array.from({ length: 9 }, (_, j) => (j * N) / 8).filter(
          (_, j) => width > 480 || j % 2 === 0,
        )
      : ticks(0, N, Math.min(8, width / 70)).filter(Number.isInteger);
  return [...round.filter((value) => N - value > N / 16), N];
}
