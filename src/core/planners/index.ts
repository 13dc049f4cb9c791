import { bisect } from './bisect.ts';
import { confidence } from './confidence.ts';
import { contiguous } from './contiguous.ts';
import { entropy } from './entropy.ts';
import { random } from './random.ts';
import { strided } from './strided.ts';

/** Every planner, in the order of the menus. To add one: one file here, one line below. */
export const planners = { random, contiguous, strided, bisect, confidence, entropy } as const;

export type PlannerId = keyof typeof planners;
