import { costOf, courseOf, type Draws } from '../../core/sampling/draws.ts';
import type { Columns } from '../share/csv.ts';

/** The mean of both costs along the first so many sequences of the data, in nats. */
export function courseColumns(draws: Draws): Columns {
  const course = courseOf(draws);
  return {
    samples: course.map(({ count }) => count),
    'mean in nats': course.map(({ mean }) => mean),
    'standard error in nats': course.map(({ standardError }) => standardError),
  };
}

/**
 * How often each word, or pair of letters, was drawn, beside how likely it is: those of π first, then
 * those that it rules out.
 */
export function countsColumns({ cells, counts, others, drawn }: Draws): Columns {
  if (!cells) return {};
  const ruledOut = [...others];
  const none = ruledOut.map(() => null);
  const all = [...counts, ...ruledOut.map(([, count]) => count)];
  return {
    [cells.kind === 'words' ? 'word' : 'first two letters']: [
      ...cells.names,
      ...ruledOut.map(([name]) => name),
    ],
    drawn: all,
    share: all.map((count) => count / drawn),
    'probability under the law': [...cells.truth, ...ruledOut.map(() => 0)],
    ...(cells.sampler && { 'probability under the sampler': [...cells.sampler, ...none] }),
  };
}

/** All that was drawn, for a JSON file; errors in nats. */
export function drawsObject(draws: Draws): object {
  const { drawn, possible, fact, learn, learning, cells } = draws;
  const estimate = (moments: Draws['fact']) => {
    const { mean, standardError } = costOf({ drawn, ...moments });
    return { mean, standardError: drawn > 1 ? standardError : null };
  };
  return {
    drawn,
    possible,
    factorization: estimate(fact),
    learning: { ...estimate(learn), exactly: learning },
    sum: estimate(draws),
    divergence: cells?.divergence ?? null,
    course: courseColumns(draws),
    counts: countsColumns(draws),
  };
}
