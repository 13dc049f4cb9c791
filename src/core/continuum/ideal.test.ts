import { describe, expect, it } from 'vitest';
import { type Ideal, ideals } from './ideal.ts';

const parameters: Record<keyof typeof ideals, number[]> = {
  uniform: [1],
  cosine: [1],
  sine: [1],
  sineSquared: [1],
  power: [0.5, 1, 1.5, 3],
  exponential: [-0.6, 0.5, 20],
};
const each = (Object.keys(parameters) as (keyof typeof ideals)[]).flatMap((id) =>
  parameters[id].map((p) => ({ id, p, ideal: ideals[id] as Ideal })),
);

describe('the profile for which a curve is best', () => {
  it.each(each)('has √g·α̇ constant along $id, parameter $p', ({ ideal, p }) => {
    const speeds = [0.1, 0.3, 0.5, 0.7, 0.9].map((t) => {
      const slope = (ideal.alpha(t + 1e-5, p) - ideal.alpha(t - 1e-5, p)) / 2e-5;
      return Math.sqrt(ideal.density(ideal.alpha(t, p), p)) * slope;
    });
    for (const speed of speeds) expect(speed / speeds[0]).toBeCloseTo(1, 7);
  });

  it.each(each)(
    'is told to be integrable or not, as its mass near the ends shows: $id, $p',
    ({ ideal, p }) => {
      // Mass between ε² and ε from either end: it vanishes with ε where g is integrable.
      const mass = (epsilon: number) => {
        let total = 0;
        const n = 2000;
        for (let j = 0; j < n; j++) {
          const u = epsilon ** (2 - (j + 0.5) / n);
          const width = (u * -Math.log(epsilon)) / n;
          total += (ideal.density(u, p) + ideal.density(1 - u, p)) * width;
        }
        return total;
      };
      expect(mass(1e-5) < mass(1e-3)).toBe(ideal.integrable(p));
    },
  );

  it.each(each)('goes from 0 to 1: $id, $p', ({ ideal, p }) => {
    expect(ideal.alpha(0, p)).toBe(0);
    expect(ideal.alpha(1, p)).toBeCloseTo(1, 14);
  });
});
