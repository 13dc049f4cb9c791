import { LONGEST_TEXT, MOST_LETTERS, textLaw } from '../laws/text.ts';
import { counted, isBinary, NOT_TEXT, quoted, type Read, withoutMark } from './read.ts';

/** What of a text was not taken, and why. */
function cutNote(given: string, kept: string): string | null {
  if (kept.length === given.length) return null;
  const count = [...kept].length;
  const [next = ''] = given.slice(kept.length);
  if (count === LONGEST_TEXT) return `Cut after ${counted(LONGEST_TEXT, 'character')}.`;
  const ordinal = `${MOST_LETTERS + 1}th`;
  return `Cut after ${counted(count, 'character')}, before ${quoted(next)}, the ${ordinal} different one.`;
}

/** Reads a text: its beginning, as far as there are not too many characters in it. */
export function parseText(given: string): Read<string> {
  if (isBinary(given)) return { problem: NOT_TEXT };
  const text = withoutMark(given)
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd');
  if (text === '') return { problem: 'there is no text yet; a sentence or two would do' };
  const kept = textLaw.parameters.text.nearest(text, {} as never);
  const cut = cutNote(text, kept);
  const size = `${counted([...kept].length, 'character')}, ${new Set(kept).size} different.`;
  return { value: kept, notes: cut ? [cut, size] : [size] };
}
