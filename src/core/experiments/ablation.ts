import { errorOfRises } from '../error.ts';
import { estimateProfile } from '../estimation/estimate.ts';
import { fitted, judged } from '../estimation/judge.ts';
import { lawOf } from '../laws/index.ts';
import { optimalScheduleOfRises } from '../optimum/optimum.ts';
import type { Model } from '../sampling/model.ts';
import { cosine } from '../schedules/cosine.ts';
import { rule } from '../schedules/rule.ts';
import { uniform } from '../schedules/uniform.ts';
import { type Experiment, percent } from './experiment.ts';
import { shortText, smoothChain, spikyCodes } from './standards.ts';

const SAMPLES = 30;
const steps = [2, 3, 4, 6, 8, 12, 16];
const laws = [smoothChain, spikyCodes, shortText];
const series = ['best', 'from estimate', 'rule of estimate', 'equal', 'cosine'];

/** Which part of a good schedule's gain is left when it is made from an estimate, or by rule. */
export const ablation: Experiment = {
  id: 'ablation',
  name: 'Estimate, rule or neither',
  question: `What is a schedule worth that is made from ${SAMPLES} samples, beside equal steps, the cosine and the true optimum?`,
  panels: laws.map(({ name }) => ({ name, y: 'error', unit: 'nats' })),
  x: 'steps K',
  series,
  cells: ({ repeats }) => laws.length * repeats,
  measure(cell, { seed }) {
    const panel = cell % laws.length;
    const law = lawOf(laws[panel].law);
    const { params } = laws[panel];
    const profile = law.profile(params);
    const rises = law.rises(params, profile);
    const N = profile.length;
    const from = Math.floor(cell / laws.length) * SAMPLES;
    const { mean } = estimateProfile(law.model?.(params) as Model, seed, from, from + SAMPLES);
    const fit = fitted(mean, false);
    return steps.flatMap((K) =>
      [
        optimalScheduleOfRises(rises, K).error,
        judged(fit, rises, K).error,
        errorOfRises(rises, rule.boundaries({ N, K, profile: fit })),
        errorOfRises(rises, uniform.boundaries({ N, K })),
        errorOfRises(rises, cosine.boundaries({ N, K })),
      ].map((y, j) => ({ panel, series: series[j], x: K, y })),
    );
  },
  answer({ of, at }) {
    /** The mean over all K of how much a schedule loses more than the best. */
    const above = (panel: number, name: string) => {
      const line = of(panel, name);
      const shares = line.map(({ x, mean }) => mean / at(panel, 'best', x) - 1);
      return shares.reduce((a, b) => a + b, 0) / shares.length;
    };
    if (of(2, 'best').length < steps.length) return '';
    const told = laws.map(
      ({ name }, panel) =>
        `${name}: from the estimate ${percent(above(panel, 'from estimate'))}, by its rule ${percent(above(panel, 'rule of estimate'))}, ` +
        `equal ${percent(above(panel, 'equal'))}, cosine ${percent(above(panel, 'cosine'))}`,
    );
    return `Above the best, on average over K: ${told.join('; ')}.`;
  },
};
