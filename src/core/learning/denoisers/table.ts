import { listContext } from '../../laws/listContext.ts';
import { MASK } from '../../sampling/model.ts';
import type { Denoiser, Learner, Training } from '../denoiser.ts';
import { requireTraining } from './training.ts';

/** Equal sequences once, with their number. */
function distinct({ sequences, weights }: Training): { x: Int32Array; count: number }[] {
  const found = new Map<string, { x: Int32Array; count: number }>();
  sequences.forEach((sequence, j) => {
    const x = Int32Array.from(sequence);
    const weight = weights?.[j] ?? 1;
    const known = found.get(x.join());
    if (known) known.count += weight;
    else found.set(x.join(), { x, count: weight });
  });
  return [...found.values()];
}

/**
 * The denoiser that knows its training sequences by heart. Of those that agree with all that is
 * known, c in number, c(y) have the letter y in the masked place:
 *
 *   p_θ(x_i = y | x_S) = (c(y) + α)/(c + qα),
 *
 * which is uniform where none agrees. These are conditionals of no joint law, as those of a
 * network need not be: given more it may be less sure. O(different sequences · N) a conditional.
 */
export const table: Learner = {
  id: 'table',
  name: 'by heart',
  sentence:
    'It counts the training sequences that agree with what is known, and which letter they have here.',
  train(training: Training): Denoiser {
    requireTraining('table', training);
    const { sequences, N, q, pseudo } = training;
    const wrong = sequences.findIndex((x) => x.length !== N);
    if (wrong >= 0) {
      throw new RangeError(
        `table: sequence ${wrong} has ${sequences[wrong].length} letters; it must have N = ${N}`,
      );
    }
    const words = distinct(training);
    const letter = Array.from({ length: N }, (_, i) => Int32Array.from(words, ({ x }) => x[i]));
    const weight = Float64Array.from(words, ({ count }) => count);
    return {
      N,
      q,
      context: () => listContext({ letter, weight }, q, pseudo),
      conditional(x, i, out) {
        out.fill(pseudo);
        let total = q * pseudo;
        for (const { x: word, count } of words) {
          let j = 0;
          while (j < N && (x[j] === MASK || x[j] === word[j])) j++;
          if (j < N) continue;
          out[word[i]] += count;
          total += count;
        }
        for (let y = 0; y < q; y++) out[y] /= total;
        return true;
      },
    };
  },
};
