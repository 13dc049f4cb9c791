import { between, precisions } from '../estimation/knots.ts';
import { LARGEST_VALUE, LONGEST_PROFILE } from '../laws/profile.ts';
import { isotonic } from '../numbers/isotonic.ts';
import { columnsOf, numbersOf } from './columns.ts';
import { placesOf } from './places.ts';
import { counted, isBinary, NOT_TEXT, type Read } from './read.ts';
import { readTable } from './table.ts';
import { type Tokens, tokensIn } from './tokens.ts';

/** A profile, and how it was measured. */
export interface Measured {
  /** f(0), f(1), … in nats; never falling. */
  readonly f: readonly number[];
  /** The i that were measured, where not all were; between them f goes in straight lines. */
  readonly at: readonly number[];
  /** The standard errors of those values; empty where they are not known. */
  readonly se: readonly number[];
}

const brief = (x: number): string => String(Number(x.toPrecision(2)));

/** Made non-decreasing, with what to say about it. */
function rising(values: readonly number[], weights?: Float64Array) {
  const made = isotonic(values, weights);
  let changed = 0;
  let furthest = 0;
  values.forEach((value, i) => {
    const by = Math.abs((made[i] as number) - value);
    if (by > 0) changed++;
    furthest = Math.max(furthest, by);
  });
  const notes = [`${counted(values.length, 'value')} in nats.`];
  if (changed > 0) {
    const have = `${changed} of ${counted(values.length, 'value')} changed`;
    notes[0] = `Made non-decreasing: ${have}, by at most ${brief(furthest)}${weights ? ', by their standard errors' : ''}.`;
  }
  return { value: Array.from(made), notes };
}

// Few digits, so that the lines between few values fit into an address.
const short = (x: number): number => Number(x.toPrecision(8));

/** What is said of a profile that was measured at some i only. */
function ofPlaces(at: readonly number[], N: number): string {
  const last = at.at(-1) as number;
  const level = [
    at[0] === 0 ? '' : `below i = ${at[0]}`,
    last === N - 1 ? '' : `above i = ${last}`,
  ].filter((part) => part !== '');
  return `Straight lines between the ${at.length} measured i of ${N.toLocaleString('en')}${level.length > 0 ? `, level ${level.join(' and ')}` : ''}.`;
}

/**
 * Reads a profile f(0), f(1), … in nats: plain numbers, CSV with columns i, mean and perhaps a
 * standard error, or JSON; or a model's loss by the number or the share of masked tokens, which is
 * −f. What falls is made non-decreasing, where there are standard errors weighted by their inverse
 * squares. Where the length is given, some i are enough. Or a table of tokens, see `tokensIn`.
 */
export function parseProfile(text: string): Read<Measured> {
  if (isBinary(text)) return { problem: NOT_TEXT };
  const tokens = tokensIn(text);
  if (tokens) return 'problem' in tokens ? tokens : ofTokens(tokens);
  const table = readTable(text);
  if ('problem' in table) return table;
  const columns = columnsOf(table);
  if ('problem' in columns) return columns;
  const { mean, deviation, unit } = columns;
  if (mean.length === 0) return { problem: 'there is no number yet; valid would be −2, −1, 0' };
  if (mean.length > LONGEST_PROFILE) {
    const most = LONGEST_PROFILE.toLocaleString('en');
    return { problem: `these are ${counted(mean.length, 'value')}; at most ${most} fit` };
  }
  const places = placesOf(columns, table.decimalComma, table.N ?? null);
  if ('problem' in places) return places;
  const values = numbersOf(mean, table.decimalComma, (x) =>
    Math.abs(x * unit) <= LARGEST_VALUE ? null : 'is too large; it must be from −10⁹ to 10⁹',
  );
  if ('problem' in values) return values;
  const errors = deviation
    ? numbersOf(deviation, table.decimalComma, (se) =>
        se >= 0 && se <= LARGEST_VALUE ? null : 'is no standard error; it must be 0 or more',
      )
    : [];
  if ('problem' in errors) return errors;
  const { order, at, N, note } = places;
  return measuredFrom(
    order.map((row) => (values[row] as number) * unit + 0),
    errors.length > 0 ? order.map((row) => (errors[row] as number) * Math.abs(unit) + 0) : [],
    at,
    N,
    [note, table.note],
  );
}

/** A profile from its values where they were measured; `at` is null where that was at every i. */
function measuredFrom(
  values: readonly number[],
  se: readonly number[],
  at: readonly number[] | null,
  N: number,
  notes: readonly (string | undefined)[],
): Read<Measured> {
  const made = rising(values, precisions(se));
  const said = [...made.notes, at && ofPlaces(at, N), ...notes].filter((one) => one != null);
  const f = at ? Array.from(between(at, made.value.map(short), N), short) : made.value;
  return { value: { f, at: at ?? [], se }, notes: said };
}

/** A profile from the log-probabilities of many tokens. */
function ofTokens({ at, mean, se, N, notes }: Tokens): Read<Measured> {
  const every = at.length === N;
  return measuredFrom(
    Array.from(mean),
    // A few digits tell how uncertain something is.
    Array.from(se, (error) => Number(error.toPrecision(4))),
    every ? null : Array.from(at),
    N,
    notes,
  );
}

/** As it can be read again. */
export function formatProfile({ f, at, se }: Measured): string {
  if (at.length === 0 && se.length === 0) return f.join(', ');
  const places = at.length > 0 ? at : [...f.keys()];
  const rows = places.map((i, j) => [i, f[i], ...(se.length > 0 ? [se[j]] : [])].join(','));
  const above = at.length > 0 ? [`# N = ${f.length}`] : [];
  return [...above, se.length > 0 ? 'i,mean,se' : 'i,mean', ...rows].join('\n');
}
