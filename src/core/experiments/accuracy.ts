import { type Estimate, estimateProfile, pooledEstimate } from '../estimation/estimate.ts';
import { fitted, judged } from '../estimation/judge.ts';
import { smoothed } from '../estimation/smooth.ts';
import { lawOf } from '../laws/index.ts';
import { optimalScheduleOfRises } from '../optimum/optimum.ts';
import type { Model } from '../sampling/model.ts';
import { type Experiment, percent, three } from './experiment.ts';
import { smoothChain, spikyCodes } from './standards.ts';

const K = 4;
const counts = [1, 3, 10, 30, 100, 300, 1000];
const laws = [smoothChain, spikyCodes];
const [MANY, FEW] = [1000, 10];

/** √ of the mean of (f̂(i) − f(i))² over all i, in nats. */
const distance = (estimate: Float64Array, profile: Float64Array): number =>
  Math.sqrt(estimate.reduce((all, f, i) => all + (f - profile[i]) ** 2, 0) / profile.length);

/** How far an estimate is from the truth, and what its schedule loses, against the number of samples. */
export const accuracy: Experiment = {
  id: 'accuracy',
  name: 'Samples and accuracy',
  question:
    'How many samples does an estimate need, on a smooth and on a spiky profile, and does smoothing help?',
  panels: [
    ...laws.map(({ name }) => ({ name, y: 'error of f̂', unit: 'nats' }) as const),
    ...laws.map(({ name }) => ({ name, y: 'regret', unit: 'share' }) as const),
  ],
  x: 'samples',
  series: ['as it is', 'smoothed'],
  cells: ({ repeats }) => laws.length * repeats,
  measure(cell, { seed }) {
    const j = cell % laws.length;
    const law = lawOf(laws[j].law);
    const model = law.model?.(laws[j].params) as Model;
    const profile = law.profile(laws[j].params);
    const rises = law.rises(laws[j].params, profile);
    const best = optimalScheduleOfRises(rises, K).error;
    // Far from other repeats: each has its own thousand streams.
    const first = Math.floor(cell / laws.length) * counts[counts.length - 1];
    let sofar: Estimate | null = null;
    return counts.flatMap((count) => {
      const more = estimateProfile(model, seed, first + (sofar?.count ?? 0), first + count);
      const estimate: Estimate = sofar ? pooledEstimate(sofar, more) : more;
      sofar = estimate;
      return [false, true].flatMap((smoothing) => {
        const series = smoothing ? 'smoothed' : 'as it is';
        const drawn = smoothing ? smoothed(estimate.mean) : estimate.mean;
        const { error } = judged(fitted(estimate.mean, smoothing), rises, K);
        return [
          { panel: j, series, x: count, y: distance(drawn, profile) },
          { panel: j + laws.length, series, x: count, y: Math.max(0, error / best - 1) },
        ];
      });
    });
  },
  answer({ at }) {
    const gain = at(0, 'as it is', FEW) / at(0, 'as it is', MANY);
    if (Number.isNaN(gain)) return '';
    const regrets = (panel: number, count: number) =>
      `${percent(at(panel, 'as it is', count))} as it is and ${percent(at(panel, 'smoothed', count))} smoothed`;
    return (
      `${MANY / FEW} times as many samples make the estimate ${three(gain)} times as accurate (√${MANY / FEW} = ${three(Math.sqrt(MANY / FEW))}). ` +
      `On the chain ${FEW} samples lose ${regrets(2, FEW)}; on the codes ${MANY} samples lose ${regrets(3, MANY)}.`
    );
  },
};
