import { real, requireValid } from '../parameter.ts';
import type { Doubter, Planner } from './planner.ts';
import { leastDoubtful } from './ranking.ts';

export const tau = real<unknown>({
  label: 'Confidence from',
  symbol: 'τ',
  help: 'Reveal all tokens whose likeliest letter has at least this probability; 0 follows the schedule.',
  initial: 0,
  min: 0,
  max: 1,
  step: 0.01,
  describe: () => 'a probability from 0 to 1, where 0 follows the schedule',
});

// A letter that is certain up to rounding reaches the threshold 1.
const SLACK = 1e-9;

const doubter: Doubter = {
  doubt(conditional) {
    let most = 0;
    for (let y = 0; y < conditional.length; y++) most = Math.max(most, conditional[y]);
    return 1 - most;
  },
  count(doubts, start, { step, sizes, tau: threshold = tau.initial }) {
    if (threshold === 0) return sizes[step];
    let sure = 0;
    for (let j = start; j < doubts.length; j++) if (doubts[j] <= 1 - threshold + SLACK) sure++;
    return Math.max(1, sure);
  },
};

/**
 * Largest max_a π(x_i = a | known letters) first: as many as the schedule's size, or, with a
 * threshold τ > 0, all whose maximum is at least τ, one at least. With τ it makes as many steps as
 * it needs, whatever the schedule.
 */
export const confidence: Planner = {
  id: 'confidence',
  name: 'Most confident',
  sentence: 'Each step reveals the tokens whose likeliest letter is the most probable.',
  next(sight) {
    requireValid('confidence', { tau }, { tau: sight.tau ?? tau.initial });
    return leastDoubtful(doubter, sight);
  },
  doubter,
};
