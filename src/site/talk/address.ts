import type { Decoded } from '../../state/codec.ts';
import { decodeQuery, encodeQuery, named } from '../../state/codec.ts';
import { windowAddress } from '../../state/sync.ts';
import { nearestStep } from './deck.ts';

/** Keys of the page itself, not of a figure. */
const OWN = ['step', 'presenter'];

interface Asked {
  readonly step: number;
  /** What was not possible in the address, in a sentence. */
  readonly told: string;
  /** The setup that the figure of the step starts with; empty: its own. */
  readonly setup: string;
  /** Keys that are kept: the theme, and what we do not know. */
  readonly rest: Decoded['rest'];
}

/** What an address asks for. */
export function askedBy(search: string, hash: string, length: number): Asked {
  const given = new URLSearchParams(search);
  const text = given.get('step');
  const step =
    text === null ? 1 : nearestStep(text.trim() === '' ? Number.NaN : Number(text), length);
  const told =
    text === null || text === String(step)
      ? ''
      : `step = ${text.slice(0, 40) || 'empty'} is not possible here; it must be a whole number from 1 to ${length}. Using ${step}.`;
  for (const key of OWN) given.delete(key);
  const { rest } = decodeQuery(`?${given}`);
  const kept = new Set(rest.map(([key]) => key));
  const named = [...given.keys()].some((key) => !kept.has(key)) || hash.length > 1;
  return { step, told, rest, setup: named ? `?${given}${hash}` : '' };
}

/** The query of a step: the setup of its figure where that is not its own, and what is kept. */
export function queryOf(step: number, setup: string, rest: Decoded['rest']): string {
  const [plain = '', long = ''] = setup.split('#');
  const kept = rest.map(([key, text]) => `${encodeURIComponent(key)}=${encodeURIComponent(text)}`);
  const query = [`step=${step}`, plain, ...kept].filter(Boolean).join('&');
  return long ? `${query}#${long}` : query;
}

/** Without a new entry in the history: going back leaves the talk. */
export const replaceAddress = (query: string): void => windowAddress.replace(query);

/** The setup as its address; empty where it is how the figure starts. */
export function changedQuery(now: Decoded['setup'], own: string): string {
  const query = encodeQuery(now);
  const start = decodeQuery(own).setup;
  if (query === encodeQuery(start)) return '';
  return named(query, now);
}
