/** What was read from a text or a file: the value and what to say about it, or why there is none. */
export type Read<T> =
  | { readonly value: T; readonly notes: readonly string[] }
  | { readonly problem: string };

/** A line of a text, or an entry of a list, with the name by which a message calls it. */
export interface Row {
  readonly where: string;
  readonly text: string;
}

const SHOWN = 24;

/** As a message quotes it. */
export const quoted = (text: string): string => {
  const letters = [...text.trim()];
  return `“${letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : letters.join('')}”`;
};

/** "1 word", "4,096 words". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Without the mark at the beginning that some programs write. */
export const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** The lines that say something: not empty, and not a comment that begins with #. */
export function linesOf(text: string): Row[] {
  return withoutMark(text)
    .split(/\r\n|\n|\r|\u2028|\u2029/)
    .map((line, j) => ({ where: `line ${j + 1}`, text: line }))
    .filter((line) => line.text.trim() !== '' && !line.text.startsWith('#'));
}

/** A file that is not text would be read as nonsense. */
export const isBinary = (text: string): boolean => text.includes('\0');

export const NOT_TEXT = 'This is not a text file: it holds bytes that no text has.';
