import { adversary } from './adversary/index.ts';
import { area } from './area/index.ts';
import { best } from './best/index.ts';
import { clocks } from './clocks/index.ts';
import { draws } from './draws/index.ts';
import { errors } from './errors/index.ts';
import { estimate } from './estimate/index.ts';
import { experiments } from './experiments/index.ts';
import type { FigureEntry } from './figure.ts';
import { jump } from './jump/index.ts';
import { lab } from './lab/index.ts';
import { ladder } from './ladder/index.ts';
import { length } from './length/index.ts';
import { limit } from './limit/index.ts';
import { map } from './map/index.ts';
import { model } from './model/index.ts';
import { phrases } from './phrases/index.ts';
import { planners } from './planners/index.ts';
import { profile } from './profile/index.ts';

/** Every figure. To add one: one folder or file here, one entry below. */
export const figures: Record<string, FigureEntry> = {
  lab,
  phrases,
  errors,
  draws,
  map,
  adversary,
  length,
  profile,
  area,
  ladder,
  best,
  limit,
  clocks,
  estimate,
  experiments,
  model,
  jump,
  planners,
};
