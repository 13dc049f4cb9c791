import {
  HEAVIEST,
  LIGHTEST,
  LONGEST_WORD,
  MOST_WORDS,
  type Table as Words,
} from '../laws/table.ts';
import { looksLikeJson, parseJson, under } from './json.ts';
import { numberOf } from './number.ts';
import { counted, isBinary, linesOf, NOT_TEXT, quoted, type Read, type Row } from './read.ts';

interface Entry {
  readonly where: string;
  readonly word: string;
  /** Null: none given. */
  readonly weight: string | null;
}

const lettersOf = (word: string): number => [...word].length;

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();

/** A word and, after a separator, its weight; or several words with commas between. */
function entriesOf({ where, text }: Row): Entry[] {
  const one = (word: string, weight: string | null = null): Entry => ({ where, word, weight });
  const strict = ['\t', ';'].find((mark) => text.includes(mark));
  const [, before, after] = /^([^,]*[^,\s]),?\s+([+−\-.\d]\S*)$/.exec(text.trim()) ?? [];
  if (!strict && before && after) return [one(unquoted(before), after)];
  const cells = text.split(strict ?? ',').map(unquoted);
  if (cells.at(-1) === '' && cells.length > 1) cells.pop();
  const [word = '', weight = ''] = cells;
  if (cells.length === 2 && (strict || /^[+−\-.\d]/.test(weight))) return [one(word, weight)];
  return cells.map((cell) => one(cell));
}

const HEADER = /^\s*"?words?"?\s*[,;\t]\s*"?(weight|count|frequency)/i;

function entriesOfText(text: string): Entry[] {
  const lines = linesOf(text);
  return lines.slice(HEADER.test(lines[0]?.text ?? '') ? 1 : 0).flatMap(entriesOf);
}

/** `["center", …]`, `{"words": […], "weights": […]}` or `{"center": 4, …}`. */
function entriesOfJson(text: string): Entry[] | { problem: string } {
  const parsed = parseJson(text);
  if ('problem' in parsed) return parsed;
  const { json } = parsed;
  const words = Array.isArray(json) ? json : under(json, ['words']);
  if (Array.isArray(words)) {
    const given = under(json, ['weights']);
    const weights = Array.isArray(given) && given.length > 0 ? given : null;
    return words.map((word, j) => ({
      where: `entry ${j + 1}`,
      word: String(word).trim(),
      weight: weights && weights[j] !== undefined ? String(weights[j]) : null,
    }));
  }
  const pairs = Object.entries(json as object);
  if (pairs.some(([, weight]) => typeof weight !== 'number')) {
    return { problem: 'this JSON holds no words; ["center", "cancer"] or {"center": 4} would do' };
  }
  return pairs.map(([word, weight]) => ({ where: quoted(word), word, weight: String(weight) }));
}

/** What is wrong with a word, given the first one. */
function problemOf({ where, word }: Entry, first: Entry): string | null {
  const letters = lettersOf(word);
  if (letters === 0) return `${where}: a word is missing`;
  if (word.includes(',')) return `${where}: ${quoted(word)} has a comma; words have none`;
  if (letters > LONGEST_WORD) {
    return `${where}: ${quoted(word)} has ${letters} letters; a word has at most ${LONGEST_WORD}`;
  }
  const length = lettersOf(first.word);
  if (letters === length) return null;
  return (
    `${where}: ${quoted(word)} has ${counted(letters, 'letter')}, but ${quoted(first.word)} in ` +
    `${first.where} has ${length}; all words must be equally long`
  );
}

/** Reads words of equal length, one a line, each with a weight after it if there is one. */
export function parseWords(text: string): Read<Words> {
  if (isBinary(text)) return { problem: NOT_TEXT };
  const entries = looksLikeJson(text) ? entriesOfJson(text) : entriesOfText(text);
  if ('problem' in entries) return entries;
  const [first] = entries;
  if (!first) return { problem: 'there is no word yet; one a line, a weight after it if you like' };
  if (entries.length > MOST_WORDS) {
    const most = MOST_WORDS.toLocaleString('en');
    return { problem: `these are ${counted(entries.length, 'word')}; at most ${most} fit` };
  }
  const weights: number[] = [];
  for (const entry of entries) {
    const problem = problemOf(entry, first);
    if (problem) return { problem };
    const weight = entry.weight === null ? 1 : numberOf(entry.weight, true);
    if (weight === null || weight < LIGHTEST || weight > HEAVIEST) {
      const what = weight === null ? 'is not a number' : 'is out of range';
      const valid = `a weight is a number from ${LIGHTEST} to ${HEAVIEST}`;
      return {
        problem: `${entry.where}: weight ${quoted(entry.weight as string)} ${what}; ${valid}`,
      };
    }
    weights.push(weight);
  }
  const words = entries.map(({ word }) => word.replace(/\p{Surrogate}/gu, '\ufffd'));
  const different = new Set(words).size;
  const some = counted(words.length, 'word');
  const letters = counted(lettersOf(first.word), 'letter');
  return {
    value: { words, weights: weights.every((weight) => weight === 1) ? [] : weights },
    notes: [`${some} of ${letters}${different < words.length ? `, ${different} different` : ''}.`],
  };
}

/** As it can be read again. */
export const formatWords = ({ words, weights }: Words): string =>
  words.map((word, w) => (weights.length > 0 ? `${word}\t${weights[w]}` : word)).join('\n');
