import { xlogx } from '../numbers/numerics.ts';
import { real, requireValid } from '../parameter.ts';
import type { Doubter, Planner } from './planner.ts';
import { leastDoubtful } from './ranking.ts';

export const gamma = real<unknown>({
  label: 'Entropy bound',
  symbol: 'γ',
  help: 'How much doubt, in nats, one step may take on beyond its most doubtful token.',
  initial: 0.1,
  min: 0,
  max: 10,
  step: 0.01,
  describe: () => 'a number from 0 to 10',
});

// With γ = 0 the determined tokens go with one other; their entropies are 0 only up to rounding.
const SLACK = 1e-12;

const doubter: Doubter = {
  doubt(conditional) {
    let H = 0;
    for (let y = 0; y < conditional.length; y++) H -= xlogx(conditional[y]);
    return H;
  },
  count(doubts, start, { gamma: bound = gamma.initial }) {
    // In rising order the largest of a prefix is its last: only those before it count.
    let before = 0;
    let end = start + 1;
    while (end < doubts.length) {
      before += doubts[end - 1];
      if (before > bound + SLACK) break;
      end++;
    }
    return end - start;
  },
};

/**
 * The masked tokens in the order of rising conditional entropy H, the longest prefix U with
 * Σ_U H − max_U H ≤ γ: the conditional total correlation of U is at most γ
 * (EB-Sampler, arXiv 2505.24857). It makes as many steps as it needs, whatever the schedule.
 */
export const entropy: Planner = {
  id: 'entropy',
  name: 'Entropy-bounded',
  sentence: 'Each step reveals the least doubtful tokens, as many as the entropy bound γ allows.',
  next(sight) {
    requireValid('entropy', { gamma }, { gamma: sight.gamma ?? gamma.initial });
    return leastDoubtful(doubter, sight);
  },
  doubter,
};
