import { real, requireValid } from '../parameter.ts';
import type { Planner } from './planner.ts';
import { ranking } from './ranking.ts';

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

/**
 * Largest max_a π(x_i = a | known letters) first: as many as the schedule's size, or, with a
 * threshold τ > 0, all whose maximum is at least τ, one at least. With τ it makes as many steps as
 * it needs, whatever the schedule.
 */
export const confidence: Planner = {
  id: 'confidence',
  name: 'Most confident',
  sentence: 'Each step reveals the tokens whose likeliest letter is the most probable.',
  next({ masked, conditional, step, sizes, tau: threshold = tau.initial }) {
    requireValid('confidence', { tau }, { tau: threshold });
    const doubts = Float64Array.from(
      masked,
      (i) => 1 - conditional(i).reduce((most, p) => Math.max(most, p)),
    );
    const sure = doubts.filter((doubt) => doubt <= 1 - threshold + SLACK).length;
    const count = threshold > 0 ? Math.max(1, sure) : sizes[step];
    return ranking(doubts)
      .subarray(0, count)
      .map((j) => masked[j]);
  },
};
