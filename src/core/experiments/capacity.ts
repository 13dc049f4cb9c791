import { errorOfRises } from '../error.ts';
import { markov } from '../laws/markov.ts';
import { chainLearningProfile } from '../learning/gaps.ts';
import { learningError } from '../learning/learningError.ts';
import { optimalScheduleOfRises } from '../optimum/optimum.ts';
import { drawFrom } from '../sampling/draw.ts';
import type { StationaryChain } from '../sampling/model.ts';
import { type Random, random } from '../sampling/random.ts';
import { uniform } from '../schedules/uniform.ts';
import { type Experiment, percent } from './experiment.ts';
import { pooledChain } from './pooledChain.ts';

const [N, K, q] = [64, 8, 16];
const law = { N, q, stay: 0.9 };
const capacities = [0, 8, 16];
const sizes = [100, 300, 1000, 3000, 10_000, 30_000];
const series = ['learning', 'factorization, equal', 'factorization, best'];

const modelOf = markov.model as (params: typeof law) => { chain: StationaryChain };

/** A sequence of any length. */
function sequenceOf({ stationary, transition }: StationaryChain, length: number, stream: Random) {
  const rows = Array.from(stationary, (_, x) => stationary.map((_, y) => transition(1, x, y)));
  const x = new Int32Array(length);
  for (let i = 0; i < length; i++) x[i] = drawFrom(i ? rows[x[i - 1]] : stationary, stream);
  return x;
}

/**
 * What a denoiser loses by what it has not learnt, beside what the schedule loses: a chain of 16
 * letters, a denoiser that knows what follows on none, half or all of them, fitted to so many
 * letters of the data. Both errors are exact, for each training set.
 */
export const capacity: Experiment = {
  id: 'capacity',
  name: 'Learning or scheduling',
  question:
    'How good must a denoiser be, in what it can learn and in what it has seen, before its schedule matters?',
  panels: capacities.map((rows) => ({
    name: rows === 0 ? 'letters alone' : rows === q ? 'every pair' : 'half of the pairs',
    y: 'error',
    unit: 'nats',
  })),
  x: 'letters in training',
  series,
  cells: ({ repeats }) => sizes.length * repeats,
  measure(cell, { seed }) {
    const size = sizes[cell % sizes.length];
    const { chain: truth } = modelOf(law);
    const training = sequenceOf(truth, size, random(seed + 2 ** 32 * (cell + 1)));
    const rises = markov.rises(law);
    const equal = uniform.boundaries({ N, K });
    const best = optimalScheduleOfRises(rises, K);
    return capacities.flatMap((rows, panel) => {
      const shortfall = chainLearningProfile(N, truth, pooledChain(training, q, rows));
      return [learningError(shortfall, equal), errorOfRises(rises, equal), best.error].map(
        (y, j) => ({ panel, series: series[j], x: size, y }),
      );
    });
  },
  answer({ of, at }) {
    const full = capacities.length - 1;
    const largest = sizes[sizes.length - 1];
    const learnt = at(full, 'learning', largest);
    const [equal, best] = [at(0, series[1], largest), at(0, series[2], largest)];
    if (Number.isNaN(learnt)) return '';
    const saved = equal - best;
    const enough = of(full, 'learning').find(({ mean }) => mean < saved);
    const share = (panel: number) => percent(saved / (at(panel, 'learning', largest) + equal));
    return (
      `The best steps save ${percent(saved / equal)} of the factorization error. Of the whole error that is ${share(full)} where every pair was learnt from ${largest} letters, ` +
      `and ${share(0)} where only letters alone can be learnt. ` +
      (enough
        ? `With all pairs, learning loses less than scheduling can save from ${enough.x} letters on.`
        : '')
    );
  },
};
