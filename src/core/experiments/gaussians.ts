import { errorOfRises } from '../error.ts';
import { gaussian } from '../laws/gaussian.ts';
import { sum } from '../numbers/numerics.ts';
import { optimalScheduleOfRises } from '../optimum/optimum.ts';
import { uniform } from '../schedules/uniform.ts';
import { type Experiment, percent, three } from './experiment.ts';

const N = 1024;
const correlations = [0.01, 0.1, 0.5, 0.9];
const steps = [2, 4, 8, 16, 32, 64, 128, 256, 512];

/** The theory is for many steps of many tokens each. */
const [MANY, FAR] = [64, 256];

/**
 * Equal steps and the best ones for exchangeable Gaussians, beside what the limit of many steps
 * predicts: (D/2)(N/K − 1) for equal steps and (S²/K − D)/2, S = Σ√Δf(i), for the best.
 */
export const gaussians: Experiment = {
  id: 'gaussians',
  name: 'Correlated Gaussians',
  question:
    'How much do the best steps save for exchangeable Gaussians, and does the theory of many small steps predict it?',
  panels: correlations.map((rho) => ({ name: `ρ = ${rho}`, y: 'error', unit: 'nats' })),
  x: 'steps K',
  series: ['best', 'equal', 'theory, best', 'theory, equal'],
  exact: true,
  cells: () => correlations.length,
  measure(panel) {
    const rises = gaussian.rises({ N, rho: correlations[panel] });
    const [D, S] = [sum(rises), sum(rises.map(Math.sqrt))];
    return steps.flatMap((K) =>
      [
        { series: 'best', y: optimalScheduleOfRises(rises, K).error },
        { series: 'equal', y: errorOfRises(rises, uniform.boundaries({ N, K })) },
        { series: 'theory, best', y: (S ** 2 / K - D) / 2 },
        { series: 'theory, equal', y: (D * (N / K - 1)) / 2 },
      ]
        .filter(({ y }) => y > 0)
        .map(({ series, y }) => ({ panel, series, x: K, y })),
    );
  },
  answer({ of, at }) {
    let [most, where] = [0, ''];
    const fits: string[] = [];
    const fails: number[] = [];
    correlations.forEach((rho, panel) => {
      let [off, below] = [0, false];
      for (const { x: K, mean } of of(panel, 'best')) {
        const times = at(panel, 'equal', K) / mean;
        if (times > most) [most, where] = [times, `ρ = ${rho} and K = ${K}`];
        if (K < MANY || K > FAR) continue;
        const predicted = at(panel, 'theory, best', K);
        if (Number.isNaN(predicted)) below = true;
        else off = Math.max(off, Math.abs(predicted / mean - 1));
      }
      if (below) fails.push(rho);
      else fits.push(`is within ${percent(off)} at ρ = ${rho}`);
    });
    if (most === 0) return '';
    return (
      `Among ${N} tokens equal steps lose up to ${three(most)} times as much as the best (at ${where}). ` +
      `For K from ${MANY} to ${FAR} the theory ${fits.join(', ')}` +
      (fails.length > 0 ? `; at ρ = ${fails.join(', ')} it goes below 0 there.` : '.')
    );
  },
};
