/** A file to take away. */
export interface TakenFile {
  readonly name: string;
  /** What it is, for people. */
  readonly title: string;
  readonly content: Blob;
  /** The same as text, where it is text. */
  readonly text?: string;
}

export function textFile(
  name: string,
  title: string,
  text: string,
  type = 'text/plain',
): TakenFile {
  return { name, title, text, content: new Blob([text], { type: `${type};charset=utf-8` }) };
}

/** Hands a file to the browser to be saved. */
export function save({ name, content }: TakenFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Not at once: the browser may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A frame may refuse to save files, without a word. */
export const mayRefuse = (): boolean => window.parent !== window;
