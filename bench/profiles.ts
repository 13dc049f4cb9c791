import { cumulative } from '../src/core/numbers/numerics.ts';
import { random } from '../src/core/sampling/random.ts';

export interface Case {
  readonly name: string;
  /** A smooth case has the stricter goal at a million tokens. */
  readonly smooth: boolean;
  /** Δf(i) for i = 1..N−1. */
  rise(i: number, N: number): number;
}

const source = random(20251022);

export const profiles: Case[] = [
  {
    name: 'smooth: falling like 1/i²',
    smooth: true,
    rise: (i) => -0.5 * Math.log1p(-1 / (i + 1) ** 2),
  },
  {
    name: 'smooth: falling like 1/(1+i/N)²',
    smooth: true,
    rise: (i, N) => 1 / (N * (1 + i / N) ** 2),
  },
  { name: 'smooth: growing like 1/(N−i)', smooth: true, rise: (i, N) => Math.log1p(1 / (N - i)) },
  { name: 'tied: every rise the same', smooth: false, rise: () => Math.log(2) },
  { name: 'tied: every fourth rise the same', smooth: false, rise: (i) => (i % 4 === 1 ? 1 : 0) },
  {
    name: 'spiky: 1 % of the rises, over 8 decades',
    smooth: false,
    rise: () => (source.uniform() < 0.01 ? 10 ** (-8 * source.uniform()) : 0),
  },
  {
    name: 'spiky: every rise, over 8 decades',
    smooth: false,
    rise: () => 10 ** (-8 * source.uniform()),
  },
  {
    name: 'spiky: 200 clusters on a smooth floor',
    smooth: false,
    rise: (i, N) => 1e-3 / N + (i % Math.ceil(N / 200) < 3 ? source.uniform() : 0),
  },
];

export function risesOf(profile: Case, N: number): Float64Array {
  return Float64Array.from({ length: N }, (_, i) => (i === 0 ? 0 : profile.rise(i, N)));
}

export const profileOf = (rises: Float64Array): Float64Array => cumulative(rises);
