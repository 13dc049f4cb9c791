import { LARGEST_VALUE, LONGEST_PROFILE } from '../../core/laws/profile.ts';
import { isotonic } from '../../core/numbers/isotonic.ts';
import { numberOf } from './number.ts';
import { counted, isBinary, NOT_TEXT, quoted, type Read } from './read.ts';
import { isCounted, readTable, type Table } from './table.ts';

const INDEX = /^(i|k|n|known|index|position|tokens?( already)? known)$/i;
const MEAN = /^(f|f\(i\)|mean|value|profile|information|rise)\b/i;
const DEVIATION = /^(se|sem|std\.? ?err(or)?|stderr|standard[ _]error)\b/i;

/** A value with what a message calls it by. */
interface Cell {
  readonly where: string;
  readonly text: string;
  /** The whole line, where it was to be a single number. */
  readonly line?: string;
}

interface Columns {
  readonly index: readonly Cell[] | null;
  readonly mean: readonly Cell[];
  readonly deviation: readonly Cell[] | null;
  /** How many nats a unit of the numbers is. */
  readonly unit: number;
}

/**
 * All numbers one after the other. Where lines have several, they are counted; where they begin
 * with one a line, a line that cannot be read is quoted as a whole.
 */
function listed({ rows }: Table): Cell[] {
  const oneEach = rows.length > 1 && rows[0]?.cells.length === 1;
  return rows.flatMap(({ where, cells }) => {
    const texts = cells.flatMap((cell) => cell.split(/\s+/)).filter((text) => text !== '');
    if (texts.length < 2) return texts.map((text) => ({ where, text }));
    const line = cells.join(',');
    return texts.map((text, j) =>
      oneEach ? { where, text, line } : { where: `${where}, value ${j + 1}`, text },
    );
  });
}

/** Which columns are which: by their names, or without names by their order. */
function columnsOf(table: Table): Columns | { problem: string } {
  const { header, rows } = table;
  if (!header && !isCounted(table)) {
    return { index: null, mean: listed(table), deviation: null, unit: 1 };
  }
  const names = header ?? ['i', 'mean', 'se'].slice(0, rows[0]?.cells.length);
  const index = names.findIndex((name) => INDEX.test(name));
  const deviation = names.findIndex((name) => DEVIATION.test(name));
  const others = names.flatMap((_, j) => (j === index || j === deviation ? [] : [j]));
  const named = others.find((j) => MEAN.test(names[j] ?? ''));
  const mean = named ?? (others.length === 1 ? others[0] : undefined);
  if (mean === undefined) {
    const all = names.map(quoted).join(', ');
    return { problem: `no column is called f or mean; the columns are ${all}` };
  }
  const width = names.length;
  const odd = rows.find(({ cells }) => cells.length !== width);
  if (odd) {
    const { where, cells } = odd;
    return { problem: `${where} has ${counted(cells.length, 'column')}, the others have ${width}` };
  }
  const column = (j: number) =>
    j < 0 ? null : rows.map(({ where, cells }) => ({ where, text: cells[j] ?? '' }));
  const unit = /\bbits\b/i.test(names[mean] ?? '') ? Math.LN2 : 1;
  return { index: column(index), mean: column(mean) ?? [], deviation: column(deviation), unit };
}

/** The numbers of some cells, or what is wrong with the first that is none. */
function numbersOf(
  cells: readonly Cell[],
  decimalComma: boolean,
  wrong: (x: number) => string | null,
): number[] | { problem: string } {
  const numbers: number[] = [];
  for (const { where, text, line = text } of cells) {
    const x = numberOf(text, decimalComma);
    if (x === null) {
      const what = text.trim() === '' ? 'a number is missing' : `${quoted(line)} is not a number`;
      return { problem: `${where}: ${what}; valid would be one like −0.3 or 2e-3` };
    }
    const reason = wrong(x);
    if (reason) return { problem: `${where}: ${quoted(text)} ${reason}` };
    numbers.push(x);
  }
  return numbers;
}

/** The order in which the rows are to be read, or the first row whose i does not fit. */
function orderOf(index: readonly Cell[], decimalComma: boolean): number[] | { problem: string } {
  const numbers = numbersOf(index, decimalComma, (i) =>
    Number.isInteger(i) && i >= 0 ? null : 'is no i; it must be a whole number from 0',
  );
  if ('problem' in numbers) return numbers;
  const at = (row: number) => numbers[row] as number;
  const order = [...numbers.keys()].sort((a, b) => at(a) - at(b));
  const start = at(order[0] as number);
  if (start > 1) {
    const { where } = index[order[0] as number] as Cell;
    return { problem: `${where}: the first i is ${start}; it must be 0 or 1` };
  }
  const wrong = order.findIndex((row, j) => at(row) !== start + j);
  if (wrong < 0) return order;
  const row = order[wrong] as number;
  const before = at(order[wrong - 1] as number);
  const { where } = index[row] as Cell;
  const problem =
    at(row) === before
      ? `${where}: i = ${before} was there before`
      : `${where}: after i = ${before} comes i = ${at(row)}; a profile needs every i`;
  return { problem };
}

/** Weights 1/se² of an isotonic regression, the largest 1; an error of 0 counts as the least other. */
function weightsOf(deviations: readonly number[]): Float64Array | undefined {
  const least = deviations.reduce((min, se) => (se > 0 && se < min ? se : min), Infinity);
  if (least === Infinity) return undefined;
  return Float64Array.from(deviations, (se) => Math.max((least / Math.max(se, least)) ** 2, 1e-12));
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

/**
 * Reads a profile f(0), f(1), … in nats: plain numbers, CSV with columns i, mean and perhaps a
 * standard error, or JSON. What falls is made non-decreasing, where there are standard errors
 * weighted by their inverse squares.
 */
export function parseProfile(text: string): Read<readonly number[]> {
  if (isBinary(text)) return { problem: NOT_TEXT };
  const table = readTable(text);
  if ('problem' in table) return table;
  const columns = columnsOf(table);
  if ('problem' in columns) return columns;
  const { index, mean, deviation, unit } = columns;
  if (mean.length === 0) return { problem: 'there is no number yet; valid would be −2, −1, 0' };
  if (mean.length > LONGEST_PROFILE) {
    const most = LONGEST_PROFILE.toLocaleString('en');
    return { problem: `these are ${counted(mean.length, 'value')}; at most ${most} fit` };
  }
  const order = index ? orderOf(index, table.decimalComma) : null;
  if (order && 'problem' in order) return order;
  const values = numbersOf(mean, table.decimalComma, (x) =>
    Math.abs(x * unit) <= LARGEST_VALUE ? null : 'is too large; it must be from −10⁹ to 10⁹',
  );
  if ('problem' in values) return values;
  const errors = deviation
    ? numbersOf(deviation, table.decimalComma, (se) =>
        se >= 0 ? null : 'is no standard error; it must be 0 or more',
      )
    : null;
  if (errors && 'problem' in errors) return errors;
  const sorted = <T>(list: readonly T[]) => order?.map((row) => list[row] as T) ?? list;
  const { value, notes } = rising(
    sorted(values).map((x) => x * unit + 0),
    errors ? weightsOf(sorted(errors)) : undefined,
  );
  return { value, notes: table.note ? [...notes, table.note] : notes };
}

/** As it can be read again. */
export const formatProfile = (f: readonly number[]): string => f.join(', ');
