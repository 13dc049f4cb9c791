import { type Change, type Parameter, sameValue, settle } from '../core/parameter.ts';
import { type Setup, schema } from './schema.ts';

/** What an address says, made valid, and what had to be changed for that. */
export interface Decoded {
  readonly setup: Setup;
  readonly changes: readonly Change[];
  /** Keys that are not part of a setup; they are kept. */
  readonly rest: readonly (readonly [string, string])[];
}

type Table = Record<string, Parameter<unknown, Setup>>;

/** The valid setup nearest to `given`, and what was changed. Values may be of any type. */
export function settleSetup(given: Partial<Setup>): { setup: Setup; changes: Change[] } {
  const { values, changes } = settle<Setup>(schema(given.law, given.game), given);
  return { setup: values, changes };
}

/** The setup with nothing chosen. */
export const initialSetup = (): Setup => settleSetup({}).setup;

/**
 * Data of the reader's own may be long. Servers refuse addresses of more than some 8000 characters,
 * so a long value stands behind the #, which is never sent to one. Browsers take no more than some
 * 80 000 there; a value beyond that (a profile of a hundred thousand tokens, a book) is not in the
 * address at all: `left-out` names its key, so that whoever opens such an address is told, and the
 * editors of data say so beforehand. Nor is it ever made into text.
 */
const LONG = 1500;
const TOO_LONG = 60_000;
const LEFT_OUT = 'left-out';

/** Decodes key–text pairs; of a key that comes twice, the first counts. */
export function decode(pairs: Iterable<readonly [string, string]>): Decoded {
  const texts = new Map<string, string>();
  for (const [key, text] of pairs) if (!texts.has(key)) texts.set(key, text);

  const table = schema(texts.get('law'), texts.get('game')) as Table;
  const values: Record<string, unknown> = {};
  const unreadable: string[] = [];
  for (const [key, parameter] of Object.entries(table)) {
    const text = texts.get(key);
    if (text === undefined) continue;
    const value = parameter.parse(text);
    if (value === null) unreadable.push(key);
    else values[key] = value;
  }
  const { setup, changes } = settleSetup(values as Partial<Setup>);
  const changed = (key: string, from: string): Change => {
    const parameter = table[key] as Parameter<unknown, Setup>;
    return { key, from, to: parameter.format(setup[key]), valid: parameter.describe(setup) };
  };
  const misread = unreadable.map((key) => changed(key, texts.get(key) as string));
  const missing = (texts.get(LEFT_OUT) ?? '')
    .split(',')
    .filter((key) => Object.hasOwn(table, key) && !texts.has(key))
    .map((key) => changed(key, LEFT_OUT));
  return {
    setup,
    changes: [...missing, ...misread, ...changes],
    rest: [...texts].filter(([key]) => !Object.hasOwn(table, key) && key !== LEFT_OUT),
  };
}

/**
 * Decodes an address from its ? on. Behind a # are the long values of a setup, see `encodeQuery`;
 * whatever else stands there is none of ours.
 */
export function decodeQuery(query: string): Decoded {
  const [plain, ...behind] = query.split('#') as [string, ...string[]];
  const pairs = [...new URLSearchParams(plain)];
  const table = schema(pairs.find(([key]) => key === 'law')?.[1]);
  const long = [...new URLSearchParams(behind.join('#'))];
  return decode([...pairs, ...long.filter(([key]) => Object.hasOwn(table, key))]);
}

const asText = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

/** Decodes a message's setup: an object with the keys of an address, numbers and lists or text. */
export function decodeObject(object: unknown): Decoded {
  if (typeof object !== 'object' || object === null) return decode([]);
  return decode(Object.entries(object).map(([key, value]) => [key, asText(value)] as const));
}

/**
 * Commas and spaces stay readable; everything else that an address cannot hold is escaped. Half of
 * a character has no escape.
 */
const escaped = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%2C', ',')
    .replaceAll('%20', '+');

const isTooLong = (value: unknown): boolean =>
  (Array.isArray(value) ? 2 : 1) * (value as { length: number }).length > TOO_LONG;

interface Written {
  readonly key: string;
  /** Null where it is too long for an address. */
  readonly text: string | null;
}

/** A list's commas and digits alone may be too many. */
function written(key: string, { format }: Parameter<unknown, Setup>, value: unknown): Written {
  if (isTooLong(value)) return { key, text: null };
  const text = escaped(format(value));
  return { key, text: text.length > TOO_LONG ? null : text };
}

const writtenOf = (setup: Setup): Written[] =>
  Object.entries(schema(setup.law, setup.game) as Table)
    .filter(([key, p]) => !sameValue(setup[key], p.nearest(p.initial, setup)))
    .filter(([key]) => key !== 'text' || setup.corpus === 'own')
    .map(([key, p]) => written(key, p, setup[key]));

/** Every key of a setup with its text, as in an address; without those that are too long for one. */
export const textsOf = (setup: Setup): Record<string, string> =>
  Object.fromEntries(
    Object.entries(schema(setup.law, setup.game) as Table)
      .filter(([key]) => !isTooLong(setup[key]))
      .map(([key, parameter]) => [key, parameter.format(setup[key])]),
  );

/** The keys of a setup that are too long for its address. */
export const leftOut = (setup: Setup): string[] =>
  writtenOf(setup)
    .filter(({ text }) => text === null)
    .map(({ key }) => key);

/**
 * The address of a setup from its ? on: readable, defaults left out, unknown keys last; of these
 * none that the setup's law has come to know, where they would stand for a default that was left
 * out. Long values stand behind a #.
 */
export function encodeQuery(setup: Setup, rest: Decoded['rest'] = []): string {
  const all = writtenOf(setup);
  const table = schema(setup.law);
  const unknown = rest
    .filter(([key]) => !Object.hasOwn(table, key))
    .map(([key, text]) => ({ key, text: escaped(text) }));
  const isLong = ({ text }: Written) => text !== null && text.length > LONG;
  const join = (some: readonly Written[]) =>
    some.map(({ key, text }) => `${escaped(key)}=${text}`).join('&');

  const missing = all.filter(({ text }) => text === null).map(({ key }) => key);
  const short = all.filter((one) => one.text !== null && !isLong(one));
  if (missing.length > 0) short.push({ key: LEFT_OUT, text: missing.join(',') });
  const query = join([...short, ...unknown]);
  const long = join(all.filter(isLong));
  return long ? `${query}#${long}` : query;
}

/**
 * A query that names its law, even the usual one, which an address leaves out: where a figure starts
 * with another law, its own would come in that place.
 */
export function named(query: string, { law }: Pick<Setup, 'law'>): string {
  if (new URLSearchParams(query.split('#')[0]).has('law')) return query;
  return `law=${law}${/^(#|$)/.test(query) ? '' : '&'}${query}`;
}

const SHOWN = 40;
const short = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text || 'empty';

/** "m = 5 is not a divisor of N = 64; 4 is used." */
export const tell = ({ key, from, to, valid }: Change): string =>
  from === LEFT_OUT
    ? `${key} was too long for this address and is not in it. Using ${short(to)}.`
    : `${key} = ${short(from)} is not possible here; it must be ${valid}. Using ${short(to)}.`;
