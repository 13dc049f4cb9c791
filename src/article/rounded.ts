const attribute = / (x|y|x1|x2|y1|y2|cx|cy|r|d|transform|width|height|style)="([^"]*)"/g;
const decimals = /\d+\.\d+/g;

/** A tenth of a pixel; small numbers may belong to a small scale. */
const short = (number: string): string =>
  String(Number(Number(number).toFixed(Number(number) < 10 ? 3 : 1)));

/**
 * A drawing with its coordinates rounded to what an eye can see: their other digits are the part of
 * a page that cannot be compressed. Texts and the values of readouts stay as they are.
 */
export const rounded = (html: string): string =>
  html.replace(
    attribute,
    (_, name: string, value: string) => ` ${name}="${value.replace(decimals, short)}"`,
  );
