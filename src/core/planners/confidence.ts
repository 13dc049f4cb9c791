import type { Planner } from './planner.ts';
import { ranking } from './ranking.ts';

/**
 * Largest max_a π(x_i = a | known letters) first, as many as the schedule's size.
 */
export const confidence: Planner = {
  id: 'confidence',
  name: 'Most confident',
  sentence: 'Each step reveals the tokens whose likeliest letter is the most probable.',
  next({ masked, conditional, step, sizes }) {
    const doubts = Float64Array.from(
      masked,
      (i) => 1 - conditional(i).reduce((most, p) => Math.max(most, p)),
    );
    return ranking(doubts)
      .subarray(0, sizes[step])
      .map((j) => masked[j]);
  },
};
