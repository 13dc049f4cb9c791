import type { LawId } from '../laws/index.ts';

/** A law that experiments are made with: one of each kind of profile. */
export interface Standard {
  readonly name: string;
  readonly law: LawId;
  readonly params: Readonly<Record<string, unknown>>;
}

export const smoothChain: Standard = {
  name: 'a Gaussian chain',
  law: 'ar1',
  params: { N: 32, phi: 0.9 },
};

export const spikyCodes: Standard = {
  name: 'two codes',
  law: 'blocks',
  params: { N: 32, m: 16, k: 8, q: 17 },
};

export const shortText: Standard = { name: 'a short text', law: 'text', params: { N: 32 } };
