import type { Planner } from './planner.ts';

/** Every sample draws its own order of the positions; the schedule says how many at once. */
export const random: Planner = {
  id: 'random',
  name: 'Random',
  sentence: 'Every sample reveals its tokens in a new, uniformly random order.',
};
