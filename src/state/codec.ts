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
  const { values, changes } = settle<Setup>(schema(given.law), given);
  return { setup: values, changes };
}

/** The setup with nothing chosen. */
export const initialSetup = (): Setup => settleSetup({}).setup;

/** Decodes key–text pairs; of a key that comes twice, the first counts. */
export function decode(pairs: Iterable<readonly [string, string]>): Decoded {
  const texts = new Map<string, string>();
  for (const [key, text] of pairs) if (!texts.has(key)) texts.set(key, text);

  const table = schema(texts.get('law')) as Table;
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
  const misread = unreadable.map((key): Change => {
    const parameter = table[key] as Parameter<unknown, Setup>;
    return {
      key,
      from: texts.get(key) as string,
      to: parameter.format(setup[key]),
      valid: parameter.describe(setup),
    };
  });
  return {
    setup,
    changes: [...misread, ...changes],
    rest: [...texts].filter(([key]) => !Object.hasOwn(table, key)),
  };
}

export const decodeQuery = (query: string): Decoded => decode(new URLSearchParams(query));

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

/**
 * The address of a setup: readable, defaults left out, unknown keys last; of these none that the
 * setup's law has come to know, where they would stand for a default that was left out.
 */
export function encodeQuery(setup: Setup, rest: Decoded['rest'] = []): string {
  const table = schema(setup.law) as Table;
  const pairs = Object.entries(table)
    .filter(([key, p]) => !sameValue(setup[key], p.nearest(p.initial, setup)))
    .map(([key, p]) => [key, p.format(setup[key])] as const);
  const unknown = rest.filter(([key]) => !Object.hasOwn(table, key));
  return [...pairs, ...unknown].map(([key, text]) => `${escaped(key)}=${escaped(text)}`).join('&');
}

const SHOWN = 40;
const short = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text || 'empty';

/** "m = 5 is not a divisor of N = 64; 4 is used." */
export const tell = ({ key, from, to, valid }: Change): string =>
  `${key} = ${short(from)} is not possible here; it must be ${valid}. Using ${short(to)}.`;
