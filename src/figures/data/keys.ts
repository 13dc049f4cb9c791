import type { LawId } from '../../core/laws/index.ts';
import type { Setup } from '../../state/schema.ts';

/** For the laws of the reader's own data: the keys of a setup that these data are. */
export const dataKeys = {
  profile: ['f', 'at', 'se'],
  table: ['words', 'weights'],
  text: ['text'],
} as const satisfies Partial<Record<LawId, readonly (keyof Setup)[]>>;

export type DataLaw = keyof typeof dataKeys;

export const isDataLaw = (law: LawId): law is DataLaw => Object.hasOwn(dataKeys, law);
