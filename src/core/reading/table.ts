import { looksLikeJson, parseJson, under } from './json.ts';
import { numberOf } from './number.ts';
import { linesOf } from './read.ts';

/** Cells in rows; a message calls each row by its `where`. */
export interface Table {
  readonly header: readonly string[] | null;
  readonly rows: readonly { readonly where: string; readonly cells: readonly string[] }[];
  /** Commas within a cell are decimal points. */
  readonly decimalComma: boolean;
  /** What was guessed. */
  readonly note?: string;
  /** The length N, where it is said: in a line “# N = 1024” or as N in JSON. */
  readonly N?: number;
}

export const LENGTH = /^#\s*N\s*[=:]\s*(\d+)\s*$/m;

const FIELDS = ['f', 'profile', 'mean', 'values'];

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();

/** A cell that is a name: it begins with a letter and is none of the ways to write "no number". */
const isName = (cell: string): boolean =>
  /^\p{L}/u.test(cell) && !/^(nan|na|null|none|inf|infinity)$/i.test(cell);

export function cellsOf(line: string, separator: string): string[] {
  const cells = line
    .trim()
    .split(separator === ' ' ? /\s+/ : separator)
    .map(unquoted);
  // A separator at the end of a line separates nothing.
  return cells.length > 1 && cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}

/** 0, 1, 2, … or 1, 2, 3, … */
const counts = (numbers: readonly (string | undefined)[]): boolean =>
  ['0', '1'].includes(numbers[0] ?? '') &&
  numbers.every((text, j) => Number(text) === Number(numbers[0]) + j);

/**
 * "−0,3 −0,2 0": numbers with a decimal comma and nothing but space between. Not so where every one
 * has a comma and what stands before it counts: that is a table "0,3 1,5 2,6".
 */
function hasDecimalCommas(lines: readonly string[]): boolean {
  const words = lines.flatMap((line) => line.trim().split(/\s+/));
  if (words.length < 2 || !words.every((word) => /^[+−-]?\d+(,\d+)?$/.test(word))) return false;
  const withComma = words.filter((word) => word.includes(','));
  const all = withComma.length === words.length;
  return withComma.length > 0 && !(all && counts(words.map((word) => word.split(',')[0])));
}

/** The rows of a text: separated by semicolons, tabs, commas or spaces, whichever it has first. */
function tableOfText(text: string): Table {
  const lines = linesOf(text);
  const texts = lines.map((line) => line.text);
  const [top = '', ...below] = texts;
  const numbers = isName(top.trim()) && !top.includes(',') ? below : texts;
  const onlySpace = hasDecimalCommas(numbers);
  const has = (mark: string) => texts.some((line) => line.includes(mark));
  const separator =
    [';', '\t', ','].find((mark) => has(mark) && !(mark === ',' && onlySpace)) ?? ' ';
  const rows = lines.map(({ where, text: line }) => ({ where, cells: cellsOf(line, separator) }));
  const named = rows[0]?.cells.every((cell) => cell === '' || isName(cell)) ?? false;
  return {
    header: named ? (rows[0]?.cells ?? null) : null,
    rows: named ? rows.slice(1) : rows,
    decimalComma: separator !== ',',
    ...(onlySpace && { note: 'Commas were read as decimal points.' }),
  };
}

/** Numbers, rows of numbers, or objects with equal keys, in a list. */
function tableOfList(list: readonly unknown[]): Table {
  const [first] = list;
  const isObject = typeof first === 'object' && first !== null && !Array.isArray(first);
  const header = isObject ? Object.keys(first) : null;
  const cellsOfEntry = (entry: unknown): string[] => {
    if (Array.isArray(entry)) return entry.map(String);
    if (!header) return [typeof entry === 'object' && entry ? '{…}' : String(entry)];
    return header.map((key) => String((entry as Record<string, unknown> | null)?.[key] ?? ''));
  };
  const rows = list.map((entry, j) => ({ where: `entry ${j + 1}`, cells: cellsOfEntry(entry) }));
  return { header, rows, decimalComma: false };
}

const lengthIn = (json: unknown): { N?: number } => {
  const N = under(json, ['N']);
  return typeof N === 'number' ? { N } : {};
};

/** An object with a list for each column, as programs write tables; null where it is none. */
function tableOfColumns(json: unknown): Table | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const lists = Object.entries(json).filter((entry): entry is [string, unknown[]] =>
    Array.isArray(entry[1]),
  );
  const [first] = lists;
  if (!first || lists.length < 2 || lists.some(([, list]) => list.length !== first[1].length)) {
    return null;
  }
  const rows = first[1].map((_, j) => ({
    where: `entry ${j + 1}`,
    cells: lists.map(([, list]) => String(list[j])),
  }));
  return { header: lists.map(([name]) => name), rows, decimalComma: false, ...lengthIn(json) };
}

/** A table, from CSV, plain numbers or JSON. */
export function readTable(text: string): Table | { problem: string } {
  if (!looksLikeJson(text)) {
    const length = LENGTH.exec(text)?.[1];
    return { ...tableOfText(text), ...(length && { N: Number(length) }) };
  }
  const parsed = parseJson(text);
  if ('problem' in parsed) return parsed;
  const columns = tableOfColumns(parsed.json);
  if (columns) return columns;
  const list = Array.isArray(parsed.json) ? parsed.json : under(parsed.json, FIELDS);
  if (!Array.isArray(list)) {
    return { problem: 'this JSON holds no profile; a list of numbers, or {"f": [ … ]}, would do' };
  }
  return { ...tableOfList(list), ...lengthIn(parsed.json) };
}

/** Rows of as many cells each, the first of which counts: i, mean and perhaps a standard error. */
export function isCounted({ rows, decimalComma }: Table): boolean {
  const width = rows[0]?.cells.length ?? 0;
  return (
    rows.length > 1 &&
    (width === 2 || width === 3) &&
    rows.every(
      ({ cells }) => cells.length === width && numberOf(cells[0] ?? '', decimalComma) !== null,
    ) &&
    counts(rows.map(({ cells }) => cells[0]))
  );
}
