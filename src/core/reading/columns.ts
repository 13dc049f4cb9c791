import { numberOf } from './number.ts';
import { counted, quoted } from './read.ts';
import { isCounted, type Table } from './table.ts';

/** What the numbers of an index column count. */
export type Index = 'known' | 'masked' | 'ratio';

export const INDEX: Readonly<Record<Index, RegExp>> = {
  known: /^(i|k|n|known|index|position|tokens?( already)? known)$/i,
  masked: /^(masks?|masked([ _]tokens)?|mask[ _-]?count|n[ _]?masked|masked[ _]count)$/i,
  ratio: /^(t|ratio|rate|mask(ed|ing)?[ _-]?(ratio|rate|fraction|share))$/i,
};
export const MEAN = /^(f|f\(i\)|mean|value|profile|information|rise)\b/i;
export const LOSS = /^(loss|nll|cross[ _-]?entropy|ce)\b/i;
const DEVIATION = /^(se|sem|std\.? ?err(or)?|stderr|standard[ _]error)\b/i;

/** A value with what a message calls it by. */
export interface Cell {
  readonly where: string;
  readonly text: string;
  /** The whole line, where it was to be a single number. */
  readonly line?: string;
}

export interface Columns {
  readonly index: readonly Cell[] | null;
  readonly counts: Index;
  readonly mean: readonly Cell[];
  readonly deviation: readonly Cell[] | null;
  /** How many nats a unit of the numbers is; negative where they are a loss. */
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
export function columnsOf(table: Table): Columns | { problem: string } {
  const { header, rows } = table;
  if (!header && !isCounted(table)) {
    return { index: null, counts: 'known', mean: listed(table), deviation: null, unit: 1 };
  }
  const names = header ?? ['i', 'mean', 'se'].slice(0, rows[0]?.cells.length);
  const kinds = Object.keys(INDEX) as Index[];
  const kindOf = (name: string) => kinds.find((kind) => INDEX[kind].test(name));
  const index = names.findIndex((name) => kindOf(name) !== undefined);
  const deviation = names.findIndex((name) => DEVIATION.test(name));
  const others = names.flatMap((_, j) => (j === index || j === deviation ? [] : [j]));
  const named = others.find((j) => MEAN.test(names[j] ?? '') || LOSS.test(names[j] ?? ''));
  const mean = named ?? (others.length === 1 ? others[0] : undefined);
  if (mean === undefined) {
    const all = names.map(quoted).join(', ');
    return { problem: `no column is called f, mean or loss; the columns are ${all}` };
  }
  const width = names.length;
  const odd = rows.find(({ cells }) => cells.length !== width);
  if (odd) {
    const { where, cells } = odd;
    return { problem: `${where} has ${counted(cells.length, 'column')}, the others have ${width}` };
  }
  const column = (j: number) =>
    j < 0 ? null : rows.map(({ where, cells }) => ({ where, text: cells[j] ?? '' }));
  const name = names[mean] ?? '';
  return {
    index: column(index),
    counts: kindOf(names[index] ?? '') ?? 'known',
    mean: column(mean) ?? [],
    deviation: column(deviation),
    unit: (/\bbits\b/i.test(name) ? Math.LN2 : 1) * (LOSS.test(name) ? -1 : 1),
  };
}

/** The numbers of some cells, or what is wrong with the first that is none. */
export function numbersOf(
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
