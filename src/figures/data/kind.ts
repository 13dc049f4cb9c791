import type { Table } from '../../core/laws/table.ts';
import { formatProfile, type Measured, parseProfile } from '../../core/reading/profile.ts';
import { counted, type Read } from '../../core/reading/read.ts';
import { parseText } from '../../core/reading/text.ts';
import { formatWords, parseWords } from '../../core/reading/words.ts';
import type { Setup } from '../../state/schema.ts';
import { books } from '../../state/texts/library.ts';
import { dataKeys } from './keys.ts';

/** A kind of data that a reader can bring along, and how it is written and read. */
export interface Kind {
  /** The keys of a setup that it decides. */
  readonly keys: readonly string[];
  readonly label: string;
  /** What is valid, in a few words. */
  readonly hint: string;
  /** What a worker read of a long text, as `read` gives it; kinds that are never long have none. */
  readonly away?: (found: Read<Measured>) => Read<Partial<Setup>>;
  read(text: string): Read<Partial<Setup>>;
  /** The text that would be read as the setup's data; null where it is too long to be edited. */
  write(setup: Setup): string | null;
  /** How much there is at present. */
  about(setup: Setup): string;
}

/** What was read, as a part of a setup. */
const read = <T>(found: Read<T>, part: (value: T) => object): Read<Partial<Setup>> =>
  'problem' in found ? found : { ...found, value: part(found.value) };

/** More numbers than this are no longer edited as text. */
const LISTED = 4096;

const profileOf = (setup: Setup) => setup.f as readonly number[];

const measured = (found: Read<Measured>) => read(found, (value) => ({ ...value }));

export const profileKind: Kind = {
  keys: dataKeys.profile,
  label: 'Profile: f(0), f(1), … in nats',
  hint: 'Plain numbers, CSV with columns i and mean (and se), or JSON; or a loss by masked tokens.',
  read: (text) => measured(parseProfile(text)),
  away: measured,
  write({ f, at, se }) {
    const known = { f: f as readonly number[], at, se };
    return (at.length || known.f.length) > LISTED ? null : formatProfile(known);
  },
  about: (setup) => `${counted(profileOf(setup).length, 'value')} in nats.`,
};

export const wordsKind: Kind = {
  keys: dataKeys.table,
  label: 'Words, one a line; a weight may follow',
  hint: 'Equally long, at most 16 letters; up to 4,096 of them.',
  read: (text) => read(parseWords(text), (table) => table),
  write: (setup) => formatWords(setup as unknown as Table),
  about: (setup) => `${counted((setup as unknown as Table).words.length, 'word')}.`,
};

export const textKind: Kind = {
  keys: dataKeys.text,
  label: 'Text',
  hint: 'At most 100,000, of which 128 different.',
  read: (text) => read(parseText(text), (kept) => ({ text: kept, corpus: 'own' })),
  write: (setup) => setup.text as string,
  about({ text, corpus }) {
    const size = `${counted([...(text as string)].length, 'character')}.`;
    if (corpus === 'own') return size;
    const { author, year } = books[corpus];
    return `${size} By ${author}, ${year}; in the public domain.`;
  },
};
