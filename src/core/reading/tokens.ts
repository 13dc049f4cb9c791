import { type Clustered, clustered } from '../estimation/clustered.ts';
import { LARGEST_VALUE, LONGEST_PROFILE } from '../laws/profile.ts';
import { INDEX, type Index, LOSS, MEAN } from './columns.ts';
import { looksLikeJson, parseJson, under } from './json.ts';
import { numberOf } from './number.ts';
import { counted, linesOf, quoted } from './read.ts';
import { cellsOf, LENGTH } from './table.ts';

/** More rows are not read. */
export const MOST_TOKENS = 1_000_000;

const LOG_PROBABILITY =
  /^((token[ _-]?)?log[ _-]?p(rob(abilit(y|ies))?s?)?|lp|log[ _-]?likelihood)\b/i;
const SAMPLE =
  /^(samples?|seq(uence)?s?|doc(ument)?s?|texts?|id|(sample|seq|sequence|doc|text)[ _-]?(id|index))$/i;

/** What a table of tokens says, before it is a profile. */
export interface Tokens extends Clustered {
  readonly N: number;
  readonly notes: readonly string[];
}

type Problem = { readonly problem: string };

/** Which columns are which. */
interface Roles {
  readonly index: number;
  readonly counts: Index;
  readonly value: number;
  /** −1: there is none. */
  readonly sample: number;
  readonly unit: number;
}

/** The roles of the columns of a table of tokens; null where it is a table of something else. */
function rolesOf(names: readonly string[]): Roles | null {
  const kinds = Object.keys(INDEX) as Index[];
  const kindOf = (name: string) => kinds.find((kind) => INDEX[kind].test(name));
  const index = names.findIndex((name) => kindOf(name) !== undefined);
  const sample = names.findIndex((name) => SAMPLE.test(name));
  const own = names.findIndex((name) => LOG_PROBABILITY.test(name));
  const other = names.findIndex((name) => LOSS.test(name) || MEAN.test(name));
  const value = own >= 0 ? own : sample >= 0 ? other : -1;
  if (index < 0 || value < 0) return null;
  const name = names[value];
  return {
    index,
    counts: kindOf(names[index]) as Index,
    value,
    sample,
    unit: (/\bbits\b/i.test(name) ? Math.LN2 : 1) * (LOSS.test(name) ? -1 : 1),
  };
}

const valid: Readonly<Record<Index, (x: number, N: number) => string | null>> = {
  known: (x, N) =>
    Number.isInteger(x) && x >= 0 && x < N
      ? null
      : `is no i; it must be a whole number from 0 to ${N - 1}`,
  masked: (x, N) =>
    Number.isInteger(x) && x >= 1 && x <= N
      ? null
      : `is no number of masks; it must be a whole number from 1 to ${N}`,
  ratio: (x, N) =>
    x <= 1 && Math.round(x * N) >= 1
      ? null
      : `is no share of ${N} masked tokens; it must be above 0 and at most 1`,
};

const known: Readonly<Record<Index, (x: number, N: number) => number>> = {
  known: (x) => x,
  masked: (x, N) => N - x,
  ratio: (x, N) => N - Math.round(x * N),
};

const thousands = (x: number): string => x.toLocaleString('en');

/** Collects rows as numbers; a row is gone when the next one comes, so that a million fit. */
function collector(roles: Roles, length: number | null, decimalComma: boolean) {
  const { counts, unit } = roles;
  const index: number[] = [];
  const value: number[] = [];
  const sample: number[] = [];
  const ids = new Map<string, number>();
  // Without a length counts of masks are of a sequence as long as the largest of them.
  const most = length ?? LONGEST_PROFILE;

  function numberIn(text: string, where: string): number | Problem {
    const x = numberOf(text, decimalComma);
    if (x !== null) return x;
    const what = text.trim() === '' ? 'a number is missing' : `${quoted(text)} is not a number`;
    return { problem: `${where}: ${what}; valid would be one like −0.3 or 2e-3` };
  }

  return {
    add(cells: readonly string[], where: string): Problem | null {
      if (index.length === MOST_TOKENS) {
        return { problem: `${where}: more than ${thousands(MOST_TOKENS)} tokens; take fewer` };
      }
      const at = cells[roles.index] ?? '';
      const x = numberIn(at, where);
      if (typeof x !== 'number') return x;
      const wrong = valid[counts](x, most);
      if (wrong) return { problem: `${where}: ${quoted(at)} ${wrong}` };
      const told = cells[roles.value] ?? '';
      const y = numberIn(told, where);
      if (typeof y !== 'number') return y;
      if (Math.abs(y * unit) > LARGEST_VALUE) {
        return { problem: `${where}: ${quoted(told)} is too large; it must be from −10⁹ to 10⁹` };
      }
      if (roles.sample >= 0) {
        const id = (cells[roles.sample] ?? '').trim();
        if (id === '') return { problem: `${where}: it does not say which sample it is of` };
        let own = ids.get(id);
        if (own === undefined) {
          own = ids.size;
          ids.set(id, own);
        }
        sample.push(own);
      }
      index.push(x);
      value.push(y * unit + 0);
      return null;
    },

    end(): Tokens | Problem {
      if (index.length === 0) return { problem: 'there is no token yet below the names' };
      let N = length;
      const notes: string[] = [];
      if (N === null && counts === 'masked') {
        N = index.reduce((largest, count) => Math.max(largest, count), 1);
        notes.push(`N = ${N}, the largest count.`);
      }
      if (N === null) {
        return { problem: 'the length of a sequence is missing: put “# N = 1024” above the table' };
      }
      const found = clustered(
        index.map((x) => known[counts](x, N)),
        value,
        roles.sample >= 0 ? sample : null,
      );
      const of = roles.sample >= 0 ? ` of ${counted(ids.size, 'sample')}` : '';
      const alone =
        found.alone > 0
          ? ` At ${found.alone} i there is one only; its error is that of the others.`
          : '';
      const over = roles.sample >= 0 ? 'samples' : 'tokens, as if each were of a sample of its own';
      const errors =
        found.se.length > 0
          ? `Standard errors over ${over}.${alone}`
          : `No standard errors: no i has two ${roles.sample >= 0 ? 'samples' : 'tokens'}.`;
      return {
        ...found,
        N,
        notes: [
          `${counted(index.length, 'token')}${of} at ${found.at.length} i. ${errors}`,
          ...notes,
        ],
      };
    },
  };
}

const lengthProblem = (N: number | null): Problem | null =>
  N === null || (Number.isInteger(N) && N >= 1 && N <= LONGEST_PROFILE)
    ? null
    : { problem: `N = ${N} is not possible; it must be from 1 to ${thousands(LONGEST_PROFILE)}` };

const FIRST = 4096;

/** Line by line, without a list of them. */
function tokensInText(text: string): Tokens | Problem | null {
  const [top] = linesOf(text.slice(0, FIRST));
  if (!top) return null;
  const separator = [';', '\t', ','].find((mark) => top.text.includes(mark)) ?? ' ';
  const names = cellsOf(top.text, separator);
  const roles = rolesOf(names);
  if (!roles) return null;
  const given = LENGTH.exec(text.slice(0, FIRST))?.[1];
  const length = given === undefined ? null : Number(given);
  const impossible = lengthProblem(length);
  if (impossible) return impossible;
  const rows = collector(roles, length, separator !== ',');
  let named = false;
  for (let from = 0, line = 1; from < text.length; line++) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const own = text.slice(from, to);
    from = to + 1;
    if (own.trim() === '' || own.startsWith('#')) continue;
    if (!named) {
      named = true;
      continue;
    }
    const cells = cellsOf(own, separator);
    if (cells.length !== names.length) {
      const have = counted(cells.length, 'column');
      return { problem: `line ${line} has ${have}, the first has ${names.length}` };
    }
    const wrong = rows.add(cells, `line ${line}`);
    if (wrong) return wrong;
  }
  return rows.end();
}

/** A list of rows, or a list for each column. */
function tokensInJson(text: string): Tokens | Problem | null {
  const parsed = parseJson(text);
  if ('problem' in parsed) return null;
  const { json } = parsed;
  const N = under(json, ['N']);
  const length = typeof N === 'number' ? N : null;
  const list = Array.isArray(json) ? json : under(json, ['tokens', 'rows', 'values', 'data']);
  const asRows = Array.isArray(list) && typeof list[0] === 'object' && list[0] !== null;
  const of = (asRows ? list[0] : json) as Record<string, unknown>;
  if (typeof of !== 'object' || of === null || Array.isArray(of)) return null;
  const names = Object.keys(of).filter((name) => asRows || Array.isArray(of[name]));
  const roles = rolesOf(names);
  if (!roles) return null;
  const impossible = lengthProblem(length);
  if (impossible) return impossible;
  const rows = collector(roles, length, false);
  const columns = names.map((name) => of[name] as unknown[]);
  const count = asRows ? (list as unknown[]).length : (columns[roles.value] as unknown[]).length;
  for (let row = 0; row < count; row++) {
    const entry = asRows ? ((list as unknown[])[row] as Record<string, unknown> | null) : null;
    const cells = names.map((name, j) =>
      String((asRows ? entry?.[name] : columns[j]?.[row]) ?? ''),
    );
    const wrong = rows.add(cells, `entry ${row + 1}`);
    if (wrong) return wrong;
  }
  return rows.end();
}

/**
 * A table of tokens: a row for each token that a model was asked for, with how many were known (or
 * masked, or the share of masks), its log-probability, and perhaps which sample it is of. Null where the
 * text is anything else.
 */
export const tokensIn = (text: string): Tokens | Problem | null =>
  looksLikeJson(text) ? tokensInJson(text) : tokensInText(text);
