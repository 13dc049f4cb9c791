import { LONGEST_PROFILE } from '../laws/profile.ts';
import { type Cell, type Columns, numbersOf } from './columns.ts';
import { counted } from './read.ts';

/** Which rows there are, by rising number of known tokens, and those numbers. */
export interface Places {
  readonly order: readonly number[];
  /** Null where every i is there. */
  readonly at: readonly number[] | null;
  readonly N: number;
  /** What was guessed. */
  readonly note?: string;
}

type Problem = { readonly problem: string };

/** All i from 0 or 1 on, each once: the order of the rows, or the first row whose i does not fit. */
function orderOfAll(index: readonly Cell[], decimalComma: boolean): number[] | Problem {
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
      : `${where}: after i = ${before} comes i = ${at(row)}; a profile needs every i, or a line “# N = …” with its length`;
  return { problem };
}

/** What an index of each kind may be, given N. */
const valid = {
  known: (i: number, N: number) =>
    Number.isInteger(i) && i >= 0 && i < N
      ? null
      : `is no i; it must be a whole number from 0 to ${N - 1}`,
  masked: (count: number, N: number) =>
    Number.isInteger(count) && count >= 1 && count <= N
      ? null
      : `is no number of masks; it must be a whole number from 1 to ${N}`,
  ratio: (ratio: number, N: number) =>
    ratio <= 1 && Math.round(ratio * N) >= 1
      ? null
      : `is no share of ${N} masked tokens; it must be above 0 and at most 1`,
} as const;

const known = {
  known: (i: number) => i,
  masked: (count: number, N: number) => N - count,
  ratio: (ratio: number, N: number) => N - Math.round(ratio * N),
} as const;

/** Some i of a sequence of known length. */
function some(
  index: readonly Cell[],
  { counts }: Columns,
  decimalComma: boolean,
  N: number,
): Places | Problem {
  const numbers = numbersOf(index, decimalComma, (x) => valid[counts](x, N));
  if ('problem' in numbers) return numbers;
  const at = numbers.map((x) => known[counts](x, N));
  const order = [...at.keys()].sort((a, b) => (at[a] as number) - (at[b] as number));
  const sorted = order.map((row) => at[row] as number);
  const again = sorted.findIndex((i, j) => i === sorted[j + 1]);
  if (again >= 0) {
    const [first, second] = [order[again], order[again + 1]].map(
      (row) => (index[row as number] as Cell).where,
    );
    const problem = `${second}: it is for i = ${sorted[again]} again, as ${first} is`;
    return { problem };
  }
  return { order, at: sorted.length < N ? sorted : null, N };
}

/**
 * Where the rows of a profile belong. With a given length they may leave out what they like. Counts of
 * masks without one are of a sequence as long as the largest of them; without any index all values
 * are there in their order.
 */
export function placesOf(
  columns: Columns,
  decimalComma: boolean,
  length: number | null,
): Places | Problem {
  const { index, counts, mean } = columns;
  const longest = LONGEST_PROFILE.toLocaleString('en');
  if (length !== null && !(length >= 1 && length <= LONGEST_PROFILE)) {
    return { problem: `N = ${length} is not possible; it must be from 1 to ${longest}` };
  }
  if (!index) {
    if (length !== null && length !== mean.length) {
      return { problem: `N = ${length}, but these are ${counted(mean.length, 'value')} without i` };
    }
    return { order: [...mean.keys()], at: null, N: mean.length };
  }
  if (length !== null) return some(index, columns, decimalComma, length);
  if (counts === 'ratio') {
    return { problem: 'a share of masked tokens needs their number: put “# N = 1024” above it' };
  }
  if (counts === 'known') {
    const order = orderOfAll(index, decimalComma);
    return 'problem' in order ? order : { order, at: null, N: order.length };
  }
  const given = numbersOf(index, decimalComma, (x) => valid.masked(x, LONGEST_PROFILE));
  if ('problem' in given) return given;
  const N = given.reduce((most, count) => Math.max(most, count), 1);
  const places = some(index, columns, decimalComma, N);
  return 'problem' in places ? places : { ...places, note: `N = ${N}, the largest count.` };
}
