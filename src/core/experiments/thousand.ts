import { errorOfRises } from '../error.ts';
import { fitted, judged } from '../estimation/judge.ts';
import { oneTokenOfChain, oneTokenOfCodes } from '../estimation/oneToken.ts';
import { ar1 } from '../laws/ar1.ts';
import { blocks } from '../laws/blocks.ts';
import { once } from '../once.ts';
import { optimalScheduleOfRises } from '../optimum/optimum.ts';
import { random } from '../sampling/random.ts';
import { uniform } from '../schedules/uniform.ts';
import { type Experiment, percent } from './experiment.ts';

const N = 1024;
const phi = 0.9;
const code = { m: 16, k: 8, q: 17 };
const counts = [100, 1000];
const steps = [16, 32, 64, 128, 256];

const laws = [
  {
    name: 'a Gaussian chain',
    rises: () => ar1.rises({ N, phi }),
    tell: once(() => oneTokenOfChain(N, phi)),
  },
  {
    name: '64 codes',
    rises: () => blocks.rises({ N, ...code }),
    tell: once(() => oneTokenOfCodes(N, code.m, code.k, code.q)),
  },
];

const seriesOf = (count: number, smoothing: boolean) =>
  `${count} samples${smoothing ? ', smoothed' : ''}`;

/** Schedules of a long sequence from few samples, each asked for one token at each i. */
export const thousand: Experiment = {
  id: 'thousand',
  name: '100 or 1000 samples',
  question: `Among ${N} tokens, does it pay to measure the profile with 1000 samples instead of 100?`,
  panels: laws.map(({ name }) => ({ name, y: 'regret', unit: 'share' })),
  x: 'steps K',
  series: [
    ...[true, false].flatMap((smoothing) => counts.map((count) => seriesOf(count, smoothing))),
    'equal',
  ],
  cells: ({ repeats }) => laws.length * repeats,
  measure(cell, { seed }) {
    const panel = cell % laws.length;
    const { rises: risesOf, tell } = laws[panel];
    const rises = risesOf();
    const best = steps.map((K) => optimalScheduleOfRises(rises, K).error);
    const equal = steps.map((K, j) => {
      const error = errorOfRises(rises, uniform.boundaries({ N, K }));
      return { panel, series: 'equal', x: K, y: error / best[j] - 1 };
    });
    const sum = new Float64Array(N);
    let drawn = 0;
    const estimated = counts.flatMap((count) => {
      for (; drawn < count; drawn++) {
        const stream = random(seed + 2 ** 32 * (1 + drawn + cell * counts[counts.length - 1]));
        const told = tell()(stream);
        for (let i = 0; i < N; i++) sum[i] += told[i];
      }
      return [false, true].flatMap((smoothing) => {
        const mean = sum.map((total) => total / count);
        const fit = fitted(mean, smoothing);
        return steps.map((K, j) => {
          const y = Math.max(0, judged(fit, rises, K).error / best[j] - 1);
          return { panel, series: seriesOf(count, smoothing), x: K, y };
        });
      });
    });
    return [...equal, ...estimated];
  },
  answer({ of }) {
    const mean = (panel: number, series: string) => {
      const line = of(panel, series);
      return line.reduce((total, { mean: y }) => total + y, 0) / line.length;
    };
    if (of(1, 'equal').length === 0) return '';
    const told = laws.map(({ name }, panel) => {
      const [plain, smooth] = [false, true].map((smoothing) =>
        counts.map((count) => percent(mean(panel, seriesOf(count, smoothing)))).join(' and '),
      );
      return `on ${name} ${plain}, or smoothed ${smooth}, and with equal steps ${percent(mean(panel, 'equal'))}`;
    });
    return `Lost above the best with ${counts.join(' and ')} samples, on average over K: ${told.join('; ')}.`;
  },
};
