/** What stands in the place of a part of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with edits that do not overlap, in any order. */
export function edited(source: string, edits: readonly Edit[]): string {
  let [text, at] = ['', 0];
  for (const { start, end, text: instead } of [...edits].sort((a, b) => a.start - b.start)) {
    text += source.slice(at, start) + instead;
    at = end;
  }
  return text + source.slice(at);
}
