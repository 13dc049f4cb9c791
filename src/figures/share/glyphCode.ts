/**
 * Outlines as short text: one string of commands, one of numbers. Units are 1/320 of the size of
 * the type, y upwards; all commands are relative, and a quadratic arc that goes on smoothly says
 * only where it ends, as TrueType does.
 */
export interface Code {
  readonly commands: string;
  readonly numbers: string;
}

/** A step of an outline in absolute units of the font, as `M`, `L`, `Q`, `Z` of SVG. */
export interface Command {
  readonly type: string;
  readonly values: readonly number[];
}

/** Units in the size of the type. */
export const EM = 320;
const FONT_EM = 1000;

/** What needs no escape in a string of JavaScript, nor in a page around it. */
const ALPHABET = [...Array(93).keys()]
  .map((i) => String.fromCharCode(33 + i))
  .filter((character) => !`"'\\<&\``.includes(character))
  .join('');
const BASE = ALPHABET.length;
/** From −REACH to REACH a number is one character, beyond that it is two. */
const REACH = 38;
const ONE = 2 * REACH + 1;
const LIMIT = ((BASE - ONE) * BASE) / 2;

function encodeNumber(n: number): string {
  if (Math.abs(n) <= REACH) return ALPHABET.charAt(n + REACH);
  const code = n + LIMIT;
  if (code < 0 || code >= 2 * LIMIT) throw new RangeError(`${n} is too far for an outline.`);
  return ALPHABET.charAt(ONE + Math.floor(code / BASE)) + ALPHABET.charAt(code % BASE);
}

/** Reads the numbers of `text` one after the other. */
function reader(text: string): () => number {
  let at = 0;
  const digit = () => ALPHABET.indexOf(text.charAt(at++));
  return () => {
    const first = digit();
    return first < ONE ? first - REACH : (first - ONE) * BASE + digit() - LIMIT;
  };
}

/** How many numbers follow a command. */
const COUNTS: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, q: 4, t: 2, z: 0 };

/** Rounded to units; a line that only closes the contour is left out. */
function encodeGlyph(outline: readonly Command[]): Code {
  let commands = '';
  let numbers = '';
  let [x, y, startX, startY, controlX, controlY] = [0, 0, 0, 0, 0, 0];
  const put = (command: string, ...values: number[]) => {
    commands += command;
    numbers += values.map(encodeNumber).join('');
  };
  outline.forEach(({ type, values }, index) => {
    const at = values.map((value) => Math.round((value * EM) / FONT_EM));
    const [toX = x, toY = y] = at.slice(-2);
    const [dx, dy] = [toX - x, toY - y];
    const arc = type === 'Q';
    if (type === 'Z') {
      put('z');
      [x, y, controlX, controlY] = [startX, startY, startX, startY];
      return;
    }
    if (type === 'M') {
      put('m', dx, dy);
      [startX, startY] = [toX, toY];
    } else if (type === 'L') {
      const closes = toX === startX && toY === startY && outline[index + 1]?.type === 'Z';
      if (closes || (dx === 0 && dy === 0)) return;
      if (dy === 0) put('h', dx);
      else if (dx === 0) put('v', dy);
      else put('l', dx, dy);
    } else if (arc) {
      const [byX = 0, byY = 0] = at;
      const smoothX = 2 * x - controlX;
      const smoothY = 2 * y - controlY;
      const smooth = Math.abs(smoothX - byX) <= 1 && Math.abs(smoothY - byY) <= 1;
      // Only after an arc is there something to go on from.
      if (smooth && /[qt]$/.test(commands)) {
        put('t', dx, dy);
        [controlX, controlY] = [smoothX, smoothY];
      } else {
        put('q', byX - x, byY - y, dx, dy);
        [controlX, controlY] = [byX, byY];
      }
    } else throw new Error(`An outline has no command ${type}.`);
    [x, y] = [toX, toY];
    if (!arc) [controlX, controlY] = [x, y];
  });
  return { commands, numbers };
}

/** All outlines of a face; the commands of one are separated from those of the next by a space. */
export function encodeGlyphs(outlines: readonly (readonly Command[])[]): Code {
  const codes = outlines.map(encodeGlyph);
  return {
    commands: codes.map(({ commands }) => commands).join(' '),
    numbers: codes.map(({ numbers }) => numbers).join(''),
  };
}

/** One relative step of an outline, in units. */
export interface Step {
  readonly command: string;
  readonly by: readonly number[];
}

/** The outlines of a face again, glyph by glyph. */
export function decodeGlyphs({ commands, numbers }: Code): Step[][] {
  const next = reader(numbers);
  return commands.split(' ').map((glyph) =>
    [...glyph].map((command) => ({
      command,
      by: Array.from({ length: COUNTS[command] ?? 0 }, next),
    })),
  );
}
