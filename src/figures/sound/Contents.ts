/** Everything that listening takes; loaded when it is asked for. */
export { errorScore } from './errorScore.ts';
export { play } from './play.ts';
export { profileScore } from './profileScore.ts';
