import { ar1 } from './ar1.ts';
import { blocks } from './blocks.ts';
import { copies } from './copies.ts';
import { curieWeiss } from './curie-weiss.ts';
import { gaussian } from './gaussian.ts';
import { khot } from './khot.ts';
import type { Law } from './law.ts';
import { markov } from './markov.ts';
import { mixture } from './mixture.ts';
import { permutation } from './permutation.ts';
import { polya } from './polya.ts';
import { profile } from './profile.ts';
import { randomCode } from './random-code.ts';
import { table } from './table.ts';
import { textLaw } from './text.ts';

/** Every law, in the order of the menus. To add one: one file here, one line below. */
export const laws = {
  gaussian,
  blocks,
  copies,
  markov,
  ar1,
  text: textLaw,
  polya,
  mixture,
  khot,
  'curie-weiss': curieWeiss,
  permutation,
  'random-code': randomCode,
  table,
  profile,
} as const;

export type LawId = keyof typeof laws;

/** A law as menus and addresses see it: its parameters are known by name only. */
export const lawOf = (id: LawId): Law<Record<string, unknown>> =>
  laws[id] as unknown as Law<Record<string, unknown>>;
